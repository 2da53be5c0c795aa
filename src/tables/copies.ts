import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier } from '../engine/sql-text.ts';
import type { TableName } from '../model/tables.ts';
import type { LoadedColumn } from './lay-out.ts';
import { noteLeftOut } from './left-out.ts';
import type { LoadedFile } from './load-file.ts';
import type { RowChoices } from './row-choices.ts';
import { PART, partsOf, placeSql } from './set-aside-rows.ts';

type Rows = { table: TableName; relation: string; columns: readonly LoadedColumn[] };

/** SQL of everything a row says, as a number that is the same for exact copies. */
export const wholeRowSql = (columns: readonly LoadedColumn[]): string =>
  `hash(${columns.map(({ name }) => identifier(name)).join(', ')})`;

/**
 * Leaves out rows that say exactly what an earlier row of the table says, in the files where a person wants it so.
 * Returns how many; `files` is changed in place.
 */
export async function leaveOutCopies(
  engine: Engine,
  { table, relation, columns }: Rows,
  files: LoadedFile[],
  sources: readonly RowChoices[],
  options: AskOptions = {},
): Promise<number> {
  const parts = partsOf(files, table);
  const chosen = parts.flatMap((index, part) => (sources[index]?.without_copies === true ? [part] : []));
  if (chosen.length === 0 || columns.length === 0) return 0;
  const copies =
    `SELECT row, ${PART} FROM (SELECT rowid AS row, ${placeSql(files, table)}, ` +
    `row_number() OVER (PARTITION BY ${wholeRowSql(columns)} ORDER BY rowid) AS copy FROM ${identifier(relation)}) ` +
    `WHERE copy > 1 AND ${PART} IN (${chosen.join(', ')})`;
  const counts = await engine.rows(`SELECT ${PART}, count(*) AS rows FROM (${copies}) GROUP BY ALL`, [], options);
  await engine.run(`DELETE FROM ${identifier(relation)} WHERE rowid IN (SELECT row FROM (${copies}))`, [], options);
  const rows = new Map(counts.map((count) => [Number(count[PART]), Number(count.rows)]));
  return noteLeftOut(files, parts, 'copies', rows);
}
