import type { CodedFacet } from '../model/scope.ts';
import sql from './breakdown.sql?raw';
import { metric, type Question } from './metric.ts';

export const breakdown = metric('breakdown', sql, {
  first: 'number',
  second: 'number',
  cell: 'count',
  deals: 'count',
  amount_minor: 'number',
  with_amount: 'count',
});

/** Tables of one or two dimensions, each with `deal` and `code`. */
export type DimensionTables = readonly [string] | readonly [string, string];

/** Where the codes stand once the tables are joined to the scope. */
export function joinedTo([first, second]: DimensionTables): Record<'first' | 'second' | 'joins', string> {
  const join = (table: string, alias: string) => `LEFT JOIN ${table} ${alias} ON ${alias}.deal = scope.deal`;
  return {
    first: 'a.code',
    second: second === undefined ? '-1' : 'b.code',
    joins: second === undefined ? join(first, 'a') : `${join(first, 'a')} ${join(second, 'b')}`,
  };
}

export function askBreakdown(facets: readonly CodedFacet[], tables: DimensionTables): Question {
  return breakdown.ask(facets, [], joinedTo(tables));
}
