import { chiSquareIndependence, filled, marginsOf } from './chi-square-independence.ts';

/**
 * Cramér's V: how strongly rows and columns of a table of counts go together, 0 (not at all) to 1 (one tells the other).
 * `table`: rows of equal length, counts from 0 on. Null with fewer than two filled rows or columns: nothing could go
 * together. No correction for small tables. Throws RangeError as chiSquareIndependence.
 * Source: Cramér (1946). Worked: [[10, 20], [30, 40]] → 0.089087.
 */
export function cramersV(table: readonly (readonly number[])[]): number | null {
  const { rows, columns } = marginsOf(table);
  const smaller = Math.min(filled(rows), filled(columns));
  if (smaller < 2) return null;
  const all = rows.reduce((sum, count) => sum + count, 0);
  return Math.sqrt(chiSquareIndependence(table).statistic / (all * (smaller - 1)));
}
