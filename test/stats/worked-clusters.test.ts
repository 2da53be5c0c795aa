import { describe, expect, test } from 'vitest';
import { betaBinomialFit, shrunkenRate } from '../../src/stats/beta-binomial-fit.ts';
import { clusteredProportion } from '../../src/stats/clustered-proportion.ts';
import { costPerWin } from '../../src/stats/cost-per-win.ts';
import { effectiveCounts, wholeCounts } from '../../src/stats/effective-counts.ts';
import { fallingRoot } from '../../src/stats/falling-root.ts';
import { falseCoverageLevel } from '../../src/stats/false-coverage-level.ts';
import { kitagawaDecomposition } from '../../src/stats/kitagawa.ts';
import { rankBounds } from '../../src/stats/rank-bounds.ts';
import { weightedWilson } from '../../src/stats/weighted-wilson.ts';
import { tally } from './support.ts';

describe('clusters', () => {
  test('2 of 2 and 0 of 2: standard error 0.5, four times the variance of single deals', () => {
    expect(
      clusteredProportion([
        { x: 2, n: 2 },
        { x: 0, n: 2 },
        { x: 0, n: 0 },
      ]),
    ).toEqual({
      estimate: 0.5,
      clusters: 2,
      standardError: 0.5,
      designEffect: 4,
    });
  });

  test('one cluster leaves the spread unknown; all won leaves none', () => {
    const one = clusteredProportion([{ x: 3, n: 9 }]);
    expect([one.standardError, one.designEffect]).toEqual([null, null]);
    const all = clusteredProportion([
      { x: 3, n: 3 },
      { x: 5, n: 5 },
    ]);
    expect([all.standardError, all.designEffect]).toEqual([0, 1]);
  });

  test('15 of 60 at a design effect of 1.5 are worth 10 of 40', () => {
    expect(effectiveCounts(15, 60, 1.5)).toEqual({ x: 10, n: 40 });
  });

  test('7.2 of 40.5 become 8 of 40 where too low is the charge and 7 of 41 where too high is', () => {
    expect(wholeCounts({ x: 7.2, n: 40.5 }, 'lower')).toEqual({ x: 8, n: 40 });
    expect(wholeCounts({ x: 7.2, n: 40.5 }, 'upper')).toEqual({ x: 7, n: 41 });
  });

  test('whole counts stay, a trace of rounding is no further win, and wins never exceed units', () => {
    for (const tail of ['lower', 'upper'] as const) {
      expect(wholeCounts({ x: 6 / 1.2, n: 12.000000000001 }, tail)).toEqual({ x: 5, n: 12 });
    }
    expect(wholeCounts({ x: 7.5, n: 7.5 }, 'lower')).toEqual({ x: 7, n: 7 });
    expect(wholeCounts({ x: 0.4, n: 0.5 }, 'lower')).toEqual({ x: 0, n: 0 });
  });

  test('pairs with 0, 1 and 2 wins in 4, 2 and 4 groups: mu 0.5, rho 1 - 0.2/0.5, alpha = beta = 1/3', () => {
    const groups = [0, 0, 0, 0, 1, 1, 2, 2, 2, 2].map((x) => ({ x, n: 2 }));
    const { mu, rho, alpha, beta } = betaBinomialFit(groups)!;
    for (const [value, expected] of [
      [mu, 0.5],
      [rho, 0.6],
      [alpha, 1 / 3],
      [beta, 1 / 3],
    ] as const) {
      expect(value).toBeCloseTo(expected, 10);
    }
  });

  test('groups that differ no more than chance, single units and a single outcome have rho 0; all or nothing has 1', () => {
    expect(
      betaBinomialFit([
        { x: 2, n: 8 },
        { x: 1, n: 4 },
      ]),
    ).toEqual({ mu: 0.25, rho: 0, alpha: Infinity, beta: Infinity });
    expect(
      betaBinomialFit([
        { x: 1, n: 1 },
        { x: 0, n: 1 },
        { x: 0, n: 0 },
      ]),
    ).toMatchObject({ mu: 0.5, rho: 0 });
    expect(
      betaBinomialFit([
        { x: 4, n: 4 },
        { x: 2, n: 2 },
      ]),
    ).toMatchObject({ mu: 1, rho: 0 });
    expect(betaBinomialFit([{ x: 0, n: 4 }])).toMatchObject({ mu: 0, rho: 0 });
    expect(
      betaBinomialFit([
        { x: 4, n: 4 },
        { x: 0, n: 2 },
      ]),
    ).toEqual({ mu: 0.5, rho: 1, alpha: 0, beta: 0 });
    expect(betaBinomialFit([{ x: 0, n: 0 }])).toBeNull();
  });

  test('groups of up to 100,000 units, and groups that are almost all or nothing, as R finds their maximum', () => {
    const wins = [2000, 9000, 15_000, 40_000, 1200];
    const units = [10_000, 30_000, 60_000, 100_000, 8000];
    const large = betaBinomialFit(wins.map((x, i) => ({ x, n: units[i]! })))!;
    expect([large.mu.toFixed(5), large.rho.toFixed(5)]).toEqual(['0.26025', '0.03685']);
    const almost = [0, 10].flatMap((x) => Array.from({ length: 500 }, () => ({ x, n: 10 })));
    expect(betaBinomialFit([...almost, { x: 1, n: 2 }])?.rho.toFixed(6)).toBe('0.999294');
  });

  test('8 of 10 among groups like alpha 2, beta 6 is worth 10/18', () => {
    const spread = { mu: 0.25, rho: 1 / 9, alpha: 2, beta: 6 };
    expect(shrunkenRate(8, 10, spread)).toBeCloseTo(10 / 18, 14);
    expect(shrunkenRate(0, 0, spread)).toBe(0.25);
    expect(shrunkenRate(8, 10, { ...spread, rho: 0 })).toBe(0.25);
    expect(shrunkenRate(8, 10, { ...spread, rho: 1 })).toBe(0.8);
  });
});

