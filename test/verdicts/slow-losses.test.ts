import { describe, expect, test } from 'vitest';
import type { Course, OutcomeSpell } from '../../src/assumptions/scrutiny.ts';
import { SETTINGS } from '../../src/model/settings.ts';
import { randomStream } from '../../src/stats/random.ts';
import { tauOf } from '../../src/verdicts/maturity.ts';
import type { Verdict } from '../../src/verdicts/verdict.ts';
import { rate, verdictOn } from './build.ts';
import { denominators } from './definitions.ts';

const TRUTH = 0.25;
const DAYS = 547;
const GROWTH = Math.log(1.1) / 91.3;

/** Eighteen months of deals, 10% more every quarter, won at 25%; losses take `slower` times as long as wins. */
function history(seed: number, deals: number, slower: number): { won: number; lost: number; course: Course } {
  const next = randomStream(seed);
  const uniform = () => (next() + 0.5) / 2 ** 32;
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const spells: OutcomeSpell[] = Array.from({ length: deals }, () => {
    const created = Math.log(1 + uniform() * (Math.exp(GROWTH * DAYS) - 1)) / GROWTH;
    const outcome = uniform() < TRUTH ? 'won' : 'lost';
    const days = Math.round(60 * (outcome === 'won' ? 1 : slower) * Math.exp(0.8 * normal()));
    const so_far = Math.floor(DAYS - created);
    return days <= so_far ? { days, outcome, deals: 1 } : { days: so_far, outcome: 'open', deals: 1 };
  });
  const count = (wanted: OutcomeSpell['outcome']) => spells.filter(({ outcome }) => outcome === wanted).length;
  const [won, lost] = [count('won'), count('lost')];
  const course = tauOf(
    spells.map(({ days, outcome }) => ({ days, event: outcome !== 'open', deals: 1 })),
    0.9,
  );
  if (course === null) throw new Error('nothing closed');
  return {
    won,
    lost,
    course: { ...course, stale: 0, spells, timed: { x: won + lost, n: won + lost }, open_known: true },
  };
}

function study(slower: number): { closed: number; decided: number; covered: [number, number]; adjusted: number } {
  const RUNS = 100;
  const sums = { closed: 0, decided: 0, covered: [0, 0] as [number, number], adjusted: 0 };
  const covers = ({ interval }: Verdict) =>
    interval !== null && interval[0] <= TRUTH && TRUTH <= interval[1] ? 1 / RUNS : 0;
  for (let run = 0; run < RUNS; run += 1) {
    const { won, lost, course } = history(1000 * slower + run, 250, slower);
    const claim = { measure: 'win_rate', at_least: TRUTH } as const;
    const alone = verdictOn(claim, rate(won, won + lost));
    const verdict = verdictOn(claim, rate(won, won + lost), SETTINGS, denominators({ course }));
    sums.closed += (alone.estimate ?? 0) / RUNS;
    sums.decided += (verdict.estimate ?? 0) / RUNS;
    sums.adjusted += verdict.decided_by === 'adjusted' ? 1 / RUNS : 0;
    sums.covered[0] += covers(alone);
    sums.covered[1] += covers(verdict);
  }
  return sums;
}

describe('N2 to N4: eighteen months of a growing pipeline, true rate 25%', () => {
  test('losses twice as slow: the closed-date rate is too high and misses, what decides does not', () => {
    const { closed, decided, covered, adjusted } = study(2);
    expect(closed).toBeGreaterThan(0.275);
    expect(Math.abs(decided - TRUTH)).toBeLessThan(0.015);
    expect(adjusted).toBeGreaterThan(0.7);
    expect(covered[0]).toBeLessThan(0.8);
    expect(covered[1]).toBeGreaterThan(0.84);
  });

  test('losses three times as slow: a third too high against a tenth', () => {
    const { closed, decided, covered } = study(3);
    expect(closed).toBeGreaterThan(0.31);
    expect(decided).toBeLessThan(0.28);
    expect(covered[0]).toBeLessThan(0.5);
    expect(covered[1]).toBeGreaterThan(0.75);
  });

  test('losses as fast as wins: the closed-date rate decides nearly always', () => {
    const { closed, adjusted, covered } = study(1);
    expect(Math.abs(closed - TRUTH)).toBeLessThan(0.01);
    expect(adjusted).toBeLessThan(0.05);
    expect(covered[1]).toBeGreaterThan(0.85);
  });
});
