import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier } from '../engine/sql-text.ts';
import type { Problem } from '../model/import-plan.ts';
import type { TableName } from '../model/tables.ts';
import type { LoadedFile } from './load-file.ts';

/** Where a row of several files came from; in the rows of one file its own number says it. */
export const PART = 'from_file';
export const RECORD = 'from_record';
/** Number of a row of campaigns, where the view numbers the campaigns. */
export const CAMPAIGN_ROW = 'from_campaign_row';

/** Files in the order of their tables, each able to say on which line a record stands. */
export type Lined = readonly { file: { lineOf(record: number): number } }[];

/** A row to set aside: its place, the cell that is wrong, and what to say about it. */
export type Unusable = { row: number; part: number; record: number } & Omit<Problem, 'line'>;

/** Which of the files are parts of a table, in the order in which they were imported. */
export const partsOf = (files: readonly LoadedFile[], table: TableName): number[] =>
  files.flatMap((file, index) => (file.table === table ? [index] : []));

/** SQL of the place of a row, for tables of one file and of several. */
export const placeSql = (files: readonly LoadedFile[], table: TableName): string =>
  files.filter((file) => file.table === table).length === 1 ? `0 AS ${PART}, rowid AS ${RECORD}` : `${PART}, ${RECORD}`;

/**
 * Takes rows out of a table that holds all its files and tells each file which of its rows they were. `files` is
 * changed in place; `column` of a problem is a canonical field and is told by its header.
 */
export async function setAsideRows(
  engine: Engine,
  table: TableName,
  rows: readonly Unusable[],
  files: LoadedFile[],
  sources: Lined,
  options: AskOptions,
): Promise<void> {
  if (rows.length === 0) return;
  await engine.run(
    `DELETE FROM ${identifier(`${table}_rows`)} WHERE rowid IN (SELECT CAST(unnest(string_split(?, ',')) AS BIGINT))`,
    [rows.map(({ row }) => row).join(',')],
    options,
  );
  for (const [part, index] of partsOf(files, table).entries()) {
    const file = files[index];
    const own = rows.filter((row) => row.part === part);
    if (file === undefined || own.length === 0) continue;
    const problems = own.map(
      ({ record, column, value, reason, fix }): Problem => ({
        line: sources[index]?.file.lineOf(record) ?? 0,
        column: file.columns.find(({ name }) => name === column)?.header ?? column,
        value,
        reason,
        fix,
      }),
    );
    files[index] = { ...file, rows: file.rows - own.length, set_aside: [...file.set_aside, ...problems] };
  }
}
