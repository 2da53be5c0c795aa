import { identifier } from '../engine/sql-text.ts';
import { type Fragment, joined, raw, sql } from './fragment.ts';
import { inFile } from './in-file.ts';
import type { LaidColumn } from './lay-out.ts';
import type { FileToLoad } from './load-file.ts';
import { readBody } from './read-body.ts';

/** Makes the table `relation` of the regular CSV at `path`, in one pass. */
export function readStatement(relation: string, path: string, file: FileToLoad, laid: readonly LaidColumn[]): Fragment {
  const source = readBody(path, file, file.plan.null_words);
  const select = joined(
    laid.map(({ column, expression }) => sql`${expression} AS ${raw(identifier(column.name))}`),
    ', ',
  );
  const names = laid.map(({ column }) => identifier(column.name)).join(', ');
  const leftovers = laid.flatMap(({ column, checked }) => {
    if (checked === undefined) return [];
    const cell = identifier(inFile(checked.plan));
    return `, CASE WHEN ${cell} IS NOT NULL AND ${identifier(column.name)} IS NULL THEN ${cell} END AS ${checked.leftover}`;
  });
  // In two layers, so that a value is read once and then both kept and checked.
  return sql`CREATE OR REPLACE TABLE ${raw(identifier(relation))} AS
    SELECT ${raw(names)}${raw(leftovers.join(''))}
    FROM (SELECT ${select}${raw(file.plan.columns.map((column) => `, ${identifier(inFile(column))}`).join(''))} FROM ${raw(source)})`;
}

/**
 * Tells readings of one file apart: two of the same words make the same rows of the same bytes. Null where the records
 * are no single stretch of the file, so that their bytes cannot be told by their place.
 */
export function readingOf(file: FileToLoad, laid: readonly LaidColumn[]): string | null {
  const { stretch = null } = file.body;
  return stretch === null ? null : JSON.stringify([stretch.start, stretch.end, readStatement('', '', file, laid)]);
}
