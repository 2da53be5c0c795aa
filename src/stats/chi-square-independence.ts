import { chiSquareUpperTail } from './distributions.ts';

/** `leastExpected`: the smallest count to be expected in a cell, null without a record. Below 5 the p-value is rough. */
export type IndependenceTest = {
  statistic: number;
  degreesOfFreedom: number;
  p: number;
  leastExpected: number | null;
};

/**
 * Pearson's chi-square test that rows and columns of a table of counts have nothing to do with each other.
 * `table`: rows of equal length, counts from 0 on. Empty rows and columns are left out; with fewer than two of either
 * left the statistic is 0 and p = 1. No continuity correction. Throws RangeError for rows of different lengths and
 * for what is no count.
 * Source: Pearson (1900); as R chisq.test(correct = FALSE). Worked: [[10, 30], [20, 40]] → 0.793651, p = 0.372998.
 */
export function chiSquareIndependence(table: readonly (readonly number[])[]): IndependenceTest {
  const { rows, columns } = marginsOf(table);
  const all = rows.reduce((sum, count) => sum + count, 0);
  let statistic = 0;
  let leastExpected: number | null = null;
  table.forEach((row, i) => {
    row.forEach((count, j) => {
      const expected = (rows[i]! * columns[j]!) / all;
      if (!(expected > 0)) return;
      statistic += (count - expected) ** 2 / expected;
      leastExpected = Math.min(leastExpected ?? expected, expected);
    });
  });
  const degreesOfFreedom = Math.max(0, filled(rows) - 1) * Math.max(0, filled(columns) - 1);
  const p = degreesOfFreedom === 0 ? 1 : chiSquareUpperTail(statistic, degreesOfFreedom);
  return { statistic, degreesOfFreedom, p, leastExpected };
}

/** Totals of each row and of each column. */
export function marginsOf(table: readonly (readonly number[])[]): { rows: number[]; columns: number[] } {
  const columns = (table[0] ?? []).map(() => 0);
  const rows = table.map((row) => {
    if (row.length !== columns.length) throw new RangeError('all rows of a table are equally long');
    return row.reduce((sum, count, column) => {
      if (!(count >= 0 && Number.isFinite(count))) throw new RangeError(`a cell counts from 0 on, not ${count}`);
      columns[column]! += count;
      return sum + count;
    }, 0);
  });
  return { rows, columns };
}

/** How many of the totals are above 0. */
export const filled = (totals: readonly number[]): number => totals.filter((total) => total > 0).length;
