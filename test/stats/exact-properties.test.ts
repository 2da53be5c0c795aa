import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialEquivalence } from '../../src/stats/binomial-equivalence.ts';
import { binomialTest } from '../../src/stats/binomial-test.ts';
import { clopperPearsonInterval } from '../../src/stats/clopper-pearson-interval.ts';
import { hypergeometricPmf } from '../../src/stats/distributions.ts';
import { fisherExact } from '../../src/stats/fisher-exact.ts';
import { poissonRateInterval } from '../../src/stats/poisson-rate-interval.ts';
import { poissonRateRatio } from '../../src/stats/poisson-rate-ratio.ts';
import { poissonRateTest } from '../../src/stats/poisson-rate-test.ts';
import { wilsonInterval } from '../../src/stats/wilson-interval.ts';
import { level, near, rate, SEED, share } from './arbitraries.ts';

const count = fc.integer({ min: 0, max: 2000 });
const exposure = fc.integer({ min: 1, max: 5000 });

describe('Clopper–Pearson', () => {
  test('at each limit the exact binomial tail is half of what the level leaves', () => {
    fc.assert(
      fc.property(rate, level, ([x, n], confidence) => {
        const { lower, upper } = clopperPearsonInterval(x, n, confidence);
        const tail = (1 - confidence) / 2;
        if (x > 0) near(binomialTest(x, n, lower, 'greater'), tail);
        else expect(lower).toBe(0);
        if (x < n) near(binomialTest(x, n, upper, 'less'), tail);
        else expect(upper).toBe(1);
      }),
      SEED,
    );
  });

  test('losses mirror wins, a higher level is wider, and every further win lifts both limits', () => {
    fc.assert(
      fc.property(rate, level, ([x, n], confidence) => {
        const [wins, losses] = [clopperPearsonInterval(x, n, confidence), clopperPearsonInterval(n - x, n, confidence)];
        near(wins.lower, 1 - losses.upper);
        const wide = clopperPearsonInterval(x, n, 0.995);
        expect(wide.lower).toBeLessThanOrEqual(wins.lower);
        expect(wide.upper).toBeGreaterThanOrEqual(wins.upper);
        if (x === n) return;
        const more = clopperPearsonInterval(x + 1, n, confidence);
        expect(more.lower).toBeGreaterThan(wins.lower);
        expect(more.upper).toBeGreaterThan(wins.upper);
      }),
      SEED,
    );
  });

  test('every true rate is covered at least as often as stated, where Wilson only does so on average', () => {
    const n = 25;
    const covered = (p: number, limits: typeof wilsonInterval): number => {
      let sum = 0;
      for (let x = 0; x <= n; x += 1) {
        const { lower, upper } = limits(x, n, 0.9);
        if (lower <= p && p <= upper) sum += binomialPmf(x, n, p);
      }
      return sum;
    };
    const rates = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
    expect(Math.min(...rates.map((p) => covered(p, clopperPearsonInterval)))).toBeGreaterThanOrEqual(0.9);
    const wilson = rates.map((p) => covered(p, wilsonInterval));
    expect(Math.min(...wilson)).toBeLessThan(0.9);
    expect(wilson.reduce((sum, one) => sum + one, 0) / wilson.length).toBeGreaterThan(0.89);
  });
});

function binomialPmf(x: number, n: number, p: number): number {
  return binomialTest(x, n, p, 'less') - (x === 0 ? 0 : binomialTest(x - 1, n, p, 'less'));
}

describe('equivalence', () => {
  test('both sides hold at a level exactly where the interval of twice the tail lies inside the range', () => {
    fc.assert(
      fc.property(rate, share, share, ([x, n], one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const { lower, upper } = clopperPearsonInterval(x, n, 0.9);
        const { p, pAboveLow, pBelowHigh } = binomialEquivalence(x, n, low, high);
        expect(p).toBe(Math.max(pAboveLow, pBelowHigh));
        if (Math.abs(p - 0.05) > 1e-9) expect(p < 0.05).toBe(lower > low && upper < high);
      }),
      SEED,
    );
  });
});