describe('shares and money', () => {
  test('40 of 80 and 2 of 20 before, 10 of 20 and 8 of 80 now: 24 points less, all of it mix', () => {
    const { change, mix, rate, segments } = kitagawaDecomposition([
      { before: { x: 40, n: 80 }, now: { x: 10, n: 20 } },
      { before: { x: 2, n: 20 }, now: { x: 8, n: 80 } },
    ]);
    expect([change, mix, rate].map((part) => Number(part.toFixed(12)))).toEqual([-0.24, -0.24, 0]);
    expect(segments.map((part) => Number(part.mix.toFixed(12)))).toEqual([-0.3, 0.06]);
  });

  test('a segment that is new is all mix: 10 of 20 before, the same and 8 of 10 now', () => {
    const { change, mix, rate, segments } = kitagawaDecomposition([
      { before: { x: 10, n: 20 }, now: { x: 10, n: 20 } },
      { before: { x: 0, n: 0 }, now: { x: 8, n: 10 } },
      { before: { x: 0, n: 0 }, now: { x: 0, n: 0 } },
    ]);
    expect(change).toBeCloseTo(0.1, 14);
    expect([mix, rate]).toEqual([expect.closeTo(0.1, 14), 0]);
    expect(segments[1]).toEqual({ mix: expect.closeTo(0.8 / 3, 14), rate: 0 });
    expect(segments[2]).toEqual({ mix: 0, rate: 0 });
  });

  test('4 of 80 shown at 5% need intervals of 99.75%', () => {
    expect(falseCoverageLevel(4, 80, 0.05)).toBeCloseTo(0.9975, 14);
  });

  test('clearly below one of three rivals and above none: rank 2 to 4; Holm makes one of two p = 3% too weak', () => {
    const below = { pLess: 0.001, pGreater: 1 };
    const open = { pLess: 0.3, pGreater: 0.8 };
    expect(rankBounds([below, open, open], 0.05)).toEqual({ best: 2, worst: 4 });
    expect(rankBounds([{ pLess: 1, pGreater: 0.03 }], 0.05)).toEqual({ best: 1, worst: 1 });
    expect(rankBounds([{ pLess: 1, pGreater: 0.03 }, open], 0.05)).toEqual({ best: 1, worst: 3 });
    expect(rankBounds([], 0.05)).toEqual({ best: 1, worst: 1 });
  });

  test('amounts 1 and 1 won, 2 lost: half the money on 2.67 deals, 14.5% to 85.5%', () => {
    const { estimate, lower, upper, effective } = weightedWilson(tally(1, 1), tally(2), 0.9)!;
    expect([estimate, effective]).toEqual([0.5, expect.closeTo(16 / 6, 14)]);
    const reach = Math.sqrt(2.705543454095404 / (16 / 6 + 2.705543454095404)) / 2;
    expect([lower, upper]).toEqual([expect.closeTo(0.5 - reach, 12), expect.closeTo(0.5 + reach, 12)]);
  });

  test('all of the money won is exactly all, none of it exactly none, and no money says nothing', () => {
    expect(weightedWilson(tally(0.1, 0.2, 0.7), tally(0), 0.9)).toMatchObject({ estimate: 1, upper: 1 });
    expect(weightedWilson([], tally(0.1, 0.2, 0.7), 0.9)).toMatchObject({ estimate: 0, lower: 0 });
    expect(weightedWilson(tally(0), [], 0.9)).toBeNull();
  });

  test('30,000 for no win is at least 10,014 a win; for 3 wins 3,869 to 36,689', () => {
    const none = costPerWin(30_000, 0, 0.9);
    expect(none).toEqual({ estimate: null, lower: expect.closeTo(30_000 / Math.log(20), 6), upper: Infinity });
    const { estimate, lower, upper } = costPerWin(30_000, 3, 0.9);
    expect([estimate, Math.round(lower), Math.round(upper)]).toEqual([10_000, 3869, 36_689]);
  });
});

test('false position finds the root of two, and an end where nothing crosses', () => {
  expect(fallingRoot(0, 2, (t) => 2 - t * t)).toBeCloseTo(Math.SQRT2, 12);
  expect(fallingRoot(0, 1, (t) => 1 / t - 1 / (1 - t))).toBeCloseTo(0.5, 12);
  expect(fallingRoot(0, 2, () => -1)).toBe(0);
  expect(fallingRoot(0, 2, () => 1)).toBe(2);
});
