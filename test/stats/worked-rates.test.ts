import { describe, expect, test } from 'vitest';
import { agrestiCoullInterval } from '../../src/stats/agresti-coull-interval.ts';
import { betaCdf, betaQuantile } from '../../src/stats/beta-distribution.ts';
import { binomialEquivalence } from '../../src/stats/binomial-equivalence.ts';
import { clopperPearsonInterval } from '../../src/stats/clopper-pearson-interval.ts';
import {
  chiSquareQuantile,
  chiSquareUpperTail,
  hypergeometricPmf,
  poissonCdf,
  poissonUpperTail,
  tQuantile,
} from '../../src/stats/distributions.ts';
import { fisherExact } from '../../src/stats/fisher-exact.ts';
import { gammaLowerTail, gammaQuantile, gammaUpperTail } from '../../src/stats/gamma-distribution.ts';
import { geometricMeanInterval } from '../../src/stats/geometric-mean-interval.ts';
import { goodmanIntervals } from '../../src/stats/goodman-intervals.ts';
import { jeffreysInterval } from '../../src/stats/jeffreys-interval.ts';
import { katzRatioInterval } from '../../src/stats/katz-ratio-interval.ts';
import { nForHalfWidth } from '../../src/stats/n-for-half-width.ts';
import { nTwoProportions } from '../../src/stats/n-two-proportions.ts';
import { poissonRateInterval } from '../../src/stats/poisson-rate-interval.ts';
import { poissonRateRatio } from '../../src/stats/poisson-rate-ratio.ts';
import { poissonRateTest } from '../../src/stats/poisson-rate-test.ts';
import { proportionScoreTest } from '../../src/stats/proportion-score-test.ts';
import { twoProportionsTest } from '../../src/stats/two-proportions-test.ts';
import { walterRatioInterval } from '../../src/stats/walter-ratio-interval.ts';
import { tally } from './support.ts';

const digits = (...values: (number | null)[]): (string | undefined)[] => values.map((value) => value?.toFixed(6));

describe('distributions', () => {
  test('the beta tail of shapes 1 and 3 at a quarter is 1 - 0.75³, and back', () => {
    expect(betaCdf(0.25, 1, 3)).toBeCloseTo(1 - 0.75 ** 3, 14);
    expect(betaQuantile(1 - 0.75 ** 3, 1, 3)).toBeCloseTo(0.25, 14);
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
  });

  test('the gamma tail of shape 1 is e⁻ˣ, and its ends are certain', () => {
    expect(gammaUpperTail(5, 1)).toBeCloseTo(Math.exp(-5), 14);
    expect(gammaLowerTail(5, 1)).toBeCloseTo(1 - Math.exp(-5), 14);
    expect(gammaQuantile(1 - Math.exp(-5), 1)).toBeCloseTo(5, 12);
    expect([gammaUpperTail(0, 3), gammaUpperTail(Infinity, 3), gammaLowerTail(Infinity, 3)]).toEqual([1, 0, 1]);
    expect([gammaQuantile(0, 3), gammaQuantile(1, 3)]).toEqual([0, Infinity]);
  });

  test('far above 1000, where the library is off by up to 2%, the tails are those of scipy', () => {
    expect(gammaUpperTail(1500, 1500)).toBeCloseTo(0.49656643883965, 12);
    expect(gammaUpperTail(1538.729833462074, 1500)).toBeCloseTo(0.15862885265986, 12);
    expect(chiSquareQuantile(0.5, 100_000)).toBeCloseTo(99999.333334123, 6);
  });

  test('the chi-square tail of 10 with two degrees is e⁻⁵, and the 5% point of one degree is 1.959964²', () => {
    expect(chiSquareUpperTail(10, 2)).toBeCloseTo(Math.exp(-5), 14);
    expect(chiSquareUpperTail(1400, 1) / 2.10101451626428e-306).toBeCloseTo(1, 9);
    expect(chiSquareQuantile(0.95, 1)).toBeCloseTo(1.959963984540054 ** 2, 12);
  });

  test('three quarters of a t with one degree lie below 1', () => {
    expect(tQuantile(0.75, 1)).toBeCloseTo(1, 14);
    expect(tQuantile(0.95, 5)).toBeCloseTo(2.015048, 6);
    expect([tQuantile(0, 4), tQuantile(0.5, 4), tQuantile(1, 4)]).toEqual([-Infinity, 0, Infinity]);
  });

  test('one of two draws from two and two in four of six ways', () => {
    expect(hypergeometricPmf(1, 2, 2, 2)).toBeCloseTo(4 / 6, 14);
    expect([hypergeometricPmf(3, 2, 2, 2), hypergeometricPmf(0, 0, 0, 0)]).toEqual([0, 1]);
  });

  test('no event where three are expected: e⁻³', () => {
    expect(poissonCdf(0, 3)).toBeCloseTo(Math.exp(-3), 14);
    expect(poissonUpperTail(1, 3)).toBeCloseTo(1 - Math.exp(-3), 14);
    expect([poissonCdf(-1, 3), poissonUpperTail(0, 3), poissonCdf(0, 0), poissonUpperTail(1, 0)]).toEqual([0, 1, 1, 0]);
  });
});

