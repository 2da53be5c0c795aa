import { describe, expect, test } from 'vitest';
import { aalenJohansen, incidenceAt } from '../../src/stats/aalen-johansen.ts';
import { adjustP } from '../../src/stats/adjust-p.ts';
import { binomialTest } from '../../src/stats/binomial-test.ts';
import { bisect } from '../../src/stats/bisect.ts';
import { categoryDominance } from '../../src/stats/category-dominance.ts';
import {
  binomialCdf,
  binomialQuantile,
  binomialUpperTail,
  normalCdf,
  normalQuantile,
} from '../../src/stats/distributions.ts';
import { exactRankTails } from '../../src/stats/exact-rank-tails.ts';
import { kishEffectiveSize } from '../../src/stats/kish-effective-size.ts';
import { mannWhitney } from '../../src/stats/mann-whitney.ts';
import { mcnemarExact } from '../../src/stats/mcnemar-exact.ts';
import { nOneProportionArcsine } from '../../src/stats/n-one-proportion-arcsine.ts';
import { newcombeDifference } from '../../src/stats/newcombe-difference.ts';
import { newcombeOneSidedP } from '../../src/stats/newcombe-one-sided-p.ts';
import { orderStatisticMedian } from '../../src/stats/order-statistic-median.ts';
import { ratioScoreInterval } from '../../src/stats/ratio-score-interval.ts';
import { ratioScoreTest } from '../../src/stats/ratio-score-test.ts';
import { seedFromText } from '../../src/stats/seed-from-text.ts';
import { signTest } from '../../src/stats/sign-test.ts';
import { unitsNeededWilson } from '../../src/stats/units-needed-wilson.ts';
import { wilsonInterval } from '../../src/stats/wilson-interval.ts';
import { tally } from './support.ts';

const Z90 = 1.6448536269514722;

describe('distributions', () => {
  test('the normal tail and its inverse at the familiar 5% and 2.5%', () => {
    expect(normalCdf(-1.96)).toBeCloseTo(0.024998, 6);
    expect(normalQuantile(0.95)).toBeCloseTo(Z90, 14);
    expect([normalQuantile(0), normalQuantile(0.5), normalQuantile(1)]).toEqual([-Infinity, 0, Infinity]);
  });

  test('far out the inverse still keeps twelve digits, where the library gives minus infinity', () => {
    expect(normalQuantile(1e-300)).toBeCloseTo(-37.0470962993612, 12);
    expect(normalQuantile(1e-20)).toBeCloseTo(-9.262340089798409, 12);
  });

  test('four fair coins: at most one head, at least three heads, 5 of 16 each', () => {
    expect(binomialCdf(1, 4, 0.5)).toBeCloseTo(5 / 16, 14);
    expect(binomialUpperTail(3, 4, 0.5)).toBeCloseTo(5 / 16, 14);
  });

  test('the upper tail keeps its digits where one minus the lower tail is zero: all of 100 at 1%', () => {
    expect(binomialUpperTail(100, 100, 0.01) / 1e-200).toBeCloseTo(1, 9);
    expect(1 - binomialCdf(99, 100, 0.01)).toBe(0);
  });

  test('tails beyond the ends are certain or impossible', () => {
    expect([binomialUpperTail(0, 5, 0.3), binomialUpperTail(6, 5, 0.3)]).toEqual([1, 0]);
    expect([binomialCdf(-1, 5, 0.3), binomialCdf(5, 5, 0.3)]).toEqual([0, 1]);
  });

  test('the 5% quantile of five fair coins is 1: 1/32 misses it, 6/32 reaches it', () => {
    expect(binomialQuantile(0.05, 5, 0.5)).toBe(1);
  });

  test('the median of an odd number of fair coins is the smaller half, in spite of rounding', () => {
    for (const n of [1, 3, 59, 101, 999]) expect(binomialQuantile(0.5, n, 0.5)).toBe((n - 1) / 2);
  });
});

