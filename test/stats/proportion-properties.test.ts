import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialTest } from '../../src/stats/binomial-test.ts';
import { binomialCdf, binomialQuantile, binomialUpperTail } from '../../src/stats/distributions.ts';
import { unitsNeededWilson } from '../../src/stats/units-needed-wilson.ts';
import { wilsonInterval } from '../../src/stats/wilson-interval.ts';
import { level, near, rate, SEED, share } from './arbitraries.ts';

describe('Wilson', () => {
  test('losses mirror wins', () => {
    fc.assert(
      fc.property(rate, level, ([x, n], confidence) => {
        const [wins, losses] = [wilsonInterval(x, n, confidence), wilsonInterval(n - x, n, confidence)];
        near(wins.lower, 1 - losses.upper);
        near(wins.upper, 1 - losses.lower);
      }),
      SEED,
    );
  });

  test('holds its estimate, lies inside the next higher level, and rises with every further win', () => {
    fc.assert(
      fc.property(rate, ([x, n]) => {
        const [narrow, wide] = [wilsonInterval(x, n, 0.9), wilsonInterval(x, n, 0.95)];
        expect(narrow.lower).toBeLessThanOrEqual(narrow.estimate);
        expect(narrow.upper).toBeGreaterThanOrEqual(narrow.estimate);
        expect(wide.lower).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper).toBeGreaterThanOrEqual(narrow.upper);
        if (x === n) return;
        const more = wilsonInterval(x + 1, n, 0.9);
        expect(more.lower).toBeGreaterThan(narrow.lower);
        expect(more.upper).toBeGreaterThan(narrow.upper);
      }),
      SEED,
    );
  });

  test('the units needed are the first number at which the interval clears the boundary', () => {
    fc.assert(
      fc.property(rate, share, fc.constantFrom('above' as const, 'below' as const), ([x, n], boundary, side) => {
        const { total, more } = unitsNeededWilson(x, n, boundary, side, 0.9);
        const clears = (units: number): boolean => {
          const { lower, upper } = wilsonInterval((x / n) * units, units, 0.9);
          return side === 'above' ? lower > boundary : upper < boundary;
        };
        if (total === Infinity) {
          expect(clears(1e7)).toBe(false);
          return;
        }
        expect(more).toBe(total - n);
        expect(clears(total)).toBe(true);
        if (total > n) expect(clears(total - 1)).toBe(false);
      }),
      SEED,
    );
  });
});

describe('exact binomial', () => {
  test('a tail and the rest of the other make one, and wins mirror losses', () => {
    fc.assert(
      fc.property(rate, share, ([k, n], p) => {
        near(binomialCdf(k, n, p) + binomialUpperTail(k + 1, n, p), 1);
        near(binomialUpperTail(k, n, p), binomialCdf(n - k, n, 1 - p));
        near(binomialTest(k, n, p, 'two.sided'), binomialTest(n - k, n, 1 - p, 'two.sided'));
      }),
      SEED,
    );
  });

  test('the two-sided p-value is the sum over the outcomes that are no likelier, counted one by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), share, (n, pick, p) => {
        const x = pick % (n + 1);
        const chance = (k: number): number => binomialCdf(k, n, p) - binomialCdf(k - 1, n, p);
        let sum = 0;
        for (let k = 0; k <= n; k += 1) if (chance(k) <= chance(x) * (1 + 1e-7) + 1e-15) sum += chance(k);
        near(binomialTest(x, n, p, 'two.sided'), Math.min(1, sum), 1e-8);
      }),
      SEED,
    );
  });

  test('the quantile is the first count whose lower tail reaches the level', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), share, share, (n, q, p) => {
        const k = binomialQuantile(q, n, p);
        expect(binomialCdf(k, n, p)).toBeGreaterThanOrEqual(q * (1 - 1e-12));
        expect(binomialCdf(k - 1, n, p)).toBeLessThan(q);
      }),
      SEED,
    );
  });
});
