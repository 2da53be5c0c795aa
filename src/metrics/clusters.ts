import type { CodedFacet } from '../model/scope.ts';
import sql from './clusters.sql?raw';
import { type Answer, IN_CELLS, metric, type Question } from './metric.ts';

/**
 * Single deals, column by column: a deal is a position, a value a whole number, and −1 stands for nothing. A million
 * deals are a handful of arrays.
 */
export type DealColumns = {
  deals: number;
  cell: ArrayLike<number>;
  /** Throws RangeError for a column that was not asked for. */
  column(name: string): ArrayLike<number>;
  /** One more than the largest value of the column. */
  size(name: string): number;
  /** Positions of the deals of a cell. */
  ofCell(cell: number): Int32Array;
};

export const clusters = metric('clusters', sql, { cell: 'count' });

const DAY_ZERO = "DATE '1970-01-01'";

/** Columns that are no codes of the facts: the day of closing, lengths in days, and whether there is an amount. */
const MEASURED: Readonly<Record<string, string>> = {
  closed_day: `CAST(coalesce(closed_on - ${DAY_ZERO}, -1) AS INTEGER)`,
  created_day: `CAST(coalesce(created_on - ${DAY_ZERO}, -1) AS INTEGER)`,
  days: 'CAST(coalesce(days, -1) AS INTEGER)',
  with_amount: 'CASE WHEN amount_minor IS NULL THEN -1 ELSE 0 END',
};

/** `columns` are coded columns of the facts or names from above; `cells` those whose deals are wanted. */
export function askClusters(
  facets: readonly CodedFacet[],
  columns: readonly string[],
  cells: readonly number[],
): Question {
  const read = columns.map((column) => `${MEASURED[column] ?? `coalesce(${column}, -1)`} AS ${column}`);
  return clusters.ask(facets, [cells.join(',')], { columns: ['cell', ...read].join(', '), cells: IN_CELLS });
}

/** The answer to `askClusters` with the same columns. */
export function decodeClusters(answer: Answer, columns: readonly string[]): DealColumns {
  const read = (name: string) => (answer.rows === 0 ? [] : (answer.column(name) as ArrayLike<number>));
  return dealColumns(answer.rows, read('cell'), new Map(columns.map((name) => [name, read(name)])));
}

/** Deals with the cell of each and any further columns of the same length. */
export function dealColumns(
  deals: number,
  cell: ArrayLike<number>,
  columns: ReadonlyMap<string, ArrayLike<number>>,
): DealColumns {
  const cells = 1 + largest(cell, deals);
  const starts = new Int32Array(cells + 1);
  for (let deal = 0; deal < deals; deal += 1) starts[cell[deal]! + 1]! += 1;
  for (let at = 0; at < cells; at += 1) starts[at + 1]! += starts[at]!;
  const next = starts.slice();
  const order = new Int32Array(deals);
  for (let deal = 0; deal < deals; deal += 1) {
    const at = cell[deal]!;
    order[next[at]!] = deal;
    next[at]! += 1;
  }
  const column = (name: string): ArrayLike<number> => {
    const values = columns.get(name);
    if (values === undefined) throw new RangeError(`The column ${name} was not asked for.`);
    return values;
  };
  const sizes = new Map<string, number>();
  return {
    deals,
    cell,
    column,
    size(name) {
      const size = sizes.get(name) ?? 1 + largest(column(name), deals);
      sizes.set(name, size);
      return size;
    },
    ofCell: (at) => order.subarray(starts[at] ?? deals, starts[at + 1] ?? deals),
  };
}

function largest(values: ArrayLike<number>, length: number): number {
  let most = -1;
  for (let at = 0; at < length; at += 1) if (values[at]! > most) most = values[at]!;
  return most;
}
