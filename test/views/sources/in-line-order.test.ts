import { expect, test } from 'vitest';
import { inLineOrder } from '../../../src/views/sources/in-line-order.ts';

const problem = (line: number, column: string) => ({ line, column, value: null, reason: '', fix: '' });

test('rows set aside stand as in their file, a row’s problems in their own order, and those of no line last', () => {
  const found = [problem(9, 'a'), problem(0, 'b'), problem(12, 'c'), problem(4, 'd'), problem(9, 'e'), problem(0, 'f')];
  expect(inLineOrder(found).map(({ line, column }) => [line, column])).toEqual([
    [4, 'd'],
    [9, 'a'],
    [9, 'e'],
    [12, 'c'],
    [0, 'b'],
    [0, 'f'],
  ]);
});
