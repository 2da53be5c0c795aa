import type { AskOptions, Engine } from '../engine/port.ts';
import { columnSql, type Field } from './fields.ts';
import { typedSql } from './read-sql.ts';

/** A value as most deals (or campaigns) write it, and how many hold it. */
export type FieldValue = { value: string; deals: number };

export type FieldValues = {
  /** The most frequent values, most deals first. */
  values: readonly FieldValue[];
  /** Distinct values in all, and deals with the field filled in. */
  distinct: number;
  filled: number;
  deals: number;
  /** Smallest and largest, where the values are numbers or days. */
  range: readonly [string, string] | null;
};

const PLACES: Record<Field['table'], { from: string; record: string; all: string }> = {
  deals: { from: 'deals d', record: 'd.deal', all: 'SELECT count(*) FROM deals' },
  people: {
    from: 'deals d JOIN people p ON p.opportunity_id = d.opportunity_id',
    record: 'd.deal',
    all: 'SELECT count(*) FROM deals',
  },
  campaigns: {
    from: 'campaigns c',
    record: 'c.campaign_number',
    all: 'SELECT count(DISTINCT campaign_number) FROM campaigns',
  },
};

/** What a field holds, counted over all deals, or over all campaigns for a field of theirs. A deal counts once for each value that its people differ in. */
export async function fieldValues(
  engine: Engine,
  field: Field,
  most: number,
  options: AskOptions = {},
): Promise<FieldValues> {
  const column = columnSql(field);
  const { from, record, all } = PLACES[field.table];
  const words = `trim(CAST(${column} AS VARCHAR))`;
  // Text compares without case, so values that differ in case alone are one.
  const rows = await engine.rows(
    `SELECT mode(${words}) AS value, count(DISTINCT ${record}) AS deals FROM ${from}
     WHERE ${column} IS NOT NULL GROUP BY lower(${words}) ORDER BY deals DESC, value LIMIT ${most}`,
    [],
    options,
  );
  const typed = field.stored === 'text' ? typedSql(column, field.reading) : column;
  const [counted] = await engine.rows(
    `SELECT count(DISTINCT lower(${words})) AS distinct_values, count(DISTINCT ${record}) FILTER (${column} IS NOT NULL) AS filled,
       (${all}) AS deals, CAST(min(${typed}) AS VARCHAR) AS smallest, CAST(max(${typed}) AS VARCHAR) AS largest FROM ${from}`,
    [],
    options,
  );
  const isText = field.kind === 'text' && field.reading.kind === 'text';
  const [smallest, largest] = [counted?.smallest ?? null, counted?.largest ?? null];
  return {
    values: rows.map((row) => ({ value: String(row.value), deals: Number(row.deals) })),
    distinct: Number(counted?.distinct_values ?? 0),
    filled: Number(counted?.filled ?? 0),
    deals: Number(counted?.deals ?? 0),
    range: isText || smallest === null || largest === null ? null : [String(smallest), String(largest)],
  };
}
