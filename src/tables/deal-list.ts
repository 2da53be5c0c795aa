import type { AskOptions, Columns, Engine, SqlValue } from '../engine/port.ts';
import { identifier } from '../engine/sql-text.ts';
import type { CodedFacet } from '../model/scope.ts';
import { attributeTests } from './attributes.ts';
import { facetsSql } from './facet-deals.ts';

/** Which deals to list: the cells that a figure counted, narrowed by codes of coded columns. */
export type ListRequest = {
  cells: readonly number[];
  codes: readonly { column: string; codes: readonly number[] }[];
  facets?: readonly CodedFacet[];
  /** Narrowed by values of the table `attributes`. */
  attributes?: readonly { column: string; code: number }[];
  /** Only deals that carry the value that was measured. */
  measured?: 'amount' | 'days';
  /** Only deals old enough to have run their course. */
  mature?: { tau: number; cut_off: string };
  sort?: { column: string; descending: boolean };
};

/** Numbers of the deals behind a figure, in the order asked for. One column, whatever their number. */
export async function listDeals(
  engine: Engine,
  request: ListRequest,
  options: AskOptions = {},
): Promise<ArrayLike<SqlValue>> {
  const tests = [
    "f.cell IN (SELECT CAST(unnest(string_split(?, ',')) AS INTEGER))",
    ...request.codes.map(
      ({ column }) => `f.${identifier(column)} IN (SELECT CAST(unnest(string_split(?, ',')) AS INTEGER))`,
    ),
  ];
  const narrowed = facetsSql(request.facets ?? []);
  const values: SqlValue[] = [request.cells.join(','), ...request.codes.map(({ codes }) => codes.join(','))];
  if (request.attributes !== undefined) {
    const same = attributeTests(request.attributes);
    tests.push(`f.deal IN (SELECT a.deal FROM attributes a WHERE ${same.join(' AND ') || 'TRUE'})`);
  }
  if (request.measured === 'amount') tests.push('f.amount_minor IS NOT NULL');
  if (request.measured === 'days') tests.push('f.days >= 0');
  if (request.mature !== undefined) {
    tests.push('f.days <= ? AND f.created_on <= CAST(? AS DATE) - CAST(? AS INTEGER)');
    values.push(request.mature.tau, request.mature.cut_off, request.mature.tau);
  }
  if (request.cells.length === 0 || request.codes.some(({ codes }) => codes.length === 0)) return [];
  const { sort } = request;
  const order =
    sort === undefined
      ? 'f.deal'
      : `d.${identifier(sort.column)} ${sort.descending ? 'DESC' : 'ASC'} NULLS LAST, f.deal`;
  const join = sort === undefined ? '' : 'JOIN deals d ON d.deal = f.deal';
  const columns = await engine.columns(
    `SELECT f.deal FROM facts f ${join} WHERE ${tests.join(' AND ')}${narrowed.text} ORDER BY ${order}`,
    [...values, ...narrowed.values],
    options,
  );
  return columns.column('deal');
}

/** Deals by number, all their columns, in the order of the numbers. */
export function readDeals(
  engine: Engine,
  deals: readonly number[],
  columns: readonly string[],
  options: AskOptions = {},
): Promise<Columns> {
  const names = columns.map((column) => `d.${identifier(column)}`).join(', ');
  return engine.columns(
    `WITH wanted AS (SELECT CAST(unnest(string_split(?, ',')) AS BIGINT) AS deal, generate_subscripts(string_split(?, ','), 1) AS place)
     SELECT ${names} FROM wanted w JOIN deals d ON d.deal = w.deal ORDER BY w.place`,
    [deals.join(','), deals.join(',')],
    options,
  );
}
