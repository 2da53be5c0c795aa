import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier } from '../engine/sql-text.ts';
import { amountSql, type DealLine, dealLine, FIRST, titleSql } from './changed-deals.ts';
import { COMPARED, contentSql, type NamedRows } from './compare-import.ts';
import type { LoadedColumn } from './lay-out.ts';
import { PART } from './set-aside-rows.ts';
import { LISTED_IDS, SEPARATOR } from './vanished-deals.ts';

/** Rows that an export had before and a later one of its kind has not. */
export type VanishedRows = { rows: number; first: readonly DealLine[] };

/**
 * Deals of one part of the table that the compared file has not. Those that were left out before, as later versions of
 * them are elsewhere, count as well: they were in that export. `aside` are ids that stand in the file in rows that
 * cannot be used.
 */
export async function vanishedRows(
  engine: Engine,
  present: NamedRows & { part: number | null },
  given: { columns: readonly LoadedColumn[]; aside: readonly string[] },
  label: string | null,
  options: AskOptions = {},
): Promise<VanishedRows> {
  const { relation, columns, name, part } = present;
  if (name === null) return { rows: await vanishedBare(engine, present, given, options), first: [] };
  const own = `SELECT ${name} AS name FROM ${identifier(relation)}${part === null ? '' : ` WHERE ${PART} = ${part}`}`;
  const replaced = part === null ? '' : ` UNION SELECT name FROM deal_replaced WHERE ${PART} = ${part}`;
  const vanished = `SELECT name FROM (${own}${replaced}) WHERE name IS NOT NULL EXCEPT SELECT name FROM ${COMPARED} EXCEPT ${LISTED_IDS}`;
  const listed = [given.aside.join(SEPARATOR)];
  const [count] = await engine.rows(`SELECT count(*) AS rows FROM (${vanished})`, listed, options);
  const rows = await engine.rows(
    `SELECT v.name, ${titleSql('p', columns)} AS title, ${label === null ? 'NULL' : `p.${identifier(label)}`} AS was, NULL AS label, ${amountSql('p', columns)} AS amount
     FROM (${vanished}) v LEFT JOIN (SELECT ${name} AS own_name, * FROM ${identifier(relation)}) p ON p.own_name = v.name
     ORDER BY amount DESC NULLS LAST, v.name LIMIT ${FIRST}`,
    listed,
    options,
  );
  return { rows: Number(count?.rows ?? 0), first: rows.map(dealLine) };
}

/** Rows that nothing tells apart, and that do not stand in the compared file exactly so. */
async function vanishedBare(
  engine: Engine,
  { relation, columns, part }: NamedRows & { part: number | null },
  given: { columns: readonly LoadedColumn[] },
  options: AskOptions,
): Promise<number> {
  const [row] = await engine.rows(
    `SELECT count(*) AS rows FROM ${identifier(relation)} WHERE ${part === null ? 'true' : `${PART} = ${part}`}
       AND ${contentSql(given.columns, columns)} NOT IN (SELECT whole FROM ${COMPARED} WHERE whole IS NOT NULL)`,
    [],
    options,
  );
  return Number(row?.rows ?? 0);
}
