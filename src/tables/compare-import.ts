import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier } from '../engine/sql-text.ts';
import type { LoadedColumn } from './lay-out.ts';

/** Rows of one table, and SQL of what tells each from the others and of when it was last changed. Null: nothing does. */
export type NamedRows = {
  relation: string;
  columns: readonly LoadedColumn[];
  name: string | null;
  modified: string | null;
};

/** What would become of the rows of a file; together they are all its rows that can be read. */
export type RowKinds = {
  new: number;
  changed: number;
  unchanged: number;
  /** What is there was modified later. */
  older: number;
  /** Another row of the same name is in the file; one of them counts. */
  repeated: number;
  /** Rows that nothing tells apart and that are there exactly so, or come twice. */
  copies: number;
};

const KINDS = ['new', 'changed', 'unchanged', 'older', 'repeated', 'copies'] as const satisfies (keyof RowKinds)[];

const LATEST = 'CASE WHEN count(modified) = count(*) THEN arg_max(row, row(modified, row)) ELSE max(row) END';

/** The table that holds, for each row of the file, what would become of it, and the row that it is another version of. */
export const COMPARED = 'import_rows';

/**
 * Compares the rows of a file with those that are there: by name and by a hash of the values of the columns that matter,
 * or by the whole row where nothing tells them apart. Nothing that is there changes. `earlier` are files of the same
 * import that come before this one.
 */
export async function compareRows(
  engine: Engine,
  file: NamedRows & { matters: readonly LoadedColumn[] },
  present: NamedRows | null,
  earlier: readonly NamedRows[],
  options: AskOptions = {},
): Promise<RowKinds> {
  const hashed = (rows: NamedRows) => {
    const name = rows.name ?? 'CAST(NULL AS VARCHAR)';
    // A hash is made of the few rows that need it only.
    return (
      `${name} AS name, ${rows.modified ?? 'CAST(NULL AS TIMESTAMP)'} AS modified, ` +
      `CASE WHEN ${name} IS NOT NULL THEN ${contentSql(file.matters, rows.columns)} END AS content, ` +
      `CASE WHEN ${name} IS NULL THEN ${contentSql(file.columns, rows.columns)} END AS whole FROM ${identifier(rows.relation)}`
    );
  };
  const there = [present, ...earlier].flatMap((rows, layer) => {
    if (rows === null) return [];
    return `SELECT ${layer} AS layer, ${layer === 0 ? 'rowid' : 'CAST(NULL AS BIGINT)'} AS deal, ${hashed(rows)}`;
  });
  const nothing = `SELECT 0 AS layer, CAST(NULL AS BIGINT) AS deal, ${hashed(file)} WHERE false`;
  await engine.run(
    `CREATE OR REPLACE TABLE ${COMPARED} AS
     WITH there AS (${there.length === 0 ? nothing : there.join(' UNION ALL ')}),
       known AS (SELECT DISTINCT ON (name) * FROM there WHERE name IS NOT NULL ORDER BY name, layer DESC, deal),
       bare AS (SELECT DISTINCT whole FROM there WHERE name IS NULL),
       given AS (SELECT rowid AS row, ${hashed(file)}),
       latest AS (SELECT name, ${LATEST} AS kept FROM given WHERE name IS NOT NULL GROUP BY name),
       first AS (SELECT whole, min(row) AS kept FROM given WHERE name IS NULL GROUP BY whole)
     SELECT g.row, g.name, g.whole, k.deal, CASE
       WHEN g.name IS NULL THEN CASE WHEN b.whole IS NOT NULL OR g.row <> f.kept THEN 'copies' ELSE 'new' END
       WHEN g.row <> l.kept THEN 'repeated'
       WHEN k.name IS NULL THEN 'new'
       WHEN k.content = g.content THEN 'unchanged'
       WHEN k.modified > g.modified THEN 'older'
       ELSE 'changed' END AS kind
     FROM given g LEFT JOIN latest l ON l.name = g.name LEFT JOIN first f ON f.whole = g.whole
       LEFT JOIN known k ON k.name = g.name LEFT JOIN bare b ON b.whole = g.whole`,
    [],
    options,
  );
  const counts = await engine.rows(`SELECT kind, count(*) AS rows FROM ${COMPARED} GROUP BY kind`, [], options);
  const of = new Map(counts.map(({ kind, rows }) => [kind, Number(rows)]));
  return Object.fromEntries(KINDS.map((kind) => [kind, of.get(kind) ?? 0])) as RowKinds;
}

/** What makes a version another one: what its columns mean, but not when it was saved. */
export const mappedColumns = (columns: readonly LoadedColumn[]): LoadedColumn[] =>
  columns.filter(({ field }) => field !== null && field !== 'last_modified_date');

const TYPES = { date: 'DATE', number: 'DECIMAL(18, 2)', text: 'VARCHAR' } as const;

/** A hash of the same values, in the same order, of whatever table; a column that it lacks is empty. */
export function contentSql(wanted: readonly LoadedColumn[], has: readonly LoadedColumn[]): string {
  const values = wanted.map((column) => {
    const own = has.find(({ name }) => name.toLowerCase() === column.name.toLowerCase());
    if (own === undefined) return `CAST(NULL AS ${TYPES[column.stored]})`;
    return own.stored === column.stored
      ? identifier(own.name)
      : `CAST(${identifier(own.name)} AS ${TYPES[column.stored]})`;
  });
  return values.length === 0 ? 'CAST(0 AS UBIGINT)' : `hash(${values.join(', ')})`;
}
