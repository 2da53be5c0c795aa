import { describe, expect, test } from 'vitest';
import { exactRankCut } from '../../src/stats/exact-rank-tails.ts';
import { hodgesLehmannShift } from '../../src/stats/hodges-lehmann-shift.ts';
import { kaplanMeier } from '../../src/stats/kaplan-meier.ts';
import { logRankTest } from '../../src/stats/log-rank-test.ts';
import { restrictedMean } from '../../src/stats/restricted-mean.ts';
import { closed, open, tally } from './support.ts';

describe('restricted mean', () => {
  const curve = kaplanMeier([...closed(10, 30), ...open(20)], 0.9);

  test('closed after 10 and 30 days, open at 20, to day 30: 10 + 20 · 2/3, variance (40/3)² / 6', () => {
    expect(restrictedMean(curve, 30)).toEqual({
      days: expect.closeTo(70 / 3, 12),
      standardError: expect.closeTo(40 / 3 / Math.sqrt(6), 12),
    });
  });

  test('before the first closing every deal has lasted to the horizon; past the last the curve stays', () => {
    expect(restrictedMean(curve, 4)).toEqual({ days: 4, standardError: 0 });
    expect(restrictedMean(curve, 0)).toEqual({ days: 0, standardError: 0 });
    expect(restrictedMean(curve, 1000)).toEqual(restrictedMean(curve, 30));
    expect(restrictedMean(kaplanMeier([...closed(10), ...open(20)], 0.9), 40)?.days).toBe(25);
    expect(restrictedMean([], 30)).toBeNull();
  });
});

describe('log-rank', () => {
  test('closed after 1 and 2 days against after 3: 2 where 7/6 were expected, statistic 25/17', () => {
    const { observed, expected, statistic, degreesOfFreedom, p } = logRankTest([closed(1, 2), closed(3)]);
    expect(observed).toEqual([2, 1]);
    expect(expected).toEqual([expect.closeTo(7 / 6, 14), expect.closeTo(11 / 6, 14)]);
    expect([statistic, degreesOfFreedom]).toEqual([expect.closeTo(25 / 17, 13), 1]);
    expect(p.toFixed(6)).toBe('0.225253');
  });

  test('no group, one group, no closing, or all on one day: nothing to compare', () => {
    const nothing = { statistic: 0, degreesOfFreedom: 0, p: 1 };
    expect(logRankTest([])).toMatchObject(nothing);
    expect(logRankTest([closed(1, 2)])).toMatchObject(nothing);
    expect(logRankTest([open(1, 2), open(3)])).toMatchObject(nothing);
    expect(logRankTest([closed(4, 4), closed(4)])).toMatchObject(nothing);
  });

  test('an empty group, and one that ends before anything closes, cost no degree of freedom', () => {
    const two = logRankTest([closed(5, 6, 9), closed(7, 12)]);
    const more = logRankTest([closed(5, 6, 9), [], open(1, 2), closed(7, 12)]);
    expect(more).toMatchObject({ statistic: expect.closeTo(two.statistic, 12), degreesOfFreedom: 1 });
    expect([more.observed[1], more.expected[2]]).toEqual([0, 0]);
  });
});

describe('Hodges–Lehmann', () => {
  test('1, 2, 9 against 3, 4, 7 at 90%: the middle difference is -2, the outermost -6 and 6', () => {
    expect(hodgesLehmannShift(tally(1, 2, 9), tally(3, 4, 7), 0.9)).toEqual({ estimate: -2, lower: -6, upper: 6 });
  });

  test('2 against 3 values never reach 90%: a shift without limits', () => {
    expect(hodgesLehmannShift(tally(1, 2), tally(3, 4, 7), 0.9)).toEqual({ estimate: -2.5, lower: null, upper: null });
    expect(hodgesLehmannShift(tally(1, 2), tally(3, 4, 7), 0.8)).toEqual({ estimate: -2.5, lower: -6, upper: -1 });
  });

  test('equal values throughout are no shift at all', () => {
    const same = [{ value: 7, deals: 40 }];
    expect(hodgesLehmannShift(same, same, 0.9)).toEqual({ estimate: 0, lower: 0, upper: 0 });
  });

  test('past 10,000 pairs the normal cut of 101 by 101 ranks stays within a rank of the exact one', () => {
    const values = (n: number, step: number) => tally(...Array.from({ length: n }, (_, i) => step * i));
    // Differences of these are 10201 distinct whole numbers from -100 on, so a limit tells its rank.
    const { estimate, lower, upper } = hodgesLehmannShift(values(101, 101), values(101, 1), 0.9);
    expect(estimate).toBe(5000);
    expect(exactRankCut(0.05, 101, 101)).toBeGreaterThanOrEqual(lower! + 101);
    expect(exactRankCut(0.05, 101, 101)! - (lower! + 101)).toBeLessThanOrEqual(1);
    expect(lower! + upper!).toBe(10_000);
  });
});