describe('one proportion', () => {
  test('Wilson 0 of 12 reaches from exactly 0 to z² / (n + z²)', () => {
    expect(wilsonInterval(0, 12, 0.9)).toEqual({
      estimate: 0,
      lower: 0,
      upper: expect.closeTo(Z90 ** 2 / (12 + Z90 ** 2), 14),
    });
    expect(wilsonInterval(12, 12, 0.9)).toEqual({
      estimate: 1,
      lower: expect.closeTo(12 / (12 + Z90 ** 2), 14),
      upper: 1,
    });
  });

  test('Wilson 15 of 60 at 90% is 0.170198 to 0.351376', () => {
    const { estimate, lower, upper } = wilsonInterval(15, 60, 0.9);
    expect([estimate, lower.toFixed(6), upper.toFixed(6)]).toEqual([0.25, '0.170198', '0.351376']);
  });

  test('Wilson takes the fractional counts of a design effect: 7.5 of 30 is wider than 15 of 60 around the same rate', () => {
    const [halved, whole] = [wilsonInterval(7.5, 30, 0.9), wilsonInterval(15, 60, 0.9)];
    expect(halved.estimate).toBe(0.25);
    expect(halved.lower).toBeLessThan(whole.lower);
    expect(halved.upper).toBeGreaterThan(whole.upper);
  });

  test('exact test of 0 of 12 against 20%: 0.8^12 below, certainty above', () => {
    expect(binomialTest(0, 12, 0.2, 'less')).toBeCloseTo(0.8 ** 12, 14);
    expect(binomialTest(0, 12, 0.2, 'greater')).toBe(1);
  });

  test('the two-sided exact test adds the outcomes no likelier than the observed one: 1 of 5 fair coins, 12 of 32', () => {
    expect(binomialTest(1, 5, 0.5, 'two.sided')).toBeCloseTo(12 / 32, 14);
    expect(binomialTest(4, 5, 0.5, 'two.sided')).toBeCloseTo(12 / 32, 14);
    expect(binomialTest(0, 3, 0, 'two.sided')).toBe(1);
    expect(binomialTest(1, 3, 0, 'two.sided')).toBe(0);
  });

  test('63 units clear 0.2 from below where 7 of 60 were seen, and none ever do from the wrong side', () => {
    expect(unitsNeededWilson(7, 60, 0.2, 'below', 0.9)).toEqual({ total: 63, more: 3 });
    expect(unitsNeededWilson(7, 60, 0.2, 'above', 0.9)).toEqual({ total: Infinity, more: Infinity });
    expect(unitsNeededWilson(12, 60, 0.2, 'below', 0.9)).toEqual({ total: Infinity, more: Infinity });
  });

  test('97.51 units show 15% where 25% is stated, at 80% power', () => {
    const question = { p1: 0.15, p0: 0.25, power: 0.8, alpha: 0.05 };
    expect(nOneProportionArcsine({ ...question, alternative: 'less' })).toBeCloseTo(97.51, 2);
    expect(nOneProportionArcsine({ ...question, alternative: 'greater' })).toBe(Infinity);
  });

  test('weights 1, 1, 2 are worth 16/6 deals; equal weights are worth their number', () => {
    expect(kishEffectiveSize(tally(1, 1, 2))).toBeCloseTo(16 / 6, 14);
    expect(kishEffectiveSize([{ value: 7, deals: 30 }])).toBeCloseTo(30, 12);
    expect(kishEffectiveSize([])).toBe(0);
  });
});

