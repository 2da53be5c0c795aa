import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Course } from '../../src/assumptions/scrutiny.ts';
import type { Claim } from '../../src/model/claim.ts';
import { SETTINGS } from '../../src/model/settings.ts';
import type { Definition } from '../../src/verdicts/variant.ts';
import { rate, verdictOn } from './build.ts';
import { course, denominators, spell, value, variantOf } from './definitions.ts';

const Z = 1.6448536269514722;

/** Wilson's interval at 90%, by its textbook formula. */
function wilson(x: number, n: number): [unknown, unknown] {
  const p = x / n;
  const centre = (p + (Z * Z) / (2 * n)) / (1 + (Z * Z) / n);
  const half = (Z / (1 + (Z * Z) / n)) * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
  return [expect.closeTo(centre - half, 12), expect.closeTo(centre + half, 12)];
}

const claim = (at_least: number): Claim => ({ measure: 'win_rate', at_least });
const SLOW: Course = course(60, 140, {
  // The hundred open deals have outlasted every win and no loss yet, so they are losses to come: 60 of 300.
  spells: [spell(10, 'won', 60), spell(15, 'open', 100), spell(20, 'lost', 140)],
});

describe('N1: 60 of 200 closed deals, read by each definition', () => {
  const all = denominators({
    no_decision: 40,
    cohort: { x: 30, n: 150 },
    course: { ...SLOW, stale: 50 },
    // 40,000 in all, 12,000 of it won; (Σw)² / Σw² = 1.6e9 / 1e7 = 160 deals.
    value: {
      minor: { won: 12_000, closed: 40_000, squares: 1e7 },
      valued: { won: { x: 60, n: 60 }, lost: { x: 140, n: 140 } },
    },
  });
  const verdict = verdictOn(claim(0.25), rate(60, 200), SETTINGS, all);

  test.each<[Definition, number, number | null, number, [unknown, unknown]]>([
    ['closed-date', 0.3, 60, 200, wilson(60, 200)],
    ['narrow', 60 / 160, 60, 160, wilson(60, 160)],
    ['adjusted', 0.2, 60, 200, wilson(40, 200)],
    ['stale-as-lost', 60 / 250, 60, 250, wilson(60, 250)],
    ['created-cohort', 0.2, 30, 150, wilson(30, 150)],
    ['by-value', 0.3, null, 200, wilson(48, 160)],
  ])('%s: %d', (definition, estimate, x, n, interval) => {
    const variant = variantOf(verdict, definition);
    expect(variant).toMatchObject({ x, n, interval, gap: null });
    expect(variant.estimate).toBeCloseTo(estimate, 12);
  });

  test('each has its own verdict, and the counts that it takes into account', () => {
    expect(verdict.variants.map(({ definition, verdict: word }) => [definition, word])).toEqual([
      ['closed-date', 'holds'],
      ['narrow', 'holds'],
      ['adjusted', 'not-enough-evidence'],
      ['stale-as-lost', 'not-enough-evidence'],
      ['created-cohort', 'not-enough-evidence'],
      ['by-value', 'holds'],
    ]);
    expect([variantOf(verdict, 'adjusted').open, variantOf(verdict, 'stale-as-lost').open]).toEqual([100, 50]);
    expect(variantOf(verdict, 'by-value').amounts).toEqual({ won: 120, closed: 400 });
  });

  test('a comparison, a share or a claim without its denominators has one definition only', () => {
    expect(verdictOn(claim(0.25), rate(60, 200), SETTINGS, {})).toMatchObject({ variants: [], decided_by: null });
    expect(verdictOn(claim(0.25), rate(60, 200))).toMatchObject({ variants: [], decided_by: null });
  });
});

