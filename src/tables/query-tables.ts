import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier, literal } from '../engine/sql-text.ts';
import { TABLES } from '../model/tables.ts';
import { tableOfFile } from './fields.ts';
import type { LoadedFile } from './load-file.ts';
import { madeTables } from './made-tables.ts';
import { CAMPAIGN_ROW, PART, RECORD } from './set-aside-rows.ts';
import type { Warehouse } from './warehouse.ts';

/** A table that a person can ask, with the files it was made of. */
export type QueryTable = {
  name: string;
  files: readonly string[];
  /** What it is made of, where no file fills it. */
  note: string | null;
  /** Null: it is made when it is asked. */
  rows: number | null;
  /** `header`: as a file calls it, where that is another name. */
  columns: readonly { name: string; type: string; header: string | null }[];
};

/** `known`: by what its columns are listed, the table or the file of a lookup. */
type Named = { name: string; relation: string; files: readonly LoadedFile[]; known: string };

const LOOKUP = 'lookup_';
const OWN_MARKS: readonly string[] = [PART, RECORD, CAMPAIGN_ROW];

/**
 * The tables of the project as they are called in queries: the canonical ones that files fill, every lookup under
 * the name of its file, for which it lays a view, and what queries of screens are made of. What else the program counts
 * with is not among them.
 */
export async function queryTables(
  engine: Engine,
  warehouse: Pick<Warehouse, 'files' | 'lookups' | 'catalog' | 'related'>,
  options: AskOptions = {},
): Promise<QueryTable[]> {
  const lookups = nameLookups(warehouse);
  await layLookupViews(engine, lookups, options);
  const named: Named[] = [
    ...TABLES.filter((table) => table !== 'lookup').flatMap((table) => {
      const files = warehouse.files.filter((file) => file.table === table);
      return files.length === 0 ? [] : [{ name: table, relation: `${table}_rows`, files, known: table }];
    }),
    ...lookups,
  ];
  if (named.length === 0) return [];
  const counts = named.map(
    ({ name, relation }) => `SELECT ${literal(name)} AS name, count(*) AS rows FROM ${identifier(relation)}`,
  );
  const [counted, columns] = await Promise.all([
    engine.rows(counts.join(' UNION ALL '), [], options),
    engine.rows(
      `SELECT table_name AS name, column_name, data_type FROM duckdb_columns()
       WHERE table_name IN (${named.map(({ name }) => literal(name)).join(', ')}) ORDER BY table_name, column_index`,
      [],
      options,
    ),
  ]);
  const headers = headersOf(warehouse);
  const filled = named.map(({ name, files, known }) => ({
    name,
    note: null,
    files: files.map(({ file }) => file),
    rows: Number(counted.find((row) => row.name === name)?.rows ?? 0),
    columns: columns
      .filter((row) => row.name === name && !OWN_MARKS.includes(String(row.column_name)))
      .map((row) => {
        const column = String(row.column_name);
        const header = headers.get(known)?.get(column) ?? column;
        return { name: column, type: String(row.data_type), header: header === column ? null : header };
      }),
  }));
  const made = madeTables(warehouse).map(({ name, note, columns: known }) => ({
    name,
    note,
    files: [],
    rows: null,
    columns: known.map(([column, type]) => ({ name: column, type, header: null })),
  }));
  return [...filled, ...made];
}

/** `Accounts 2026.csv` → `lookup_accounts_2026`. No table of the program begins so and goes on with a letter. */
function nameLookups({ lookups }: Pick<Warehouse, 'lookups'>): Named[] {
  const taken = new Set<string>();
  return lookups.map(({ file }) => {
    const stem = tableOfFile(file.file)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '_')
      .replace(/^_|_$/g, '');
    const base = `${LOOKUP}${/^\p{L}/u.test(stem) ? stem : `file_${stem}`}`;
    let name = base;
    for (let number = 2; taken.has(name); number++) name = `${base}_${number}`;
    taken.add(name);
    return { name, relation: file.relation, files: [file], known: file.file };
  });
}

/** Views of lookups that are gone would stay behind as names that lead nowhere. */
async function layLookupViews(engine: Engine, lookups: readonly Named[], options: AskOptions): Promise<void> {
  const present = await engine.rows(
    `SELECT view_name AS name FROM duckdb_views() WHERE starts_with(view_name, ${literal(LOOKUP)})`,
    [],
    options,
  );
  for (const { name } of present) {
    if (lookups.every((lookup) => lookup.name !== name)) {
      await engine.run(`DROP VIEW IF EXISTS ${identifier(String(name))}`, [], options);
    }
  }
  for (const { name, relation } of lookups) {
    await engine.run(
      `CREATE OR REPLACE VIEW ${identifier(name)} AS SELECT * FROM ${identifier(relation)}`,
      [],
      options,
    );
  }
}

/** For each table and each lookup's file: what its columns are called in the files. */
function headersOf({ files, lookups }: Pick<Warehouse, 'files' | 'lookups'>): Map<string, Map<string, string>> {
  const headers = new Map<string, Map<string, string>>();
  const add = (table: string, column: string, header: string | null) => {
    const known = headers.get(table) ?? new Map<string, string>();
    if (header !== null && !known.has(column)) known.set(column, header);
    headers.set(table, known);
  };
  for (const { table, file, columns } of files) {
    for (const { name, header } of columns) add(table === 'lookup' ? file : table, name, header);
  }
  for (const { columns } of lookups) for (const { from, as } of columns) add('deals', as, from.header);
  return headers;
}