describe('two proportions', () => {
  test('Newcombe 10 of 10 against 0 of 10: 1, from 1 - √2 · z² / (10 + z²) to 1', () => {
    const { estimate, lower, upper } = newcombeDifference(10, 10, 0, 10, 0.9);
    expect([estimate, upper]).toEqual([1, 1]);
    expect(lower).toBeCloseTo(1 - (Math.SQRT2 * Z90 ** 2) / (10 + Z90 ** 2), 14);
  });

  test('Newcombe 15 of 60 against 30 of 60 at 95% is -0.403461 to -0.076780, one-sided p 0.002273', () => {
    const { estimate, lower, upper } = newcombeDifference(15, 60, 30, 60, 0.95);
    expect([estimate, lower.toFixed(6), upper.toFixed(6)]).toEqual([-0.25, '-0.403461', '-0.076780']);
    expect(newcombeOneSidedP(15, 60, 30, 60, 0, 'below').toFixed(6)).toBe('0.002273');
  });

  test('ratio 30 of 60 against 50 of 200 at 90% is 2, from 1.478551 to 2.660120', () => {
    const { estimate, lower, upper } = ratioScoreInterval(30, 60, 50, 200, 0.9);
    expect([estimate, lower.toFixed(6), upper.toFixed(6)]).toEqual([2, '1.478551', '2.660120']);
  });

  test('without wins on one side the ratio runs to 0 or Infinity, and the other limit still comes from the score', () => {
    const noneFirst = ratioScoreInterval(0, 12, 5, 20, 0.9);
    expect([noneFirst.estimate, noneFirst.lower]).toEqual([0, 0]);
    expect(ratioScoreTest(0, 12, 5, 20, noneFirst.upper).z).toBeCloseTo(-Z90, 9);
    const noneSecond = ratioScoreInterval(5, 20, 0, 12, 0.9);
    expect([noneSecond.estimate, noneSecond.upper]).toEqual([Infinity, Infinity]);
    expect(ratioScoreTest(5, 20, 0, 12, noneSecond.lower).z).toBeCloseTo(Z90, 9);
  });

  test('without any win there is no ratio, and no test says anything', () => {
    expect(ratioScoreInterval(0, 12, 0, 20, 0.9)).toEqual({ estimate: null, lower: 0, upper: Infinity });
    expect(ratioScoreTest(0, 12, 0, 20, 2)).toEqual({ z: 0, pLess: 1, pGreater: 1 });
  });

  test('score test of 15 of 60 against 30 of 60 at ratio 0.8: z = -1.876799, p = 0.030273', () => {
    const { z, pLess, pGreater } = ratioScoreTest(15, 60, 30, 60, 0.8);
    expect([z.toFixed(6), pLess.toFixed(6)]).toEqual(['-1.876799', '0.030273']);
    expect(pLess + pGreater).toBeCloseTo(1, 14);
  });
});

describe('families and categories', () => {
  test('Benjamini–Hochberg by hand: 0.01·5/2, 0.04·5/4, 0.03·5/3, 0.005·5, 0.2, each at most the next', () => {
    const adjusted = adjustP([0.01, 0.04, 0.03, 0.005, 0.2], 'bh');
    expect(adjusted.map((p) => Number(p.toFixed(12)))).toEqual([0.025, 0.05, 0.05, 0.025, 0.2]);
  });

  test('an empty family stays empty, a family of one stays as it is', () => {
    for (const method of ['bh', 'by', 'holm'] as const) {
      expect(adjustP([], method)).toEqual([]);
      expect(adjustP([0.03], method)).toEqual([0.03]);
    }
  });

  test('five of five records beat both rivals with 1/32 each', () => {
    const { rivals, topP } = categoryDominance([5, 0, 0], 0);
    expect(rivals.map(({ rival }) => rival)).toEqual([1, 2]);
    for (const { pGreater, pLess } of rivals) expect([pGreater, pLess]).toEqual([expect.closeTo(1 / 32, 14), 1]);
    expect(topP).toBeCloseTo(1 / 32, 14);
  });

  test('rivals keep their places when the claimed category stands in the middle, and no rival is no evidence', () => {
    expect(categoryDominance([1, 9, 4], 1).rivals.map(({ rival }) => rival)).toEqual([0, 2]);
    expect(categoryDominance([9], 0)).toEqual({ rivals: [], topP: 1 });
  });

  test('McNemar 0 against 6 is 2 / 64; equal counts and no counts are 1', () => {
    expect(mcnemarExact(0, 6)).toBeCloseTo(1 / 32, 14);
    expect([mcnemarExact(7, 7), mcnemarExact(0, 0)]).toEqual([1, 1]);
  });
});

