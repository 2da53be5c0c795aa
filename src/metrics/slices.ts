import type { CodedFacet } from '../model/scope.ts';
import { metric, type Question } from './metric.ts';
import sql from './slices.sql?raw';

export const slices = metric('slices', sql, {
  slice: 'count',
  first: 'number',
  second: 'number',
  part: 'count',
  won: 'count',
  deals: 'count',
});

/** Which cells are counted, in which part of the history, and whether their deals are won. */
export type CountedCell = { cell: number; part: number; won: boolean };

/** One or two columns of the table `attributes`. */
export type SliceColumns = readonly [string] | readonly [string, string];

export function askSlices(
  facets: readonly CodedFacet[],
  cells: readonly CountedCell[],
  wanted: readonly SliceColumns[],
): Question {
  const columns = [...new Set(wanted.flat())];
  const mask = `GROUPING(${columns.map((column) => `a.${column}`).join(', ')})`;
  // GROUPING sets the bit of every column that is rolled up, the last column's being the lowest.
  const maskOf = (slice: SliceColumns) =>
    columns.reduce((bits, column) => 2 * bits + (slice.some((own) => own === column) ? 0 : 1), 0);
  const pick = (place: 0 | 1) =>
    `CASE ${mask} ${wanted.map((slice) => `WHEN ${maskOf(slice)} THEN a.${slice[place] ?? slice[0]}`).join(' ')} END`;
  return slices.ask(
    facets,
    [
      cells.map(({ cell }) => cell).join(','),
      cells.map(({ part }) => part).join(','),
      cells.map(({ won }) => Number(won)).join(','),
    ],
    {
      which: `CASE ${mask} ${wanted.map((slice, index) => `WHEN ${maskOf(slice)} THEN ${index}`).join(' ')} END`,
      first: pick(0),
      second: pick(1),
      sets: wanted.map((slice) => `(p.part, p.won, ${slice.map((column) => `a.${column}`).join(', ')})`).join(', '),
    },
  );
}
