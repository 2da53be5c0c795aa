import type { AskOptions, Engine } from '../engine/port.ts';
import { literal } from '../engine/sql-text.ts';
import { foldTitle, isMarked, TITLE_LEVELS, titleLevel } from '../model/job-title.ts';
import type { RoleGrouping } from '../model/role-test.ts';
import { decidingParts, findRoleColumns, type RoleColumns, type RoleSources, wordsSql } from './role-sources.ts';
import { saidRoles } from './said-roles.ts';
import type { Warehouse } from './warehouse.ts';

/** The tables `deal_roles` (one row a deal and role), `deal_sides` (one row a deal) and `role_names`, and what the codes mean. */
export type DealRoles = { sources: RoleSources; labels: Record<RoleGrouping, readonly string[]> };

/** Titles that are told apart; the rest are one. */
const MOST_TITLES = 40;
const OTHER = 'Other titles';
const BETWEEN = '\u001f';

/** Lays down who was in which deal: present among its people, reached by marketing, signing it. */
export async function buildDealRoles(
  engine: Engine,
  warehouse: Warehouse,
  options: AskOptions = {},
): Promise<DealRoles> {
  const columns = await findRoleColumns(engine, warehouse, options);
  const { part } = columns;
  const deciding = part === null ? [] : await decidingParts(engine, part, options);
  const marked = await markedWords(engine, columns, options);
  const said = saidRoles(columns, warehouse.related, deciding, marked);
  await engine.run(`CREATE OR REPLACE TABLE role_said AS ${said.roles}`, [], options);
  const titles = await codeTitles(engine, options);
  await engine.run(
    `CREATE OR REPLACE TABLE deal_roles AS
     SELECT s.deal, m.title, m.level, bool_or(s.what = 'present') AS present, bool_or(s.what = 'reached') AS reached,
       bool_or(s.what = 'signs') AS signs, min(s.days) AS days
     FROM role_said s JOIN role_map m ON m.words = s.words GROUP BY ALL`,
    [],
    options,
  );
  await engine.run(
    `CREATE OR REPLACE TABLE deal_sides AS
     SELECT d.deal, coalesce(p.people, 0) AS people, coalesce(r.present, FALSE) AS present, coalesce(r.reached, FALSE) AS reached,
       ${columns.sources.reached === 'deals' ? 'coalesce(r.reached, FALSE)' : 'TRUE'} AS engaged, coalesce(r.signs, FALSE) AS signed
     FROM deals d LEFT JOIN (${said.people}) p ON p.deal = d.deal
     LEFT JOIN (SELECT deal, bool_or(present) AS present, bool_or(reached) AS reached, bool_or(signs) AS signs FROM deal_roles GROUP BY deal) r
       ON r.deal = d.deal`,
    [],
    options,
  );
  await engine.run('DROP TABLE role_said', [], options);
  const labels = { title: titles, level: TITLE_LEVELS };
  await nameRoles(engine, labels, options);
  return { sources: columns.sources, labels };
}

/** What the codes of `deal_roles` mean, for queries that people read. */
async function nameRoles(engine: Engine, labels: DealRoles['labels'], options: AskOptions): Promise<void> {
  const rows = (['title', 'level'] as const).flatMap((by) =>
    labels[by].map((role, code) => `(${literal(by)}, ${code}, ${literal(role)})`),
  );
  const none = 'SELECT NULL::VARCHAR AS told_by, NULL::INTEGER AS code, NULL::VARCHAR AS role WHERE FALSE';
  const named = `SELECT * FROM (VALUES ${rows.join(', ')}) AS names(told_by, code, role)`;
  await engine.run(`CREATE OR REPLACE TABLE role_names AS ${rows.length === 0 ? none : named}`, [], options);
}

/** Words of the column that marks main contacts which mean that it is set. */
async function markedWords(engine: Engine, { of }: RoleColumns, options: AskOptions): Promise<string[]> {
  const field = of('is_primary', 'people');
  if (field === null) return [];
  const rows = await engine.rows(`SELECT DISTINCT ${wordsSql(field)} AS mark FROM people p LIMIT 50`, [], options);
  return rows.map((row) => String(row.mark ?? '')).filter(isMarked);
}

/** Puts every spelling of a title under one code, most frequent titles first, and each title at its level. */
async function codeTitles(engine: Engine, options: AskOptions): Promise<string[]> {
  const rows = await engine.rows(
    'SELECT words, count(DISTINCT deal) AS deals FROM role_said GROUP BY words ORDER BY deals DESC, words',
    [],
    options,
  );
  const groups = new Map<string, { label: string; deals: number }>();
  const spelled = rows.map((row) => ({ words: String(row.words), deals: Number(row.deals) }));
  for (const { words, deals } of spelled) {
    const key = keyOf(words);
    // Rows come by frequency, so that the first spelling is the one used most.
    const group = groups.get(key) ?? { label: words, deals: 0 };
    group.deals += deals;
    groups.set(key, group);
  }
  const ranked = [...groups].sort(([, a], [, b]) => b.deals - a.deals || (a.label < b.label ? -1 : 1));
  const codes = new Map(ranked.map(([key], index) => [key, Math.min(index, MOST_TITLES)]));
  const placed = spelled.map(({ words }) => [
    words,
    codes.get(keyOf(words)) ?? MOST_TITLES,
    TITLE_LEVELS.indexOf(titleLevel(words)),
  ]);
  const list = (at: number) => placed.map((row) => row[at]).join(BETWEEN);
  const split = `string_split(?, ${literal(BETWEEN)})`;
  await engine.run(
    `CREATE OR REPLACE TABLE role_map AS
     SELECT unnest(${split}) AS words, TRY_CAST(unnest(${split}) AS INTEGER) AS title, TRY_CAST(unnest(${split}) AS INTEGER) AS level`,
    [list(0), list(1), list(2)],
    options,
  );
  const labels = ranked.slice(0, MOST_TITLES).map(([, { label }]) => label);
  return ranked.length > MOST_TITLES ? [...labels, OTHER] : labels;
}

const keyOf = (words: string): string => foldTitle(words) || words.toLowerCase();
