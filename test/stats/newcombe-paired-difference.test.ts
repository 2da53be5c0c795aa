import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newcombeDifference } from '../../src/stats/newcombe-difference.ts';
import { newcombePairedDifference, type PairedCounts } from '../../src/stats/newcombe-paired-difference.ts';

const count = fc.integer({ min: 0, max: 200 });
const pairs = fc
  .record({ both: count, first: count, second: count, neither: count })
  .filter(({ both, first, second, neither }) => both + first + second + neither > 0);
const swapped = ({ first, second, ...rest }: PairedCounts) => ({ ...rest, first: second, second: first });

test('36 both, 12 and 2 alone at 95%: the limits that the source prints', () => {
  const { estimate, lower, upper } = newcombePairedDifference({ both: 36, first: 12, second: 2, neither: 0 }, 0.95);
  expect(estimate).toBeCloseTo(0.2, 12);
  expect(lower).toBeCloseTo(0.0569, 4);
  expect(upper).toBeCloseTo(0.3404, 4);
});

test('the difference the other way round is the negative, and the interval holds the estimate within -1 and 1', () => {
  fc.assert(
    fc.property(pairs, (counts) => {
      const own = newcombePairedDifference(counts, 0.9);
      const other = newcombePairedDifference(swapped(counts), 0.9);
      expect(other.lower).toBeCloseTo(-own.upper, 10);
      expect(other.upper).toBeCloseTo(-own.lower, 10);
      expect(own.lower).toBeLessThanOrEqual(own.estimate + 1e-12);
      expect(own.upper).toBeGreaterThanOrEqual(own.estimate - 1e-12);
      expect(Math.max(-own.lower, own.upper)).toBeLessThanOrEqual(1 + 1e-12);
    }),
    { seed: 7, numRuns: 300 },
  );
});

test('shares that do not hang together have the interval of two groups of that size', () => {
  // 10 · 40 = 20 · 20: no correlation.
  const paired = newcombePairedDifference({ both: 10, first: 20, second: 20, neither: 40 }, 0.9);
  const apart = newcombeDifference(30, 90, 30, 90, 0.9);
  expect(paired.lower).toBeCloseTo(apart.lower, 12);
  expect(paired.upper).toBeCloseTo(apart.upper, 12);
  const alike = newcombePairedDifference({ both: 25, first: 5, second: 5, neither: 55 }, 0.9);
  expect(alike.upper - alike.lower).toBeLessThan(paired.upper - paired.lower);
});

test('without a unit there is no difference', () => {
  expect(() => newcombePairedDifference({ both: 0, first: 0, second: 0, neither: 0 }, 0.9)).toThrow(RangeError);
});
