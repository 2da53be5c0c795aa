import { identifier } from '../engine/sql-text.ts';
import type { TableName } from '../model/tables.ts';
import type { NamedRows } from './compare-import.ts';
import { dealNameSql, perPartSql } from './deal-name.ts';
import { modifiedSql } from './last-modified.ts';
import type { LoadedFile } from './load-file.ts';
import { columnsOf } from './merge-files.ts';
import type { RowChoices } from './row-choices.ts';
import { partsOf } from './set-aside-rows.ts';

/** The rows of a table as they stand; `choices` are in the order of the files. Null where there are none. */
export function presentRows(
  files: readonly LoadedFile[],
  choices: readonly RowChoices[],
  table: Exclude<TableName, 'lookup'>,
): NamedRows | null {
  const indexes = partsOf(files, table);
  const parts = indexes.map((index) => files[index] as LoadedFile);
  if (parts.length === 0) return null;
  const named = { relation: `${table}_rows`, columns: columnsOf(parts) };
  if (table !== 'deals') return { ...named, name: null, modified: null };
  return {
    ...named,
    name: perPartSql(indexes.map((index) => dealNameSql(files[index] as LoadedFile, choices[index]?.told_apart_by))),
    modified: perPartSql(parts.map(modifiedSql)),
  };
}

/** The rows of one file that stands by itself: a lookup is told apart by its key. */
export function rowsOfFile(file: LoadedFile, choices: RowChoices, key: string | null): NamedRows {
  const { relation, columns, table } = file;
  if (table === 'deals') {
    return { relation, columns, name: dealNameSql(file, choices.told_apart_by), modified: modifiedSql(file) };
  }
  const column = columns.find(({ name }) => name.toLowerCase() === key?.trim().toLowerCase());
  return { relation, columns, name: column === undefined ? null : `trim(${identifier(column.name)})`, modified: null };
}