describe('Fisher', () => {
  const small = fc.integer({ min: 0, max: 30 });
  const groups = fc
    .tuple(small, small)
    .chain(([n1, n2]) =>
      fc.tuple(fc.integer({ min: 0, max: n1 }), fc.constant(n1), fc.integer({ min: 0, max: n2 }), fc.constant(n2)),
    );

  test('tables counted one by one in whole numbers give the p-values', () => {
    const ways = (n: number, k: number): bigint => {
      let product = 1n;
      for (let i = 1n; i <= BigInt(k); i += 1n) product = (product * (BigInt(n) - BigInt(k) + i)) / i;
      return product;
    };
    fc.assert(
      fc.property(groups, ([x1, n1, x2, n2]) => {
        const successes = x1 + x2;
        const observed = ways(n1, x1) * ways(n2, x2);
        let [less, greater, either] = [0n, 0n, 0n];
        for (let x = Math.max(0, successes - n2); x <= Math.min(n1, successes); x += 1) {
          const table = ways(n1, x) * ways(n2, successes - x);
          if (x <= x1) less += table;
          if (x >= x1) greater += table;
          if (table <= observed) either += table;
        }
        const all = Number(ways(n1 + n2, successes));
        const { pLess, pGreater, pTwoSided } = fisherExact(x1, n1, x2, n2);
        near(pLess, Number(less) / all, 1e-12);
        near(pGreater, Number(greater) / all, 1e-12);
        near(pTwoSided, Number(either) / all, 1e-12);
      }),
      SEED,
    );
  });

  test('swapping the groups swaps the sides, and so does swapping wins and losses', () => {
    fc.assert(
      fc.property(rate, rate, ([x1, n1], [x2, n2]) => {
        const forth = fisherExact(x1, n1, x2, n2);
        for (const turned of [fisherExact(x2, n2, x1, n1), fisherExact(n1 - x1, n1, n2 - x2, n2)]) {
          near(turned.pLess, forth.pGreater, 1e-11);
          near(turned.pTwoSided, forth.pTwoSided, 1e-6);
        }
        const here = hypergeometricPmf(x1, x1 + x2, n1 + n2 - x1 - x2, n1);
        near(forth.pLess + forth.pGreater - here, 1, 1e-10);
      }),
      SEED,
    );
  });

  test('far out the p-value keeps its digits, and a million deals are no obstacle: as scipy fisher_exact', () => {
    expect(fisherExact(0, 60, 60, 60).pLess / 1.03503694409348e-35).toBeCloseTo(1, 10);
    const { pLess, pTwoSided } = fisherExact(249_000, 1_000_000, 125_500, 500_000);
    expect(pLess).toBeCloseTo(0.00384740290304, 12);
    expect(pTwoSided).toBeCloseTo(0.00764895599393, 12);
  });
});

describe('Poisson rates', () => {
  test('at each limit the exact tail is half of what the level leaves, and scaling the exposure scales the limits', () => {
    fc.assert(
      fc.property(count, exposure, level, (events, spend, confidence) => {
        const { estimate, lower, upper } = poissonRateInterval(events, spend, confidence);
        const tail = (1 - confidence) / 2;
        expect(lower).toBeLessThanOrEqual(estimate);
        expect(upper).toBeGreaterThan(estimate);
        if (events > 0) near(poissonRateTest(events, spend, lower).pGreater, tail);
        else expect(lower).toBe(0);
        near(poissonRateTest(events, spend, upper).pLess, tail);
        near(poissonRateInterval(events, spend * 10, confidence).upper * 10, upper);
      }),
      SEED,
    );
  });

  test('swapping the two gives the reciprocal ratio and the same p-value', () => {
    fc.assert(
      fc.property(count, exposure, count, exposure, level, (events1, spend1, events2, spend2, confidence) => {
        fc.pre(events1 + events2 > 0);
        const forth = poissonRateRatio(events1, spend1, events2, spend2, confidence);
        const back = poissonRateRatio(events2, spend2, events1, spend1, confidence);
        near(forth.lower, 1 / back.upper);
        near(forth.upper, 1 / back.lower);
        near(forth.pTwoSided, back.pTwoSided, 1e-7);
      }),
      SEED,
    );
  });

  test('at each limit of the ratio the first count has the tail of a binomial, given the sum', () => {
    fc.assert(
      fc.property(count, exposure, count, exposure, (events1, spend1, events2, spend2) => {
        fc.pre(events1 > 0 && events2 > 0);
        const { lower, upper } = poissonRateRatio(events1, spend1, events2, spend2, 0.9);
        const shareAt = (ratio: number): number => (ratio * spend1) / (ratio * spend1 + spend2);
        near(binomialTest(events1, events1 + events2, shareAt(lower), 'greater'), 0.05);
        near(binomialTest(events1, events1 + events2, shareAt(upper), 'less'), 0.05);
      }),
      SEED,
    );
  });
});
