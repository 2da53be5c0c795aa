import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PLANTED_TRUTHS, type Share } from '../../sample-data/planted-truths.ts';

const Z = 1.6448536269514722;

/** The Wilson score interval at 90%, by its textbook formula. */
function wilson({ x, n }: Share): [low: number, high: number] {
  const rate = x / n;
  const centre = (rate + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n);
  const half = (Z / (1 + (Z * Z) / n)) * Math.sqrt((rate * (1 - rate)) / n + (Z * Z) / (4 * n * n));
  return [centre - half, centre + half];
}

type Claim = { measure: string; at_least?: number; at_most?: number; between?: [number, number]; segment?: unknown };
type Stated = { id: string; claim: Claim };
const project = JSON.parse(readFileSync(new URL('../../sample-data/project.json', import.meta.url), 'utf8')) as {
  personas: { assumptions: Stated[] }[];
  assumptions: Stated[];
};
const claims = new Map(
  [...project.personas.flatMap(({ assumptions }) => assumptions), ...project.assumptions].map(({ id, claim }) => [
    id,
    claim,
  ]),
);

/** One percentage point: planted verdicts keep at least this far from turning into others. */
const CLEAR = 0.01;

function ratePosition([low, high]: [number, number], claim: Claim): string {
  const from = claim.between?.[0] ?? claim.at_least ?? 0;
  const to = claim.between?.[1] ?? 1;
  const slack = claim.between ? 0.02 : Math.min(0.05, Math.max(0.02, 0.2 * from));
  const inside = low > from - slack + CLEAR && (to === 1 || high < to + slack - CLEAR);
  if (inside && high > from + CLEAR) return 'holds';
  if (high < from - slack - CLEAR) return 'contradicted';
  if (high < from - CLEAR && high > from - slack + CLEAR && low < from - slack - CLEAR) return 'at-risk';
  if (high > from + CLEAR && low < from - slack - CLEAR) return 'not-enough-evidence';
  return 'too close to call';
}

describe('planted rates lie clear of every other verdict', () => {
  for (const [id, { verdict, observed }] of Object.entries(PLANTED_TRUTHS)) {
    if (observed.kind !== 'rate') continue;
    test(`${id}: ${observed.share.x} of ${observed.share.n} gives ${verdict}`, () => {
      const claim = claims.get(id);
      expect(claim).toBeDefined();
      expect(ratePosition(wilson(observed.share), claim as Claim)).toBe(verdict);
    });
  }
});

describe('planted categories lie clear of every other verdict', () => {
  for (const [id, { verdict, observed }] of Object.entries(PLANTED_TRUTHS)) {
    if (observed.kind !== 'category') continue;
    test(`${id}: ${observed.claimed} against ${observed.rival_deals} gives ${verdict}`, () => {
      const [low, high] = wilson({ x: observed.claimed, n: observed.claimed + observed.rival_deals });
      const position =
        low > 0.5 + CLEAR
          ? 'holds'
          : high < 0.5 - CLEAR
            ? 'contradicted'
            : high > 0.55 + CLEAR
              ? 'not-enough-evidence'
              : '';
      expect(position).toBe(verdict);
    });
  }
});

test('the small segment is below the 20 closed deals on which a rate is judged', () => {
  const { observed } = PLANTED_TRUTHS['it-3'] ?? {};
  expect(observed?.kind === 'rate' && observed.share.n).toBeLessThan(20);
});
