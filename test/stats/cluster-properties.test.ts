import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betaBinomialFit, shrunkenRate } from '../../src/stats/beta-binomial-fit.ts';
import { betaCdf } from '../../src/stats/beta-distribution.ts';
import { binomialTest } from '../../src/stats/binomial-test.ts';
import { clusteredProportion } from '../../src/stats/clustered-proportion.ts';
import { effectiveCounts, wholeCounts } from '../../src/stats/effective-counts.ts';
import { wilsonInterval } from '../../src/stats/wilson-interval.ts';
import { near, rate, SEED, share, shuffled } from './arbitraries.ts';

const cluster = fc
  .integer({ min: 1, max: 12 })
  .chain((n) => fc.record({ x: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));
const clusters = fc.array(cluster, { minLength: 2, maxLength: 30 });
const reordered = clusters.chain((list) => fc.tuple(fc.constant(list), shuffled(list)));
const lost = ({ x, n }: { x: number; n: number }) => ({ x: n - x, n });

describe('clustered proportions', () => {
  test('the design effect is at least 1, and neither order nor the outcome that is counted changes it', () => {
    fc.assert(
      fc.property(reordered, ([list, moved]) => {
        const plain = clusteredProportion(list);
        expect(plain.designEffect).toBeGreaterThanOrEqual(1);
        for (const other of [clusteredProportion(moved), clusteredProportion(list.map(lost))]) {
          near(other.standardError!, plain.standardError!);
          near(other.designEffect!, plain.designEffect!);
        }
      }),
      SEED,
    );
  });

  test('single units have a design effect of 1, and m / (m - 1) of the binomial variance', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 60 }), (won) => {
        const m = won.length;
        const { estimate, standardError, designEffect } = clusteredProportion(
          won.map((one) => ({ x: one ? 1 : 0, n: 1 })),
        );
        expect(designEffect).toBe(1);
        near(standardError! ** 2, (estimate * (1 - estimate)) / (m - 1));
      }),
      SEED,
    );
  });

  test('accounts that win all or nothing are worth about one deal each, however many they have', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 2, maxLength: 60 }),
        fc.integer({ min: 2, max: 9 }),
        (won, size) => {
          fc.pre(won.includes(true) && won.includes(false));
          const { designEffect } = clusteredProportion(won.map((one) => ({ x: one ? size : 0, n: size })));
          near(designEffect!, (size * won.length) / (won.length - 1));
        },
      ),
      SEED,
    );
  });

  test('what clustered counts are worth has the same rate and a wider interval', () => {
    fc.assert(
      fc.property(rate, fc.double({ min: 1.01, max: 20, noNaN: true }), ([x, n], effect) => {
        const worth = effectiveCounts(x, n, effect);
        near(worth.x / worth.n, x / n);
        const [plain, wider] = [wilsonInterval(x, n, 0.9), wilsonInterval(worth.x, worth.n, 0.9)];
        expect(wider.lower).toBeLessThanOrEqual(plain.lower);
        expect(wider.upper).toBeGreaterThanOrEqual(plain.upper);
      }),
      SEED,
    );
  });

  test('rounding to whole counts never makes a tail smaller than the fractional counts would', () => {
    fc.assert(
      fc.property(rate, fc.double({ min: 1, max: 20, noNaN: true }), share, ([x, n], effect, p) => {
        const worth = effectiveCounts(x, n, effect);
        const lower = wholeCounts(worth, 'lower');
        const upper = wholeCounts(worth, 'upper');
        // The binomial tails for any counts: P(X <= x) = 1 - I_p(x + 1, n - x), P(X >= x) = I_p(x, n - x + 1).
        const below = worth.x === worth.n ? 1 : betaCdf(1 - p, worth.n - worth.x, worth.x + 1);
        const above = worth.x === 0 ? 1 : betaCdf(p, worth.x, worth.n - worth.x + 1);
        expect(binomialTest(lower.x, lower.n, p, 'less')).toBeGreaterThanOrEqual(below - 1e-7);
        expect(binomialTest(upper.x, upper.n, p, 'greater')).toBeGreaterThanOrEqual(above - 1e-7);
      }),
      SEED,
    );
  });
});

describe('rates that differ between groups', () => {
  const fitted = (list: readonly { x: number; n: number }[]) => betaBinomialFit(list)!;

  test('neither order nor empty groups change the fit, and lost deals mirror won ones', () => {
    fc.assert(
      fc.property(reordered, ([list, moved]) => {
        const plain = fitted(list);
        expect(fitted([...moved, { x: 0, n: 0 }])).toEqual(plain);
        const mirrored = fitted(list.map(lost));
        near(mirrored.mu, 1 - plain.mu, 1e-7);
        near(mirrored.rho, plain.rho, 1e-7);
      }),
      SEED,
    );
  });

  test('no other mean and correlation near or far make the wins likelier', () => {
    fc.assert(
      fc.property(
        clusters,
        share,
        share,
        fc.constantFrom(-1, 1),
        fc.constantFrom(-1, 1),
        (list, mu, rho, up, right) => {
          const found = fitted(list);
          const best = logLikelihood(list, found.mu, found.rho);
          expect(logLikelihood(list, mu, rho)).toBeLessThanOrEqual(best + 1e-9);
          const [nearMu, nearRho] = [found.mu + 1e-3 * up, found.rho + 1e-3 * right];
          if (nearMu > 0 && nearMu < 1 && nearRho >= 0 && nearRho < 1) {
            expect(logLikelihood(list, nearMu, nearRho)).toBeLessThanOrEqual(best + 1e-9);
          }
        },
      ),
      SEED,
    );
  });

  test('a shrunken rate lies between the own and the common one, and closer to its own with more units', () => {
    fc.assert(
      fc.property(clusters, cluster, (list, { x, n }) => {
        const found = fitted(list);
        const [few, many] = [shrunkenRate(x, n, found), shrunkenRate(10 * x, 10 * n, found)];
        expect(few).toBeGreaterThanOrEqual(Math.min(x / n, found.mu) - 1e-12);
        expect(few).toBeLessThanOrEqual(Math.max(x / n, found.mu) + 1e-12);
        expect(Math.abs(many - x / n)).toBeLessThanOrEqual(Math.abs(few - x / n) + 1e-12);
      }),
      SEED,
    );
  });
});

/** Product over units drawn one by one from Pólya's urn, in logarithms. */
function logLikelihood(groups: readonly { x: number; n: number }[], mu: number, rho: number): number {
  let sum = 0;
  for (const { x, n } of groups) {
    for (let r = 0; r < n; r += 1) {
      const [seen, chance] = r < x ? [r, mu] : [r - x, 1 - mu];
      // The first draw has nothing to go by but the mean, even where all later ones repeat it.
      sum += Math.log(r === 0 ? chance : (chance * (1 - rho) + seen * rho) / (1 - rho + r * rho));
    }
  }
  return sum;
}
