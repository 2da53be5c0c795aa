import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier } from '../engine/sql-text.ts';
import type { TableName } from '../model/tables.ts';
import type { LoadedFile } from './load-file.ts';

/** How the rows of a table find their deals by id; of all files of that table together. */
export type LinkReport = {
  table: TableName;
  rows: number;
  /** Rows whose deal is there, rows that name a deal which is not, and rows that name none. */
  matched: number;
  orphans: number;
  unnamed: number;
  /** Deals that at least one row found. */
  deals: number;
};

const LINKED = ['people', 'touches', 'losses', 'notes'] as const satisfies readonly TableName[];

/** One report for each table that names deals by id. */
export async function reportLinks(
  engine: Engine,
  merged: ReadonlyMap<TableName, LoadedFile>,
  options: AskOptions = {},
): Promise<LinkReport[]> {
  const named = (table: TableName) => merged.get(table)?.columns.some(({ name }) => name === 'opportunity_id') ?? false;
  if (!named('deals')) return [];
  const reports: LinkReport[] = [];
  for (const table of LINKED.filter(named)) {
    const [row] = await engine.rows(
      `SELECT count(*) AS rows, count(d.opportunity_id) AS matched, count(t.opportunity_id) AS named, count(DISTINCT d.opportunity_id) AS deals
       FROM ${identifier(table)} t
       LEFT JOIN (SELECT DISTINCT opportunity_id FROM deals_rows) d ON d.opportunity_id = t.opportunity_id`,
      [],
      options,
    );
    const count = (name: string) => Number(row?.[name] ?? 0);
    reports.push({
      table,
      rows: count('rows'),
      matched: count('matched'),
      orphans: count('named') - count('matched'),
      unnamed: count('rows') - count('named'),
      deals: count('deals'),
    });
  }
  return reports;
}
