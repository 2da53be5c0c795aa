import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier } from '../engine/sql-text.ts';
import { noteLeftOut } from './left-out.ts';
import type { LoadedFile } from './load-file.ts';
import { columnsOf } from './merge-files.ts';
import type { RowChoices } from './row-choices.ts';
import { PART, RECORD } from './set-aside-rows.ts';

type Join = { key: string; joins: string };
type Lookup = { file: LoadedFile; files: readonly string[] } & Join;

/**
 * Lookups of the same headers that hang on deals by the same key are one: the last file has the last word on a key, and
 * a key that it lacks is kept from the one before. `files` is changed in place.
 */
export async function mergeLookups(
  engine: Engine,
  files: LoadedFile[],
  sources: readonly (RowChoices & { lookup?: Join })[],
  options: AskOptions,
): Promise<Lookup[]> {
  const groups = new Map<string, { indexes: number[]; join: Join }>();
  for (const [index, { lookup, headers }] of sources.entries()) {
    if (lookup === undefined || files[index]?.table !== 'lookup') continue;
    const alike = JSON.stringify([headers ?? index, lookup.key.trim().toLowerCase(), lookup.joins]);
    const group = groups.get(alike) ?? { indexes: [], join: lookup };
    groups.set(alike, { ...group, indexes: [...group.indexes, index] });
  }
  const merged: Lookup[] = [];
  for (const { indexes, join } of groups.values()) {
    const names = indexes.map((index) => files[index]?.file ?? '');
    if (indexes.length > 1) await mergeGroup(engine, files, indexes, join, options);
    merged.push({ file: files[indexes.at(-1) ?? 0] as LoadedFile, files: names, ...join });
  }
  return merged;
}

/** The rows of the last file come first, as the first row of a key counts. */
async function mergeGroup(
  engine: Engine,
  files: LoadedFile[],
  indexes: readonly number[],
  { key }: Join,
  options: AskOptions,
): Promise<void> {
  const parts = indexes.map((index) => files[index] as LoadedFile);
  const column = parts.at(-1)?.columns.find(({ name }) => name.toLowerCase() === key.trim().toLowerCase());
  if (column === undefined) return;
  const relation = `lookup_${indexes.at(-1)}`;
  const ownKey = `trim(${identifier(column.name)})`;
  const union = parts
    .map((part, index) => `SELECT *, ${index} AS ${PART}, rowid AS ${RECORD} FROM ${identifier(part.relation)}`)
    .reverse()
    .join(' UNION ALL BY NAME ');
  await engine.run(
    `CREATE OR REPLACE TABLE ${relation} AS SELECT * FROM (${union})
     QUALIFY ${ownKey} IS NULL OR ${PART} = max(${PART}) OVER (PARTITION BY ${ownKey}) ORDER BY ${PART} DESC, ${RECORD}`,
    [],
    options,
  );
  const counts = await engine.rows(`SELECT ${PART}, count(*) AS rows FROM ${relation} GROUP BY ALL`, [], options);
  const left = new Map(counts.map((count) => [Number(count[PART]), Number(count.rows)]));
  for (const part of parts) await engine.run(`DROP TABLE ${identifier(part.relation)}`, [], options);
  const columns = columnsOf(parts);
  for (const [part, index] of indexes.entries()) {
    files[index] = { ...(files[index] as LoadedFile), relation, columns };
    noteLeftOut(files, [index], 'replaced', new Map([[0, (parts[part]?.rows ?? 0) - (left.get(part) ?? 0)]]));
  }
}