describe('competing ends', () => {
  test('won after 10 days, lost after 20, open at 30: a third each', () => {
    const curve = aalenJohansen([
      { days: 10, outcome: 'won', deals: 1 },
      { days: 20, outcome: 'lost', deals: 1 },
      { days: 30, outcome: 'open', deals: 1 },
    ]);
    expect(curve.map(({ days, atRisk }) => [days, atRisk])).toEqual([
      [10, 3],
      [20, 2],
      [30, 1],
    ]);
    const third = expect.closeTo(1 / 3, 14);
    expect(incidenceAt(curve, 30)).toEqual({ won: third, lost: third, open: third });
    expect(incidenceAt(curve, 9)).toEqual({ won: 0, lost: 0, open: 1 });
    expect(incidenceAt(curve, 19)).toEqual({ won: third, lost: 0, open: expect.closeTo(2 / 3, 14) });
  });
});

describe('amounts', () => {
  test('the median of 1 to 5 lies between 1 and 5; four values are too few for limits', () => {
    expect(orderStatisticMedian(tally(1, 2, 3, 4, 5), 0.9)).toEqual({ median: 3, lower: 1, upper: 5 });
    expect(orderStatisticMedian(tally(1, 2, 3, 4), 0.9)).toEqual({ median: 2.5, lower: null, upper: null });
  });

  test('five values under the limit: 1/32 for below, 1 for above; values on the limit are dropped', () => {
    expect(signTest(tally(1, 2, 3, 4, 5), 6)).toEqual({ pBelow: expect.closeTo(1 / 32, 14), pAbove: 1 });
    expect(signTest(tally(1, 2, 3, 4, 5, 6, 6), 6)).toEqual({ pBelow: expect.closeTo(1 / 32, 14), pAbove: 1 });
    expect(signTest(tally(6, 6), 6)).toEqual({ pBelow: 1, pAbove: 1 });
  });

  test('three below three: u = 0, one order in twenty', () => {
    const { u, probabilityOfSuperiority, exact, pLess, pTwoSided } = mannWhitney(tally(1, 2, 3), tally(4, 5, 6));
    expect([u, probabilityOfSuperiority]).toEqual([0, 0]);
    expect(exact).toEqual(exactRankTails(0, 3, 3));
    expect(pLess).toBeCloseTo(1 / 20, 14);
    expect(pTwoSided).toBeCloseTo(1 / 10, 14);
  });

  test('the exact distribution is left at 50 values in a group, and an empty entry is no value', () => {
    const evens = (n: number) => tally(...Array.from({ length: n }, (_, i) => 2 * i));
    const odd = tally(3, 7, 11);
    expect(mannWhitney(evens(49), odd).exact).not.toBeNull();
    expect(mannWhitney(evens(50), odd).exact).toBeNull();
    expect(mannWhitney([...odd, { value: 500, deals: 0 }], evens(9))).toEqual(mannWhitney(odd, evens(9)));
  });

  test('ties leave only the normal approximation, and equal values throughout say nothing', () => {
    const tied = mannWhitney(tally(1, 2, 3), tally(3, 4, 5));
    expect(tied.exact).toBeNull();
    expect(tied.u).toBe(0.5);
    expect(tied.pLess).toBe(tied.normal.pLess);
    const equal = mannWhitney(tally(3, 3), tally(3));
    expect(equal).toMatchObject({ u: 1, probabilityOfSuperiority: 0.5, pLess: 1, pGreater: 1, pTwoSided: 1 });
  });
});

describe('tools', () => {
  test('halving finds the root of two to the last bit, and an end where nothing turns', () => {
    expect(bisect(0, 2, (t) => t * t > 2)).toBeCloseTo(Math.SQRT2, 14);
    expect(bisect(0, 2, () => false)).toBeCloseTo(2, 14);
    expect(bisect(0, 2, () => true)).toBeCloseTo(0, 14);
  });

  test('the seed of "a" is that of FNV-1a', () => {
    expect(seedFromText('a')).toBe(3826002220);
    expect(seedFromText('')).toBe(2166136261);
  });
});