describe('one proportion', () => {
  test('Clopper–Pearson 0 of 5 at 95% reaches from exactly 0 to 1 - 0.025^(1/5), and mirrored', () => {
    const reach = expect.closeTo(1 - 0.025 ** (1 / 5), 12);
    expect(clopperPearsonInterval(0, 5, 0.95)).toEqual({ estimate: 0, lower: 0, upper: reach });
    expect(clopperPearsonInterval(5, 5, 0.95).upper).toBe(1);
    expect(1 - clopperPearsonInterval(5, 5, 0.95).lower).toEqual(reach);
  });

  test('3 of 12 at 90%: Jeffreys 0.096355 to 0.483762, Agresti–Coull 0.100193 to 0.491797', () => {
    const [jeffreys, coull] = [jeffreysInterval(3, 12, 0.9), agrestiCoullInterval(3, 12, 0.9)];
    expect(digits(jeffreys.lower, jeffreys.upper)).toEqual(['0.096355', '0.483762']);
    expect(digits(coull.lower, coull.upper)).toEqual(['0.100193', '0.491797']);
    expect([jeffreys.estimate, coull.estimate]).toEqual([0.25, 0.25]);
  });

  test('without a win Jeffreys stays above 0, and Agresti–Coull is held at 0', () => {
    expect(jeffreysInterval(0, 9, 0.9).lower).toBeCloseTo(0.000212447962, 12);
    expect(agrestiCoullInterval(0, 9, 0.9).lower).toBe(0);
    expect(agrestiCoullInterval(9, 9, 0.9).upper).toBe(1);
  });

  test('the score of 0 of 12 against 20%: z² = 3, one-sided 0.041632, two-sided 0.083265', () => {
    const { z, pLess, pGreater, pTwoSided } = proportionScoreTest(0, 12, 0.2);
    expect(z).toBeCloseTo(-Math.sqrt(3), 14);
    expect(digits(pLess, pTwoSided)).toEqual(['0.041632', '0.083265']);
    expect(pLess + pGreater).toBeCloseTo(1, 14);
    expect(proportionScoreTest(5, 10, 0.5)).toEqual({ z: 0, pLess: 0.5, pGreater: 0.5, pTwoSided: 1 });
  });

  test('0 of 9 in 20% to 30%: nothing says above, 0.7^9 that it is below', () => {
    const below = expect.closeTo(0.7 ** 9, 14);
    expect(binomialEquivalence(0, 9, 0.2, 0.3)).toEqual({ p: 1, pAboveLow: 1, pBelowHigh: below });
  });

  test('25% within 5 points at 90% takes 202.92 units', () => {
    expect(nForHalfWidth(0.25, 0.05, 0.9)).toBeCloseTo(202.915759, 6);
  });

  test('Goodman for 9, 4, 4 at 90%: the first from 0.294218 to 0.752232; one category alone is Wilson', () => {
    const [first] = goodmanIntervals([9, 4, 4], 0.9);
    expect(digits(first!.lower, first!.upper)).toEqual(['0.294218', '0.752232']);
    expect(goodmanIntervals([7], 0.9)[0]!.upper).toBe(1);
    expect(goodmanIntervals([7, 0], 0.9)[1]!.lower).toBe(0);
  });
});

