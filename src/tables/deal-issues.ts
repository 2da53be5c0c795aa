import { literal } from '../engine/sql-text.ts';
import type { DealIssue } from '../model/deal-issue.ts';
import type { Day } from '../model/quarter.ts';
import { columnSql, type Field, type FieldCatalog } from './fields.ts';
import { foldedSql } from './folded-sql.ts';
import { type Fragment, raw, sql } from './fragment.ts';
import { textSql } from './read-sql.ts';

/** What issues are measured by. */
export type IssueLimits = {
  as_of: Day | null;
  /** Days within which deals close; null where that cannot be told. */
  tau: number | null;
  /** Deals of one name, account and amount that were created so close to each other may be one. */
  duplicate_days: number;
};

const CLOSED = "d.outcome IN ('won', 'lost')";

/**
 * Which deals of the view `deals` (as `d`) an issue is about; the field that no file has where it cannot be told. A deal
 * that no figure counts for its dates has no further issues. `stale-open` reads the facts.
 */
export function issueSql(issue: DealIssue, catalog: FieldCatalog, limits: IssueLimits): Fragment | { missing: string } {
  const find = (name: string) => catalog.find(name, 'deals');
  const [created, closed] = [find('created_date'), find('close_date')];
  const { reversed, late, counted } = datesSql(catalog, limits);
  switch (issue.kind) {
    case 'closed-before-created':
      if (created === undefined) return { missing: 'created_date' };
      if (closed === undefined) return { missing: 'close_date' };
      return raw(`${reversed} AND NOT ${late}`);
    case 'closed-after-as-of':
      return closed === undefined ? { missing: 'close_date' } : raw(late);
    case 'unmapped':
      return raw("d.outcome = 'unmapped'");
    case 'possible-duplicates': {
      if (accountOf(catalog) === null) return { missing: 'account' };
      const missing = ['name', 'amount', 'created_date'].find((name) => find(name) === undefined);
      return missing === undefined ? raw(`d.deal IN (${duplicatesSql(catalog, limits)})`) : { missing };
    }
    case 'no-loss-reason': {
      const reason = find('loss_reason');
      if (reason === undefined) return { missing: 'loss_reason' };
      return raw(`d.outcome = 'lost' AND ${counted} AND ${wordsOf(reason)} IS NULL`);
    }
    case 'one-reason': {
      const [owner, reason] = [find('owner'), find('loss_reason')];
      if (owner === undefined) return { missing: 'owner' };
      if (reason === undefined) return { missing: 'loss_reason' };
      return sql`d.outcome = 'lost' AND ${raw(counted)} AND lower(${raw(wordsOf(owner))}) = lower(${issue.owner}) AND lower(${raw(wordsOf(reason))}) = lower(${issue.reason})`;
    }
    case 'won-without-amount':
      if (find('amount') === undefined) return { missing: 'amount' };
      return raw(`d.outcome = 'won' AND ${counted} AND coalesce(d.amount, 0) = 0`);
    case 'stale-open':
      if (limits.tau === null) return { missing: created === undefined ? 'created_date' : 'close_date' };
      return raw(`d.outcome = 'open' AND d.deal IN (SELECT deal FROM facts WHERE days > ${literal(limits.tau)})`);
    case 'same-day':
      if (created === undefined || closed === undefined) return { missing: 'created_date' };
      return raw(`${CLOSED} AND ${counted} AND d.close_date = d.created_date`);
    case 'bulk-close':
      if (closed === undefined) return { missing: 'close_date' };
      return sql`d.outcome = 'lost' AND ${raw(counted)} AND d.close_date = TRY_CAST(${issue.day} AS DATE)`;
    default:
      return issue satisfies never;
  }
}

/** Deals whose dates take them out of every figure, and all others. */
function datesSql(catalog: FieldCatalog, { as_of }: IssueLimits): { reversed: string; late: string; counted: string } {
  const has = (name: string) => catalog.find(name, 'deals') !== undefined;
  const reversed =
    has('created_date') && has('close_date')
      ? `(${CLOSED} AND coalesce(d.close_date < d.created_date, FALSE))`
      : 'FALSE';
  const late =
    has('close_date') && as_of !== null
      ? `(${CLOSED} AND coalesce(d.close_date > CAST(${literal(as_of)} AS DATE), FALSE))`
      : 'FALSE';
  return { reversed, late, counted: `NOT ${reversed} AND NOT ${late}` };
}

const wordsOf = (field: Field): string => textSql(`CAST(${columnSql(field)} AS VARCHAR)`, field.null_words);

/** Deals that one of the same account, name and amount stands within some days of. */
function duplicatesSql(catalog: FieldCatalog, limits: IssueLimits): string {
  return `SELECT deal FROM (${repeatedSql(catalog, limits)}) WHERE after_one OR before_one`;
}

/** Deals with whether another of their kind was created shortly before, and shortly after. */
function repeatedSql(catalog: FieldCatalog, limits: IssueLimits): string {
  const name = catalog.find('name', 'deals');
  const days = literal(Math.trunc(limits.duplicate_days));
  return `SELECT deal, coalesce(created_date - lag(created_date) OVER alike <= ${days}, FALSE) AS after_one,
      coalesce(lead(created_date) OVER alike - created_date <= ${days}, FALSE) AS before_one
    FROM (SELECT d.deal, d.created_date, d.amount, ${accountOf(catalog)} AS account, ${name === undefined ? 'NULL' : foldedSql(wordsOf(name))} AS name
      FROM deals d WHERE ${datesSql(catalog, limits).counted})
    WHERE account <> '' AND name <> '' AND amount > 0 AND created_date IS NOT NULL
    WINDOW alike AS (PARTITION BY account, name, amount ORDER BY created_date, deal)`;
}

/** Case tells ids apart, and no two names. */
function accountOf(catalog: FieldCatalog): string | null {
  const [id, name] = [catalog.find('account_id', 'deals'), catalog.find('account', 'deals')];
  if (id !== undefined) return wordsOf(id);
  return name === undefined ? null : foldedSql(wordsOf(name));
}

/** How many deals would go if all that may be one were one. */
export const surplusSql = (catalog: FieldCatalog, limits: IssueLimits): string =>
  `SELECT count(*) FILTER (after_one) AS surplus FROM (${repeatedSql(catalog, limits)})`;

/** Reasons of lost deals by who recorded them, as written most often; null where no file says both. */
export function reasonsSql(catalog: FieldCatalog, limits: IssueLimits): string | null {
  const [owner, reason] = [catalog.find('owner', 'deals'), catalog.find('loss_reason', 'deals')];
  if (owner === undefined || reason === undefined) return null;
  return `SELECT mode(owner) AS owner, mode(reason) AS reason, count(*) AS deals
    FROM (SELECT ${wordsOf(owner)} AS owner, ${wordsOf(reason)} AS reason FROM deals d
      WHERE d.outcome = 'lost' AND ${datesSql(catalog, limits).counted})
    WHERE owner IS NOT NULL AND reason IS NOT NULL GROUP BY lower(owner), lower(reason) ORDER BY lower(owner), lower(reason)`;
}
