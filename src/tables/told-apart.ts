import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier } from '../engine/sql-text.ts';
import { wholeRowSql } from './copies.ts';
import { compositeSql } from './deal-name.ts';
import type { LoadedFile } from './load-file.ts';
import { presentRows } from './named-rows.ts';
import { PART, partsOf } from './set-aside-rows.ts';

/** Fields that could tell deals apart, and how well they do. */
export type Candidate = {
  fields: readonly string[];
  /** Rows in which one of them is empty: nothing tells these apart. */
  empty: number;
  /** Rows beyond the first of each combination of values: they would be versions of one deal. */
  collisions: number;
  /** The combinations that stand most often. */
  first: readonly { values: string; rows: number }[];
};

/** Deals that have no id. `copies` say exactly what another of them says. */
export type Unnamed = { rows: number; copies: number; candidates: readonly Candidate[] };

const CANDIDATES = [
  ['account', 'name', 'created_date'],
  ['account', 'name'],
  ['name', 'created_date'],
  ['account', 'created_date', 'amount'],
  ['name'],
] as const;

const MOST_SHOWN = 3;

/** What could tell the deals of these files apart, where they have no id. `names` are files of deals. */
export async function unnamedDeals(
  engine: Engine,
  files: readonly LoadedFile[],
  names: readonly string[],
  options: AskOptions = {},
): Promise<Unnamed> {
  const deals = presentRows(files, [], 'deals');
  const parts = partsOf(files, 'deals').map((index) => files[index] as LoadedFile);
  const chosen = parts.flatMap(({ file }, part) => (names.includes(file) ? [part] : []));
  if (deals === null || chosen.length === 0) return { rows: 0, copies: 0, candidates: [] };
  const where = [
    ...(parts.length === 1 ? [] : [`${PART} IN (${chosen.join(', ')})`]),
    ...(deals.columns.some(({ name }) => name === 'opportunity_id') ? ['opportunity_id IS NULL'] : []),
  ];
  const own = `FROM deals_rows${where.length === 0 ? '' : ` WHERE ${where.join(' AND ')}`}`;
  const [whole] = await engine.rows(
    `SELECT count(*) AS rows, count(*) - count(DISTINCT whole) AS copies FROM (SELECT ${wholeRowSql(deals.columns)} AS whole ${own})`,
    [],
    options,
  );
  const candidates: Candidate[] = [];
  for (const fields of CANDIDATES) {
    if (!fields.every((field) => deals.columns.some(({ name }) => name === field))) continue;
    candidates.push(await measured(engine, fields, own, options));
  }
  return { rows: Number(whole?.rows ?? 0), copies: Number(whole?.copies ?? 0), candidates };
}

async function measured(
  engine: Engine,
  fields: readonly string[],
  own: string,
  options: AskOptions,
): Promise<Candidate> {
  const keyed = `SELECT ${compositeSql(fields)} AS key, ${fields.map((field, index) => `CAST(${identifier(field)} AS VARCHAR) AS v${index}`).join(', ')} ${own}`;
  const [row] = await engine.rows(
    `SELECT count(*) - count(key) AS empty, count(key) - count(DISTINCT key) AS collisions FROM (${keyed})`,
    [],
    options,
  );
  const values = fields.map((_, index) => `any_value(v${index})`).join(', ');
  const first = await engine.rows(
    `SELECT concat_ws(' · ', ${values}) AS said, count(*) AS rows FROM (${keyed}) WHERE key IS NOT NULL
     GROUP BY key HAVING count(*) > 1 ORDER BY rows DESC, said LIMIT ${MOST_SHOWN}`,
    [],
    options,
  );
  return {
    fields,
    empty: Number(row?.empty ?? 0),
    collisions: Number(row?.collisions ?? 0),
    first: first.map((line) => ({ values: String(line.said), rows: Number(line.rows) })),
  };
}
