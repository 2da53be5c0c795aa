import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mannWhitney } from '../../src/stats/mann-whitney.ts';
import { orderStatisticMedian } from '../../src/stats/order-statistic-median.ts';
import { signTest } from '../../src/stats/sign-test.ts';
import type { Tally } from '../../src/stats/tally.ts';
import { amounts, near, oneByOne, SEED, shuffled } from './arbitraries.ts';

describe('amounts', () => {
  test('groups, single deals and any order give the same median, sign test and ranks', () => {
    fc.assert(
      fc.property(
        amounts.chain((groups) => fc.tuple(fc.constant(groups), shuffled(oneByOne(groups)))),
        amounts,
        ([groups, single], other) => {
          expect(orderStatisticMedian(single, 0.9)).toEqual(orderStatisticMedian(groups, 0.9));
          expect(signTest(single, 15)).toEqual(signTest(groups, 15));
          expect(mannWhitney(single, other)).toEqual(mannWhitney(groups, other));
          expect(mannWhitney(other, single)).toEqual(mannWhitney(other, groups));
        },
      ),
      SEED,
    );
  });

  test('the median is that of the sorted list, its limits lie on the list around it and widen with the level', () => {
    fc.assert(
      fc.property(amounts, (groups) => {
        const sorted = oneByOne(groups)
          .map(({ value }) => value)
          .sort((a, b) => a - b);
        const [narrow, wide] = [orderStatisticMedian(groups, 0.9), orderStatisticMedian(groups, 0.95)];
        const half = Math.floor(sorted.length / 2);
        expect(narrow.median).toBe(sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1]! + sorted[half]!) / 2);
        expect(narrow.lower === null).toBe(sorted.length < 5);
        expect(wide.lower === null).toBe(sorted.length < 6);
        if (narrow.lower === null || narrow.upper === null) return;
        expect(sorted).toContain(narrow.lower);
        expect(sorted).toContain(narrow.upper);
        expect(narrow.lower).toBeLessThanOrEqual(narrow.median);
        expect(narrow.upper).toBeGreaterThanOrEqual(narrow.median);
        expect(wide.lower ?? -Infinity).toBeLessThanOrEqual(narrow.lower);
        expect(wide.upper ?? Infinity).toBeGreaterThanOrEqual(narrow.upper);
      }),
      SEED,
    );
  });

  test('scaling the currency scales the limits and moves no p-value', () => {
    fc.assert(
      fc.property(amounts, amounts, fc.constantFrom(2, 7, 100), (first, second, factor) => {
        const scaled = (groups: Tally): Tally => groups.map(({ value, deals }) => ({ value: value * factor, deals }));
        const [plain, other] = [orderStatisticMedian(first, 0.9), orderStatisticMedian(scaled(first), 0.9)];
        expect(other.median).toBe(plain.median * factor);
        expect(other.lower).toBe(plain.lower === null ? null : plain.lower * factor);
        expect(signTest(scaled(first), 15 * factor)).toEqual(signTest(first, 15));
        expect(mannWhitney(scaled(first), scaled(second))).toEqual(mannWhitney(first, second));
      }),
      SEED,
    );
  });

  test('pairs counted one by one give the rank statistic, and swapping the groups mirrors everything', () => {
    fc.assert(
      fc.property(amounts, amounts, (first, second) => {
        const result = mannWhitney(first, second);
        let pairs = 0;
        for (const a of oneByOne(first)) {
          for (const b of oneByOne(second)) pairs += a.value > b.value ? 1 : a.value === b.value ? 0.5 : 0;
        }
        expect(result.u).toBe(pairs);
        const mirrored = mannWhitney(second, first);
        near(result.probabilityOfSuperiority + mirrored.probabilityOfSuperiority, 1);
        near(result.pLess, mirrored.pGreater);
        near(result.pTwoSided, mirrored.pTwoSided);
      }),
      SEED,
    );
  });
});
