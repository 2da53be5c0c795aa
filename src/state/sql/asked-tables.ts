import type { QueryTable } from '../../tables/query-tables.ts';
import { dealRoles } from '../deals/deal-roles.ts';
import type { Session } from '../sitting/session.ts';

const SHOW_TABLES = /^\s*show\s+(all\s+)?tables\s*;?\s*$/i;

/** Without its remarks. */
const bare = (sql: string): string => sql.replace(/^\s*--.*$/gm, '');

/**
 * What is run for a person's query. Tables that are made when they are needed are there afterwards, and SHOW TABLES
 * lists what stands beside the editor and not what the program counts with.
 */
export async function readyToRun(session: Session, sql: string): Promise<string> {
  const { warehouse } = session.store.getState();
  if (warehouse === null) return sql;
  const [{ engine, analyst }, { queryTables }, { madeTables }] = await Promise.all([
    session.analyst(),
    import('../../tables/query-tables.ts'),
    import('../../tables/made-tables.ts'),
  ]);
  if (SHOW_TABLES.test(bare(sql))) return listSql(await queryTables(engine, warehouse));
  const named = madeTables(warehouse).filter(({ name }) => new RegExp(`\\b${name}\\b`, 'i').test(sql));
  if (named.some(({ made_of }) => made_of === 'roles')) await dealRoles(engine, warehouse);
  if (named.some(({ made_of }) => made_of === 'words')) await analyst.layWords(warehouse);
  return sql;
}

function listSql(tables: readonly QueryTable[]): string {
  const rows = tables.map(({ name, rows: count }) => `('${name.replaceAll("'", "''")}', ${count ?? 'NULL'})`);
  return rows.length === 0
    ? "SELECT '' AS name, 0 AS rows WHERE FALSE"
    : `SELECT * FROM (VALUES ${rows.join(', ')}) AS tables(name, rows)`;
}
