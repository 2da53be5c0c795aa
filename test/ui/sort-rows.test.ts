import { expect, test } from 'vitest';
import { type SortValue, sortedRows } from '../../src/ui/sort-rows.ts';

const order = (values: readonly SortValue[], descending = false) => [
  ...sortedRows(values.length, (row) => values[row] ?? null, descending),
];

test('numbers are sorted as numbers, and text with its numbers', () => {
  expect(order([10, 9, 100])).toEqual([1, 0, 2]);
  expect(order(['deal 10', 'Deal 9', 'deal 100'])).toEqual([1, 0, 2]);
});

test('unknown values stand last whichever way a column is sorted', () => {
  expect(order([2, null, 1])).toEqual([2, 0, 1]);
  expect(order([2, null, 1], true)).toEqual([0, 2, 1]);
});

test('equal rows keep the order they had', () => {
  expect(order(['b', 'a', 'b', 'a'])).toEqual([1, 3, 0, 2]);
  expect(order(['b', 'a', 'b', 'a'], true)).toEqual([0, 2, 1, 3]);
});
