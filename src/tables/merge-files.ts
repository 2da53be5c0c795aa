import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier } from '../engine/sql-text.ts';
import type { TableName } from '../model/tables.ts';
import { leaveOutCopies } from './copies.ts';
import { type LoadedColumn, OUTCOME_LABEL } from './lay-out.ts';
import type { LoadedFile } from './load-file.ts';
import type { RowChoices } from './row-choices.ts';
import { PART, partsOf, RECORD } from './set-aside-rows.ts';

/**
 * Several files of one kind are one table; a column that a file lacks is empty for its rows. Null where there are none.
 * `files` is changed in place where rows are left out.
 */
export async function mergeFiles(
  engine: Engine,
  table: TableName,
  files: LoadedFile[],
  sources: readonly RowChoices[],
  options: AskOptions,
): Promise<LoadedFile | null> {
  const parts = partsOf(files, table).map((index) => files[index] as LoadedFile);
  const [first] = parts;
  if (first === undefined) return null;
  const relation = `${table}_rows`;
  await engine.run(`DROP TABLE IF EXISTS ${relation}`, [], options);
  if (parts.length === 1) {
    await engine.run(`ALTER TABLE ${identifier(first.relation)} RENAME TO ${relation}`, [], options);
  } else {
    // A file without words for its outcomes says them by its stages, beside one that has such words.
    const labelled = parts.some((part) => has(part, OUTCOME_LABEL));
    const union = parts
      .map((part, index) => {
        const label = labelled && !has(part, OUTCOME_LABEL) && has(part, 'stage') ? `, stage AS ${OUTCOME_LABEL}` : '';
        return `SELECT *${label}, ${index} AS ${PART}, rowid AS ${RECORD} FROM ${identifier(part.relation)}`;
      })
      .join(' UNION ALL BY NAME ');
    await engine.run(`CREATE TABLE ${relation} AS ${union}`, [], options);
    for (const part of parts) await engine.run(`DROP TABLE ${identifier(part.relation)}`, [], options);
  }
  if (table !== 'deals') await engine.run(`CREATE OR REPLACE VIEW ${table} AS SELECT * FROM ${relation}`, [], options);
  const columns = columnsOf(parts);
  const copies = await leaveOutCopies(engine, { table, relation, columns }, files, sources, options);
  return { ...first, relation, columns, rows: parts.reduce((rows, part) => rows + part.rows, 0) - copies };
}

const has = ({ columns }: LoadedFile, name: string): boolean => columns.some((column) => column.name === name);

/** The database compares names without regard to case. */
export function columnsOf(parts: readonly LoadedFile[]): LoadedColumn[] {
  const columns = new Map<string, LoadedColumn>();
  for (const column of parts.flatMap((part) => part.columns)) {
    if (!columns.has(column.name.toLowerCase())) columns.set(column.name.toLowerCase(), column);
  }
  return [...columns.values()];
}
