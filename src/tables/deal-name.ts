import { identifier } from '../engine/sql-text.ts';
import type { LoadedFile } from './load-file.ts';
import { PART } from './set-aside-rows.ts';

/** Between the values of a name that is made of several, so that "a b" and "c" are not "a" and "b c". */
const BETWEEN = 'chr(31)';

/** SQL over `*_rows` that differs by the file a row came from; NULL for a file without. Null where no file has any. */
export function perPartSql(parts: readonly (string | null)[]): string | null {
  if (parts.every((part) => part === null)) return null;
  if (parts.length === 1) return parts[0] ?? null;
  const cases = parts.flatMap((part, index) => (part === null ? [] : [`WHEN ${index} THEN ${part}`]));
  return `CASE ${PART} ${cases.join(' ')} END`;
}

/**
 * SQL of what tells a deal of this file from every other: its id, or the values of the fields that a person has chosen
 * where all of them are filled in. NULL: it is told apart from none, and never taken for another.
 */
export function dealNameSql(file: LoadedFile, toldApartBy: readonly string[] = []): string | null {
  const has = (field: string) => file.columns.some(({ name }) => name === field);
  const id = has('opportunity_id') ? 'CAST(opportunity_id AS VARCHAR)' : null;
  const fields = toldApartBy.length > 0 && toldApartBy.every(has) ? compositeSql(toldApartBy) : null;
  if (id === null || fields === null) return id ?? fields;
  return `coalesce(${id}, ${fields})`;
}

/** Case and spaces around a value tell nothing apart. */
export function compositeSql(fields: readonly string[]): string {
  const filled = fields.map((field) => `${identifier(field)} IS NOT NULL`).join(' AND ');
  const values = fields.map((field) => `lower(trim(CAST(${identifier(field)} AS VARCHAR)))`).join(` || ${BETWEEN} || `);
  return `CASE WHEN ${filled} THEN ${BETWEEN} || ${values} END`;
}
