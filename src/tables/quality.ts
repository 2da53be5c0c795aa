import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier } from '../engine/sql-text.ts';
import type { DealIssue } from '../model/deal-issue.ts';
import type { Filter } from '../model/filter.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Quarter } from '../model/quarter.ts';
import { type IssueLimits, issueSql, reasonsSql, SURPLUS } from './deal-issues.ts';
import type { ListRequest } from './deal-list.ts';
import type { FieldCatalog } from './fields.ts';
import { filterSql, MissingField, type Related } from './filter-sql.ts';
import { joined, raw, sql } from './fragment.ts';
import { quarterSql } from './quarter-sql.ts';

type Tables = { catalog: FieldCatalog; related: Related };

/** How many deals an issue is about; the field that no file has where it cannot be told. */
export async function countIssue(
  engine: Engine,
  catalog: FieldCatalog,
  issue: DealIssue,
  limits: IssueLimits,
  options: AskOptions = {},
): Promise<number | { missing: string }> {
  const test = issueSql(issue, catalog, limits);
  if ('missing' in test) return test;
  const [row] = await engine.rows(`SELECT count(*) AS deals FROM deals d WHERE ${test.text}`, test.values, options);
  return Number(row?.deals ?? 0);
}

/** Cells of the facts that hold deals of an issue; deals that no figure counts are in none. */
export async function issueCells(
  engine: Engine,
  catalog: FieldCatalog,
  issue: DealIssue,
  limits: IssueLimits,
  options: AskOptions = {},
): Promise<number[]> {
  const test = issueSql(issue, catalog, limits);
  if ('missing' in test) return [];
  const rows = await engine.rows(
    `SELECT DISTINCT cell FROM facts WHERE deal IN (SELECT d.deal FROM deals d WHERE ${test.text}) ORDER BY cell`,
    test.values,
    options,
  );
  return rows.map(({ cell }) => Number(cell));
}

/** Deals that no figure counts and that agree in outcome and quarters. */
export type UncountedDeals = {
  outcome: Outcome;
  created: Quarter | null;
  closed: Quarter | null;
  /** Which conditions at least one of them meets, and at least one is known not to. */
  inside: readonly boolean[];
  outside: readonly boolean[];
};

/** The deals of an issue as the conditions see them, for deals that are in no cell. */
export async function uncountedDeals(
  engine: Engine,
  { catalog, related }: Tables,
  issue: DealIssue,
  limits: IssueLimits,
  { conditions, fiscal_year_start }: { conditions: readonly Filter[]; fiscal_year_start: number },
  options: AskOptions = {},
): Promise<UncountedDeals[]> {
  const test = issueSql(issue, catalog, limits);
  if ('missing' in test) return [];
  const tests = conditions.map(
    (condition, index) => sql`, ${stateSql(condition, catalog, related)} AS ${raw(`k${index}`)}`,
  );
  const quarterOf = (name: 'created_date' | 'close_date') =>
    catalog.find(name, 'deals') === undefined ? 'CAST(NULL AS INTEGER)' : quarterSql(`d.${name}`, fiscal_year_start);
  const seen = conditions.map(
    (_, index) => `, bool_or(k${index}) AS in${index}, bool_or(NOT k${index}) AS out${index}`,
  );
  const statement = sql`SELECT outcome, created, closed${raw(seen.join(''))} FROM (
      SELECT d.outcome, ${raw(quarterOf('created_date'))} AS created, ${raw(quarterOf('close_date'))} AS closed${joined(tests, '')}
      FROM deals d WHERE ${test}
    ) GROUP BY outcome, created, closed ORDER BY outcome, created, closed`;
  const rows = await engine.rows(statement.text, statement.values, options);
  const quarter = (value: unknown): Quarter | null => (value === null || value === undefined ? null : Number(value));
  return rows.map((row) => ({
    outcome: String(row.outcome) as Outcome,
    created: quarter(row.created),
    closed: quarter(row.closed),
    inside: conditions.map((_, index) => row[`in${index}`] === true),
    outside: conditions.map((_, index) => row[`out${index}`] === true),
  }));
}

function stateSql(condition: Filter, catalog: FieldCatalog, related: Related) {
  try {
    return filterSql(condition, catalog, related);
  } catch (error) {
    if (error instanceof MissingField) return raw('CAST(NULL AS BOOLEAN)');
    throw error;
  }
}

/** Numbers of the deals of an issue, in the order asked for; none where it cannot be told. */
export async function listIssue(
  engine: Engine,
  catalog: FieldCatalog,
  issue: DealIssue,
  limits: IssueLimits,
  { outcomes, sort }: { outcomes: readonly Outcome[] | null; sort?: ListRequest['sort'] },
  options: AskOptions = {},
): Promise<number[]> {
  const test = issueSql(issue, catalog, limits);
  if ('missing' in test) return [];
  const narrowed =
    outcomes === null ? '' : ` AND d.outcome IN (${outcomes.map((outcome) => `'${outcome}'`).join(', ')})`;
  const order =
    sort === undefined ? '' : `d.${identifier(sort.column)} ${sort.descending ? 'DESC' : 'ASC'} NULLS LAST, `;
  const statement = sql`SELECT d.deal FROM deals d WHERE (${test})${raw(narrowed)} ORDER BY ${raw(order)}d.deal`;
  const columns = await engine.columns(statement.text, statement.values, options);
  return Array.from(columns.column('deal'), Number);
}

/** Deals by outcome, which issues are shares of. */
export async function countByOutcome(engine: Engine, options: AskOptions = {}): Promise<Record<Outcome, number>> {
  const rows = await engine.rows('SELECT outcome, count(*) AS deals FROM deals GROUP BY outcome', [], options);
  const counts = { won: 0, lost: 0, open: 0, unmapped: 0 };
  for (const row of rows) counts[String(row.outcome) as Outcome] = Number(row.deals);
  return counts;
}

/** How many deals would go if all that may be one were one. */
export async function countSurplus(engine: Engine, options: AskOptions = {}): Promise<number> {
  const [row] = await engine.rows(SURPLUS, [], options);
  return Number(row?.surplus ?? 0);
}

/** How often each rep gave each reason for a loss. */
export async function reasonsByRep(
  engine: Engine,
  catalog: FieldCatalog,
  limits: IssueLimits,
  options: AskOptions = {},
): Promise<{ owner: string; reason: string; deals: number }[]> {
  const text = reasonsSql(catalog, limits);
  if (text === null) return [];
  const rows = await engine.rows(text, [], options);
  const spelled = new Map<string, string>();
  const oneOf = (words: string): string => {
    const known = spelled.get(words.toLowerCase()) ?? words;
    spelled.set(words.toLowerCase(), known);
    return known;
  };
  return rows.map((row) => ({
    owner: oneOf(String(row.owner)),
    reason: oneOf(String(row.reason)),
    deals: Number(row.deals),
  }));
}
