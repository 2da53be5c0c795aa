import type { AskOptions, Engine } from '../engine/port.ts';
import { decides } from '../model/job-title.ts';
import type { TableName } from '../model/tables.ts';
import { columnSql, type Field } from './fields.ts';
import { textSql } from './read-sql.ts';
import type { Warehouse } from './warehouse.ts';

/** Who says which roles a deal had; null: nobody does. */
export type RoleSources = {
  /** People of the deals, or the columns of the deals themselves. */
  present: 'people' | 'deals' | null;
  /** Touches of people, or what somebody wrote on the deal. */
  reached: 'touches' | 'deals' | null;
  /** What keeps touches from telling whom they reached. */
  touches_lack: 'file' | 'deal' | 'person' | null;
  /** A column that says who decides, or the main contact where no column does. */
  signs: 'said' | 'main-contact' | null;
  /** Whether anything says when somebody entered, and when deals were created. */
  entered: boolean;
  created: boolean;
};

/** Where titles and parts stand, beside what is reported of it. */
export type RoleColumns = {
  sources: RoleSources;
  title: Field | null;
  /** Of people: the part they play in the deal. */
  part: Field | null;
  holds(table: TableName, column: string): boolean;
  of(name: string, table: Field['table']): Field | null;
};

const MOST_PARTS = 500;
const PART_HEADERS = ['buying role', 'contact role', 'stakeholder role', 'role', 'role in deal'];

export const wordsSql = (field: Field): string => textSql(`CAST(${columnSql(field)} AS VARCHAR)`, field.null_words);

/** The values of a field of people by which somebody is known to decide. */
export async function decidingParts(engine: Engine, field: Field, options: AskOptions): Promise<string[]> {
  const rows = await engine.rows(
    `SELECT DISTINCT ${wordsSql(field)} AS part FROM people p WHERE ${wordsSql(field)} IS NOT NULL ORDER BY part LIMIT ${MOST_PARTS}`,
    [],
    options,
  );
  return rows.map((row) => String(row.part)).filter(decides);
}

/** Looks for the columns that name titles, parts, touches and their days. */
export async function findRoleColumns(
  engine: Engine,
  { catalog, files, related }: Warehouse,
  options: AskOptions,
): Promise<RoleColumns> {
  const holds = (table: TableName, column: string) =>
    files.some((file) => file.table === table && file.columns.some(({ name }) => name === column));
  const of = (name: string, table: Field['table']) => {
    const field = catalog.find(name, table);
    return field?.table === table ? field : null;
  };
  const role = of('role', 'people');
  const named = catalog.fields.filter(
    ({ table, name }) => table === 'people' && PART_HEADERS.includes(name.trim().toLowerCase()),
  );
  let part: Field | null = null;
  for (const field of [...named, of('decision_maker_role', 'people')]) {
    if (part === null && field !== null && (await decidingParts(engine, field, options)).length > 0) part = field;
  }
  const title = of('buyer_role', 'people') ?? (role === part ? null : role) ?? role;
  const own = ['buyer_role', 'engaged_role', 'decision_maker_role'].some((name) => of(name, 'deals') !== null);
  const person = ['person_id', 'email'].some((key) => holds('touches', key) && holds('people', key));
  const touches_lack =
    !holds('touches', 'person_id') && !holds('touches', 'email') && !holds('touches', 'role')
      ? files.some(({ table }) => table === 'touches')
        ? 'person'
        : 'file'
      : related.touches === null
        ? 'deal'
        : (person && title !== null) || (holds('touches', 'role') && related.touches === 'by-deal')
          ? null
          : 'person';
  const said = of('decision_maker_role', 'deals') !== null || (part !== null && title !== null);
  const main = of('buyer_role', 'deals') !== null || (of('is_primary', 'people') !== null && title !== null);
  const created = of('created_date', 'deals') !== null;
  return {
    sources: {
      present: title !== null ? 'people' : own ? 'deals' : null,
      reached: touches_lack === null ? 'touches' : of('engaged_role', 'deals') !== null ? 'deals' : null,
      touches_lack,
      signs: said ? 'said' : main ? 'main-contact' : null,
      entered: (title !== null && of('date', 'people') !== null) || (touches_lack === null && holds('touches', 'date')),
      created,
    },
    title,
    part,
    holds,
    of,
  };
}
