import { describe, expect, test } from 'vitest';
import { breslowDayTest } from '../../src/stats/breslow-day-test.ts';
import { chiSquareIndependence } from '../../src/stats/chi-square-independence.ts';
import { cochranArmitageTrend } from '../../src/stats/cochran-armitage-trend.ts';
import { cramersV } from '../../src/stats/cramers-v.ts';
import { corpusPrior, logOddsDirichlet } from '../../src/stats/log-odds-dirichlet.ts';
import { mantelHaenszel } from '../../src/stats/mantel-haenszel.ts';

describe('strata', () => {
  const two = [
    { x1: 17, n1: 77, x2: 11, n2: 77 },
    { x1: 14, n1: 29, x2: 23, n2: 41 },
  ];

  test('17 of 77 against 11 of 77 and 14 of 29 against 23 of 41: common odds ratio 1.181395, p = 0.598187', () => {
    const { statistic, p, oddsRatio } = mantelHaenszel(two, 0.95);
    expect([statistic, p].map((value) => value.toFixed(6))).toEqual(['0.277740', '0.598187']);
    expect(Object.values(oddsRatio).map((value) => value?.toFixed(6))).toEqual(['1.181395', '0.635387', '2.196605']);
  });

  test('within every size twice as often, over all sizes half as often: the pooled ratio is that within the sizes', () => {
    const reversed = [
      { x1: 8, n1: 80, x2: 1, n2: 20 },
      { x1: 16, n1: 20, x2: 32, n2: 80 },
    ];
    expect((8 + 16) / 100 / ((1 + 32) / 100)).toBeLessThan(1);
    expect(mantelHaenszel(reversed, 0.9).rateRatio.estimate).toBeCloseTo(2, 14);
  });

  test('nobody won: no ratio, and a test that says nothing', () => {
    const nothing = { estimate: null, lower: 0, upper: Infinity };
    expect(mantelHaenszel([{ x1: 0, n1: 9, x2: 0, n2: 4 }], 0.9)).toEqual({
      statistic: 0,
      p: 1,
      rateRatio: nothing,
      oddsRatio: nothing,
    });
    expect(mantelHaenszel([], 0.9).p).toBe(1);
  });

  test('only the first group won: an infinite ratio without limits', () => {
    const { rateRatio, oddsRatio } = mantelHaenszel([{ x1: 3, n1: 9, x2: 0, n2: 4 }], 0.9);
    expect(rateRatio).toEqual({ estimate: Infinity, lower: 0, upper: Infinity });
    expect(oddsRatio).toEqual(rateRatio);
    expect(mantelHaenszel([{ x1: 0, n1: 9, x2: 2, n2: 4 }], 0.9).rateRatio.estimate).toBe(0);
  });

  test('odds of 3 and of 1/3 around a common 1: twice 2.5² · (2/7.5 + 2/12.5), p = 0.020921', () => {
    const { statistic, degreesOfFreedom, p } = breslowDayTest([
      { x1: 10, n1: 20, x2: 5, n2: 20 },
      { x1: 5, n1: 20, x2: 10, n2: 20 },
    ]);
    expect([statistic, degreesOfFreedom]).toEqual([expect.closeTo(16 / 3, 12), 1]);
    expect(p.toFixed(6)).toBe('0.020921');
  });

  test('one stratum, or strata of which one alone says something, are like themselves', () => {
    const alone = { statistic: 0, degreesOfFreedom: 0, p: 1 };
    expect(breslowDayTest([two[0]!])).toEqual(alone);
    const silent = [
      two[0]!,
      { x1: 0, n1: 9, x2: 0, n2: 9 },
      { x1: 9, n1: 9, x2: 9, n2: 9 },
      { x1: 1, n1: 9, x2: 0, n2: 0 },
    ];
    expect(breslowDayTest(silent)).toEqual(alone);
  });

  test('where the second group never wins, every stratum is alike in that', () => {
    const never = [
      { x1: 3, n1: 9, x2: 0, n2: 4 },
      { x1: 5, n1: 9, x2: 0, n2: 7 },
    ];
    expect(breslowDayTest(never)).toEqual({ statistic: 0, degreesOfFreedom: 1, p: 1 });
  });
});