describe('N1: what the data cannot give is said, and counts for nothing', () => {
  test.each<[string, Parameters<typeof denominators>[0], Definition, string]>([
    ['no reason and no stage label', {}, 'narrow', 'no-reasons'],
    ['no dates', {}, 'adjusted', 'no-dates'],
    ['no dates', {}, 'stale-as-lost', 'no-dates'],
    ['no dates', {}, 'created-cohort', 'no-dates'],
    ['no quarter of the window is τ days old', { cohort: { x: 0, n: 0 } }, 'created-cohort', 'not-mature'],
    ['nineteen mature deals', { cohort: { x: 5, n: 19 } }, 'created-cohort', 'few'],
    ['no amounts', {}, 'by-value', 'no-amounts'],
    [
      'lost deals set to nothing',
      { value: { ...value(60, 100, 140, 0)!, valued: { won: { x: 60, n: 60 }, lost: { x: 0, n: 140 } } } },
      'by-value',
      'no-amounts',
    ],
    ['one deal that outweighs all others', { value: value(1, 1e9, 199, 100) }, 'by-value', 'few'],
  ])('%s: %s', (_, more, definition, gap) => {
    const verdict = verdictOn(claim(0.25), rate(60, 200), SETTINGS, denominators(more));
    expect(variantOf(verdict, definition).gap).toBe(gap);
    const { grade, reasons } = verdictOn(claim(0.25), rate(60, 200), SETTINGS, {});
    expect(verdict).toMatchObject({ verdict: 'holds', grade, reasons, decided_by: 'closed-date' });
  });
});

describe('N3: when the adjusted rate is not trusted', () => {
  const untrusted: [string, Course, string][] = [
    ['no deal is open', course(60, 140, { spells: [spell(10, 'won', 60), spell(20, 'lost', 140)] }), 'no-open'],
    ['open deals are missing from the file', { ...SLOW, open_known: false }, 'no-open'],
    ['79% of the closed deals are of known length', { ...SLOW, timed: { x: 158, n: 200 } }, 'untimed'],
    ['nineteen closed deals', course(9, 10), 'few'],
    [
      'one late loss after many open deals carries a third of the rate',
      course(60, 60, {
        tau: 500,
        spells: [spell(10, 'won', 60), spell(10, 'lost', 60), spell(30, 'open', 120), spell(500, 'lost', 1)],
        timed: { x: 121, n: 121 },
      }),
      'unsteady',
    ],
  ];
  test.each(untrusted)('%s', (_, odd, gap) => {
    const verdict = verdictOn(claim(0.25), rate(60, 200), SETTINGS, denominators({ course: odd }));
    expect(variantOf(verdict, 'adjusted')).toMatchObject({ gap, estimate: null, verdict: null });
    expect(verdict).toMatchObject({ decided_by: 'closed-date', estimate: 0.3 });
  });

  test('80% of known length and twenty closed deals are enough', () => {
    const known = denominators({ course: { ...SLOW, timed: { x: 160, n: 200 } } });
    expect(verdictOn(claim(0.25), rate(60, 200), SETTINGS, known).decided_by).toBe('adjusted');
    const twenty = verdictOn(claim(0.25), rate(60, 200), SETTINGS, denominators({ course: course(10, 10) }));
    expect(variantOf(twenty, 'adjusted').gap).toBeNull();
  });

  test('a history too short for τ does not stop it, but is told', () => {
    const short = denominators({ course: { ...SLOW, reached: false } });
    const verdict = verdictOn(claim(0.25), rate(60, 200), SETTINGS, short);
    expect(verdict).toMatchObject({ decided_by: 'adjusted', reasons: ['history_short'] });
    expect(verdict.sentence).toContain('The history is shorter than the longest deals');
  });
});