describe('two proportions', () => {
  test('15 of 60 against 30 of 60: z² = 8, one-sided 0.002339', () => {
    const { z, pLess, pTwoSided } = twoProportionsTest(15, 60, 30, 60);
    expect(z).toBeCloseTo(-Math.sqrt(8), 14);
    expect(digits(pLess, pTwoSided)).toEqual(['0.002339', '0.004678']);
  });

  test('where everyone won, or no one, there is nothing to compare', () => {
    const nothing = { z: 0, pLess: 1, pGreater: 1, pTwoSided: 1 };
    expect([twoProportionsTest(0, 3, 0, 9), twoProportionsTest(3, 3, 9, 9)]).toEqual([nothing, nothing]);
    const certain = { pLess: 1, pGreater: 1, pTwoSided: 1 };
    for (const [x1, n1, x2, n2] of [
      [0, 10, 0, 12],
      [5, 5, 5, 5],
      [0, 0, 3, 7],
      [0, 0, 0, 0],
    ] as const) {
      expect(fisherExact(x1, n1, x2, n2)).toEqual(certain);
    }
  });

  test('Fisher, 3 of 4 against 1 of 4: 17 of 70 tables one way, 34 both', () => {
    const { pLess, pGreater, pTwoSided } = fisherExact(3, 4, 1, 4);
    expect(pGreater).toBeCloseTo(17 / 70, 14);
    expect(pLess).toBeCloseTo(69 / 70, 14);
    expect(pTwoSided).toBeCloseTo(34 / 70, 14);
  });

  test('Katz 15 of 60 against 30 of 60 at 95% is 0.5, from 0.301433 to 0.829372', () => {
    const { estimate, lower, upper } = katzRatioInterval(15, 60, 30, 60, 0.95);
    expect(estimate).toBe(0.5);
    expect(digits(lower, upper)).toEqual(['0.301433', '0.829372']);
  });

  test('without wins on one side Katz has one limit, without any none, and all against all no width', () => {
    expect(katzRatioInterval(0, 12, 5, 20, 0.9)).toEqual({ estimate: 0, lower: 0, upper: null });
    expect(katzRatioInterval(5, 20, 0, 12, 0.9)).toEqual({ estimate: Infinity, lower: null, upper: Infinity });
    expect(katzRatioInterval(0, 12, 0, 20, 0.9)).toEqual({ estimate: null, lower: null, upper: null });
    expect(katzRatioInterval(3, 3, 5, 5, 0.9)).toEqual({ estimate: 1, lower: 1, upper: 1 });
  });

  test('Walter 0 of 12 against 5 of 20 at 90%: 0.149091, from 0.014122 to 1.573995', () => {
    const { estimate, lower, upper } = walterRatioInterval(0, 12, 5, 20, 0.9);
    expect(digits(estimate, lower, upper)).toEqual(['0.149091', '0.014122', '1.573995']);
  });

  test('196.79 units in each group tell 15% from 25% at 80% power; equal rates are never told apart', () => {
    const plan = { p1: 0.15, p2: 0.25, power: 0.8, alpha: 0.05, sides: 1 as const };
    expect(nTwoProportions(plan)).toBeCloseTo(196.7928, 3);
    expect(nTwoProportions({ ...plan, p2: 0.15 })).toBe(Infinity);
    expect(nTwoProportions({ ...plan, power: 0.01 })).toBe(0);
  });
});

describe('events per exposure', () => {
  test('no win for 50 at 90%: from 0 to ln 20 / 50 per unit', () => {
    const upper = expect.closeTo(Math.log(20) / 50, 14);
    expect(poissonRateInterval(0, 50, 0.9)).toEqual({ estimate: 0, lower: 0, upper });
  });

  test('no win for 50 where three are expected: e⁻³', () => {
    expect(poissonRateTest(0, 50, 0.06)).toEqual({ pLess: expect.closeTo(Math.exp(-3), 14), pGreater: 1 });
  });

  test('5 in 40 against 5 in 40 at 90%: 1, from 0.286076 to 3.495572, p = 1', () => {
    const { estimate, lower, upper, pTwoSided } = poissonRateRatio(5, 40, 5, 40, 0.9);
    expect([estimate, pTwoSided]).toEqual([1, 1]);
    expect(digits(lower, upper)).toEqual(['0.286076', '3.495572']);
  });

  test('without events on one side the ratio runs to 0 or Infinity, and without any there is none', () => {
    expect(poissonRateRatio(0, 50, 6, 80, 0.9)).toMatchObject({ estimate: 0, lower: 0 });
    expect(poissonRateRatio(6, 80, 0, 50, 0.9)).toMatchObject({ estimate: Infinity, upper: Infinity });
    expect(poissonRateRatio(0, 50, 0, 80, 0.9)).toEqual({ estimate: null, lower: 0, upper: Infinity, pTwoSided: 1 });
  });
});

describe('geometric mean', () => {
  test('of 1 and 100 at 50%, where t is 1: 10, from 1 to 100', () => {
    expect(geometricMeanInterval(tally(1, 100), 0.5)).toEqual({
      estimate: expect.closeTo(10, 12),
      lower: expect.closeTo(1, 12),
      upper: expect.closeTo(100, 10),
    });
  });

  test('one value has no limits, equal values have no width', () => {
    expect(geometricMeanInterval(tally(8), 0.9)).toEqual({ estimate: expect.closeTo(8, 12), lower: null, upper: null });
    const { estimate, lower, upper } = geometricMeanInterval(tally(8, 8, 8), 0.9);
    expect([lower, upper]).toEqual([estimate, estimate]);
  });
});
