import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/model/claim.ts';
import { cost, verdictOn } from './build.ts';

const END = Number.POSITIVE_INFINITY;
const atMost = (most: number): Claim => ({ measure: 'cost_per_win', campaigns: { all: [] }, at_most: most });

describe('K13: the cost of a win', () => {
  // R poisson.test: 12 events in 240 → 0.0288509 to 0.0810107 at 90%; turned over, 12.344 to 34.661.
  test('12 wins for 240 cost 20 each, likely 12.34 to 34.66', () => {
    const verdict = verdictOn(atMost(40), cost(240, 12));
    expect(verdict).toMatchObject({ verdict: 'holds', unit: 'money', estimate: 20, n: 12, p: 1 });
    expect(verdict.interval?.[0]).toBeCloseTo(1 / 0.0810107055413126, 9);
    expect(verdict.interval?.[1]).toBeCloseTo(1 / 0.0288508854732713, 9);
  });

  test('"at most" tolerates a quarter more: 27.8 is as good as 34.8 at the edge, 27.7 is not', () => {
    expect(verdictOn(atMost(27.8), cost(240, 12)).verdict).toBe('holds');
    expect(verdictOn(atMost(27.7), cost(240, 12)).verdict).toBe('not-enough-evidence');
  });

  test('3 wins for 30,000 contradict "at most 1,000": p is P(W ≤ 3) at a mean of 24, (1 + 24 + 288 + 2,304) e⁻²⁴', () => {
    const verdict = verdictOn(atMost(1_000), cost(30_000, 3));
    expect(verdict.verdict).toBe('contradicted');
    expect(verdict.p).toBeCloseTo(2_617 * Math.exp(-24), 15);
    expect(verdict.sentence).toContain('30,000 spent on 8 campaigns for 3 wins = 10,000 each');
  });

  test('"at least" is violated by many wins: 40 wins for 400 contradict "at least 20"', () => {
    const verdict = verdictOn({ measure: 'cost_per_win', campaigns: { all: [] }, at_least: 20 }, cost(400, 40));
    expect(verdict.verdict).toBe('contradicted');
    expect(verdict.p).toBeLessThan(0.01);
  });

  test('2 wins are too few, 3 are enough', () => {
    expect(verdictOn(atMost(1_000), cost(30_000, 2))).toMatchObject({ verdict: 'not-enough-evidence', p: null });
    expect(verdictOn(atMost(1_000), cost(30_000, 2)).reasons).toEqual(['too_few']);
    expect(verdictOn(atMost(1_000), cost(30_000, 3)).reasons).toEqual([]);
  });

  test('without a win there is a lower limit alone: 30,000 for none is at least 30,000 / ln 20 = 10,014 each', () => {
    const verdict = verdictOn(atMost(1_000), cost(30_000, 0));
    expect(verdict).toMatchObject({ verdict: 'not-enough-evidence', estimate: END, reasons: ['too_few'] });
    expect(verdict.interval?.[0]).toBeCloseTo(30_000 / Math.log(20), 6);
    expect(verdict.interval?.[1]).toBe(END);
    expect(verdict.sentence).toContain('no wins yet: at least 10,014 per win');
  });

  test('wins without any spend say nothing of a cost', () => {
    const verdict = verdictOn(atMost(1_000), cost(0, 9));
    expect(verdict).toMatchObject({
      verdict: 'not-enough-evidence',
      estimate: null,
      interval: null,
      reasons: ['too_few'],
    });
    expect(verdict.sentence).toContain('There are no campaigns with spend');
  });

  test('G0: spend known for 4 of 8 campaigns holds the verdict back, and says so', () => {
    const verdict = verdictOn(atMost(40), cost(240, 12, { recorded: 4 }));
    expect(verdict).toMatchObject({ verdict: 'not-enough-evidence', reasons: ['missing_data'] });
    expect(verdict.sentence).toContain('the spend is filled in for 4 of 8 campaigns');
  });

  test('wins of others that the same spend brought are named', () => {
    expect(verdictOn(atMost(40), cost(240, 12, { others: 5 })).sentence).toContain(
      'The whole spend counts, though the same campaigns brought 5 other wins.',
    );
  });
});