describe('N4: when it decides', () => {
  test('30% of the closed deals, 20% once the open ones are counted in: contradicted, and both are said', () => {
    const verdict = verdictOn(claim(0.35), rate(60, 200), SETTINGS, denominators({ course: SLOW }));
    expect(verdict).toMatchObject({ verdict: 'contradicted', decided_by: 'adjusted', x: 60, n: 200 });
    expect(verdict.estimate).toBeCloseTo(0.2, 12);
    expect(verdict.interval).toEqual(wilson(40, 200));
    expect(verdict.sentence).toContain(
      '60 of 200 closed deals (30%) from Q4 2025 to Q3 2026; adjusted for deals still open (100 beside 200 closed ones), it is 20%; likely between 16% and 25%, clearly below 30%.',
    );
    expect(verdict.headline).toBe(
      'Finance leader: won 60 of 200 closed deals (30%), adjusted for deals still open 20%, not the stated 35% or more',
    );
    expect(verdict.sources[0]?.line).toBe('60 of 200 (30%), adjusted for deals still open 20%');
  });

  test('by closed date alone the same claim is open', () => {
    expect(verdictOn(claim(0.35), rate(60, 200)).verdict).toBe('not-enough-evidence');
  });

  test('half the tolerance is the limit: 2.5 points of 5 do not decide, 2.6 do', () => {
    // Every open deal has outlasted the wins: adjusted 60 of (200 + open).
    const open = (deals: number) =>
      denominators({
        course: { ...SLOW, spells: [spell(10, 'won', 60), spell(15, 'open', deals), spell(20, 'lost', 140)] },
      });
    expect(60 / 218).toBeGreaterThan(0.275);
    expect(60 / 219).toBeLessThan(0.275);
    const by = (deals: number) => verdictOn(claim(0.25), rate(60, 200), SETTINGS, open(deals)).decided_by;
    expect([by(18), by(19)]).toEqual(['closed-date', 'adjusted']);
  });

  test('what only other quarters make different is no matter of open deals', () => {
    // Eighteen months won 40% of their deals; the open ones move that by nothing.
    const before = denominators({ course: course(160, 240) });
    const verdict = verdictOn(claim(0.25), rate(60, 200), SETTINGS, before);
    expect(variantOf(verdict, 'adjusted').estimate).toBeCloseTo(0.4, 12);
    expect(verdict).toMatchObject({ decided_by: 'closed-date', estimate: 0.3 });
  });

  test('too few closed deals stay too few, whatever the others would say', () => {
    const verdict = verdictOn(claim(0.35), rate(6, 19), SETTINGS, denominators({ course: SLOW }));
    expect(verdict).toMatchObject({ verdict: 'not-enough-evidence', decided_by: 'closed-date', p: null });
  });
});

describe('properties', () => {
  const amount = fc.integer({ min: 1, max: 1_000_000 });

  test('another currency changes nothing', () => {
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 2, max: 1000 }), (won, lost, factor) => {
        const of = (scale: number) =>
          verdictOn(
            claim(0.25),
            rate(60, 200),
            SETTINGS,
            denominators({ value: value(60, scale * won, 140, scale * lost) }),
          );
        const [plain, scaled] = [of(1), of(factor)];
        expect(scaled.verdict).toBe(plain.verdict);
        expect(scaled.reasons).toEqual(plain.reasons);
        const [a, b] = [variantOf(plain, 'by-value'), variantOf(scaled, 'by-value')];
        expect(b.estimate).toBeCloseTo(a.estimate ?? -1, 12);
        expect(b.interval?.[0]).toBeCloseTo(a.interval?.[0] ?? -1, 12);
        expect(b.interval?.[1]).toBeCloseTo(a.interval?.[1] ?? -1, 12);
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  test('deals of one amount weigh what they count', () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 199 }), (each, won) => {
        const verdict = verdictOn(
          claim(0.25),
          rate(won, 200),
          SETTINGS,
          denominators({ value: value(won, each, 200 - won, each) }),
        );
        const [counted, weighed] = [variantOf(verdict, 'closed-date'), variantOf(verdict, 'by-value')];
        expect(weighed.estimate).toBeCloseTo(counted.estimate ?? -1, 12);
        expect(weighed.verdict).toBe(counted.verdict);
      }),
      { seed: 7, numRuns: 60 },
    );
  });
});
