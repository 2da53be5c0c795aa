import type { AskOptions, Engine } from '../engine/port.ts';
import type { Filter } from '../model/filter.ts';
import type { RoleFlag, RoleTest } from '../model/role-test.ts';
import type { DealRoles } from './deal-roles.ts';
import { filterSql } from './filter-sql.ts';
import { joined, raw, sql } from './fragment.ts';
import type { Warehouse } from './warehouse.ts';

/** Of a role `r` in a deal, and of the deal `s`. */
const FLAGS: Record<RoleFlag, string> = {
  present: 'r.present',
  reached: 'r.reached',
  unreached: 'NOT r.reached',
  signs: 'r.signs',
  involved: '(r.present OR r.signs)',
  signed: 's.signed',
  engaged: 's.engaged',
  dated: 'r.days IS NOT NULL',
  undated: '(r.days IS NULL AND (r.present OR r.reached))',
  before: 'coalesce(r.days < 0, FALSE)',
  priced: 's.deal IN (SELECT deal FROM facts WHERE amount_minor IS NOT NULL)',
};

/** Of a deal alone. */
const SIDES: Partial<Record<RoleFlag, string>> = {
  present: 's.present',
  reached: 's.reached',
  unreached: 'NOT s.reached',
};

/** Lays down the deals that pass a test on their roles as a table of its own. */
export async function buildRoleDeals(
  engine: Engine,
  { labels }: DealRoles,
  test: RoleTest,
  table: string,
  options: AskOptions = {},
): Promise<void> {
  const { by, role, flags, people } = test;
  const tests = flags.map((flag) => raw((role === null ? SIDES[flag] : undefined) ?? FLAGS[flag]));
  if (people !== undefined) tests.push(sql`s.people ${raw(people.open ? '>=' : '=')} ${people.least}`);
  if (role !== null) tests.push(sql`r.role = ${labels[by].indexOf(role)}`);
  const roles = `JOIN (SELECT deal, ${by} AS role, bool_or(present) AS present, bool_or(reached) AS reached,
      bool_or(signs) AS signs, min(days) AS days FROM deal_roles GROUP BY ALL) r ON r.deal = s.deal`;
  const statement = sql`CREATE OR REPLACE TABLE ${raw(table)} AS
    SELECT s.deal FROM deal_sides s ${raw(role === null ? '' : roles)} WHERE ${joined([...tests, raw('TRUE')], ' AND ')}`;
  await engine.run(statement.text, statement.values, options);
}

/** Lays down the deals for which a filter is known to be true. Throws MissingField. */
export async function buildRuleDeals(
  engine: Engine,
  { catalog, related }: Warehouse,
  rule: Filter,
  table: string,
  options: AskOptions = {},
): Promise<void> {
  const statement = sql`CREATE OR REPLACE TABLE ${raw(table)} AS SELECT d.deal FROM deals d WHERE ${filterSql(rule, catalog, related)}`;
  await engine.run(statement.text, statement.values, options);
}