describe('tables', () => {
  test('10 and 30 over 20 and 40: 100 · (10·40 - 30·20)² / (40·60·30·70) = 0.793651, p = 0.372998', () => {
    const { statistic, degreesOfFreedom, p, leastExpected } = chiSquareIndependence([
      [10, 30],
      [20, 40],
    ]);
    expect(statistic).toBeCloseTo(4_000_000 / 5_040_000, 14);
    expect([degreesOfFreedom, leastExpected, p.toFixed(6)]).toEqual([1, 12, '0.372998']);
  });

  test('one filled row tells nothing of columns, and no record nothing at all', () => {
    expect(
      chiSquareIndependence([
        [4, 5],
        [0, 0],
      ]),
    ).toEqual({ statistic: 0, degreesOfFreedom: 0, p: 1, leastExpected: 4 });
    expect(chiSquareIndependence([])).toEqual({ statistic: 0, degreesOfFreedom: 0, p: 1, leastExpected: null });
    expect([
      cramersV([
        [4, 5],
        [0, 0],
      ]),
      cramersV([]),
    ]).toEqual([null, null]);
  });

  test('Cramér: 0.089087 for 10, 20 over 30, 40; 1 where a row tells the column', () => {
    expect(
      cramersV([
        [10, 20],
        [30, 40],
      ])?.toFixed(6),
    ).toBe('0.089087');
    expect(
      cramersV([
        [7, 0, 0],
        [0, 5, 4],
      ]),
    ).toBeCloseTo(1, 14);
  });

  test('12, 9, 6 and 3 of 30: -15 / √28.125, p = 0.004678', () => {
    const falling = [12, 9, 6, 3].map((x, score) => ({ x, n: 30, score }));
    const { z, pLess, pGreater, pTwoSided } = cochranArmitageTrend(falling);
    expect(z).toBeCloseTo(-15 / Math.sqrt(28.125), 13);
    expect([pTwoSided.toFixed(6), pLess.toFixed(6)]).toEqual(['0.004678', '0.002339']);
    expect(pLess + pGreater).toBeCloseTo(1, 14);
  });

  test('no quarter, one quarter, nobody won or everybody won: no trend', () => {
    const none = { z: 0, pLess: 1, pGreater: 1, pTwoSided: 1 };
    expect(cochranArmitageTrend([])).toEqual(none);
    expect(
      cochranArmitageTrend([
        { x: 3, n: 9, score: 1 },
        { x: 0, n: 0, score: 2 },
      ]),
    ).toEqual(none);
    for (const x of [0, 9]) {
      expect(cochranArmitageTrend([1, 2, 3].map((score) => ({ x, n: 9, score })))).toEqual(none);
    }
  });

  test('terms 3 and 1 against 1 and 3 with priors of 1: ln 4 / √(1/4 + 1/2) each way', () => {
    const terms = [
      { first: 3, second: 1, prior: 1 },
      { first: 1, second: 3, prior: 1 },
    ];
    const z = Math.log(4) / Math.sqrt(0.75);
    expect(logOddsDirichlet(terms)).toEqual([expect.closeTo(z, 14), expect.closeTo(-z, 14)]);
    expect(logOddsDirichlet([{ first: 3, second: 1, prior: 1 }])).toEqual([null]);
    expect(logOddsDirichlet([])).toEqual([]);
  });

  test('priors follow the corpus and are never nothing', () => {
    expect(corpusPrior([30, 10, 0])).toEqual([375, 125, 0.01]);
    expect(corpusPrior([0, 0])).toEqual([0.01, 0.01]);
  });
});
