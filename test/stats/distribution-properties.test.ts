import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaCdf, betaQuantile } from '../../src/stats/beta-distribution.ts';
import {
  binomialUpperTail,
  chiSquareQuantile,
  chiSquareUpperTail,
  hypergeometricPmf,
  normalCdf,
  poissonCdf,
  poissonUpperTail,
  tQuantile,
} from '../../src/stats/distributions.ts';
import { gammaLowerTail, gammaQuantile, gammaUpperTail } from '../../src/stats/gamma-distribution.ts';
import { near, SEED, share } from './arbitraries.ts';

const shape = fc.integer({ min: 1, max: 400 }).map((halves) => halves / 2);
const relative = (actual: number, expected: number, within: number): void => {
  expect(Math.abs(actual / expected - 1)).toBeLessThanOrEqual(within);
};

describe('beta', () => {
  test('the quantile undoes the lower tail, and the shapes mirror', () => {
    fc.assert(
      fc.property(share, shape, shape, (p, a, b) => {
        relative(betaCdf(betaQuantile(p, a, b), a, b), p, 1e-9);
        relative(betaQuantile(1 - p, b, a), 1 - betaQuantile(p, a, b), 1e-9);
      }),
      SEED,
    );
  });
});

describe('gamma', () => {
  test('both tails make one, and the quantile undoes the smaller of them', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 3000, noNaN: true }), fc.integer({ min: 1, max: 6000 }), (x, halves) => {
        const [lower, upper] = [gammaLowerTail(x, halves / 2), gammaUpperTail(x, halves / 2)];
        expect(Math.abs(lower + upper - 1)).toBeLessThanOrEqual(1e-12);
        if (lower > 1e-280 && lower < 0.99) relative(gammaQuantile(lower, halves / 2), x, 1e-9);
      }),
      SEED,
    );
  });

  test('shapes that differ by one differ by one term of the series, also far above 1000', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 5000 }),
        fc.double({ min: -4, max: 4, noNaN: true }),
        (shape, deviations) => {
          const x = Math.max(0.5, shape + deviations * Math.sqrt(shape));
          let logTerm = -x;
          for (let i = 1; i < shape; i += 1) logTerm += Math.log(x / i);
          near(gammaUpperTail(x, shape) - gammaUpperTail(x, shape - 1), Math.exp(logTerm), 1e-10);
        },
      ),
      SEED,
    );
  });
});

describe('chi-square', () => {
  test('two degrees are an exponential tail, one degree is both tails of the normal, down to 1e-300', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1300, noNaN: true }), (x) => {
        relative(chiSquareUpperTail(x, 2), Math.exp(-x / 2), 1e-12);
        relative(chiSquareUpperTail(x, 1), 2 * normalCdf(-Math.sqrt(x)), 1e-10);
      }),
      SEED,
    );
  });

  test('the quantile is where the upper tail is the rest', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 3000 }), (p, degrees) => {
        relative(chiSquareUpperTail(chiSquareQuantile(p, degrees), degrees), 1 - p, 1e-9);
      }),
      SEED,
    );
  });
});

describe('t', () => {
  test('one degree is a tangent, two degrees have a closed form, and the sides mirror', () => {
    fc.assert(
      fc.property(share, fc.integer({ min: 1, max: 500 }), (p, degrees) => {
        expect(tQuantile(p, 1)).toBeCloseTo(Math.tan(Math.PI * (p - 0.5)), 9);
        expect(tQuantile(p, 2)).toBeCloseTo((2 * p - 1) * Math.sqrt(1 / (2 * p * (1 - p))), 9);
        expect(tQuantile(1 - p, degrees)).toBeCloseTo(-tQuantile(p, degrees), 9);
      }),
      SEED,
    );
  });
});

describe('Poisson', () => {
  test('tails are the sums of the single probabilities', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.double({ min: 0.01, max: 40, noNaN: true }), (k, mean) => {
        let chance = Math.exp(-mean);
        let below = 0;
        for (let i = 0; i < k; i += 1) {
          below += chance;
          chance *= mean / (i + 1);
        }
        let above = 0;
        for (let i = k; i < k + 200; i += 1) {
          above += chance;
          chance *= mean / (i + 1);
        }
        relative(poissonUpperTail(k, mean), above, 1e-10);
        if (k > 0) relative(poissonCdf(k - 1, mean), below, 1e-10);
      }),
      SEED,
    );
  });

  test('a binomial with many trials and few wins comes close', () => {
    relative(binomialUpperTail(9, 1e7, 4e-7), poissonUpperTail(9, 4), 1e-5);
  });
});

describe('hypergeometric', () => {
  test('the probabilities of all counts make one', () => {
    fc.assert(
      fc.property(fc.nat({ max: 60 }), fc.nat({ max: 60 }), fc.nat(), (successes, failures, pick) => {
        const draws = pick % (successes + failures + 1);
        let sum = 0;
        for (let x = 0; x <= draws; x += 1) sum += hypergeometricPmf(x, successes, failures, draws);
        expect(sum).toBeCloseTo(1, 11);
      }),
      SEED,
    );
  });
});
