import { literal } from '../engine/sql-text.ts';
import { type Dimension, placeSql, valueSql } from './dimensions.ts';
import { columnSql, type Field } from './fields.ts';
import { namedSql } from './number-macros.ts';
import { textSql } from './read-sql.ts';

/** A number in words is read by a definition above the query: its patterns are longer than all the rest. */
export const readSql = (field: Field): string =>
  field.derived === undefined && field.stored === 'text' && field.reading.kind === 'number'
    ? namedSql(textSql(columnSql(field), field.null_words), field.reading)
    : valueSql(field);

/** Words as they are, days by the quarter that they lie in, numbers by band. */
export function saidBy(
  { kind, edges, values }: Pick<Dimension, 'kind' | 'edges' | 'values'>,
  fiscalYearStart: number,
): (value: string) => string {
  switch (kind) {
    case 'text':
      return (value) => value;
    case 'date':
      return (value) => quarterDaySql(value, fiscalYearStart);
    case 'number':
      return (value) => {
        const whens = (edges ?? []).map(
          (edge, at) => `WHEN ${value} < ${edge} THEN ${literal(values[at]?.label ?? '')}`,
        );
        const last = literal(values.at(-1)?.label ?? '');
        return `CASE WHEN ${value} IS NULL THEN NULL ${whens.join(' ')} ELSE ${last} END`;
      };
    default:
      return kind satisfies never;
  }
}

/** The first day of the fiscal quarter that a day lies in. */
export function quarterDaySql(day: string, fiscalYearStart: number): string {
  const shift = (fiscalYearStart - 1) % 3;
  if (shift === 0) return `CAST(date_trunc('quarter', ${day}) AS DATE)`;
  const months = `INTERVAL ${shift} MONTH`;
  return `CAST(date_trunc('quarter', ${day} - ${months}) + ${months} AS DATE)`;
}

/** Deals with each of their values, as `deal` and `value`, to be read; `split`: of a cell that holds several each one. */
export function valueRows(dimension: Dimension, fiscalYearStart: number, split = false): string {
  const value = saidBy(dimension, fiscalYearStart)(readSql(dimension.source));
  const plain = `SELECT DISTINCT d.deal, ${value} AS value FROM ${placeSql(dimension.source)}`;
  return split
    ? `SELECT deal, first(value ORDER BY value) AS value FROM (
      SELECT deal, trim(unnest(string_split(value, ';'))) AS value FROM (${plain})
    ) WHERE value <> '' GROUP BY deal, lower(value)`
    : `SELECT * FROM (${plain}) WHERE value IS NOT NULL`;
}
