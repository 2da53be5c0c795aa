import { literal } from '../engine/sql-text.ts';
import type { DealIssue } from '../model/deal-issue.ts';
import type { Day } from '../model/quarter.ts';
import { columnSql, type Field, type FieldCatalog } from './fields.ts';
import { type Fragment, raw, sql } from './fragment.ts';
import { OUTCOME_LABEL } from './lay-out.ts';
import { lookAlikesSql } from './look-alikes-sql.ts';
import { textSql } from './read-sql.ts';

/** What issues are measured by. */
export type IssueLimits = {
  as_of: Day | null;
  /** Days within which deals close; null where that cannot be told. */
  tau: number | null;
  /** The first column of deals without which nobody can tell which may be one; null: all are there. */
  untelling: string | null;
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
    case 'stage-disagrees':
      // Any stage will do for an open deal, and some tools leave a deal that ends at its last stage.
      if (find('stage')?.canonical !== 'stage' || find(OUTCOME_LABEL) === undefined) return { missing: 'stage' };
      return raw(
        "d.outcome <> 'unmapped' AND EXISTS (SELECT 1 FROM ended_stages s WHERE s.label = d.stage AND s.outcome <> d.outcome)",
      );
    case 'possible-duplicates':
      return limits.untelling === null
        ? raw(`d.deal IN (SELECT row FROM (${POSSIBLE_DUPLICATES}))`)
        : { missing: limits.untelling };
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

/** Deals that may be one, unless a person has said of all of them that they are not. */
const POSSIBLE_DUPLICATES = `SELECT *, bool_and(row IN (SELECT deal FROM kept_apart)) OVER (PARTITION BY of_account, of_name, value, run) AS decided
  FROM (${lookAlikesSql('rowid AS deal')}) QUALIFY NOT decided`;

/** How many deals would go if all that may be one were one. */
export const SURPLUS = `SELECT count(*) - count(DISTINCT (of_account, of_name, value, run)) AS surplus FROM (${POSSIBLE_DUPLICATES})`;

/** Reasons of lost deals by who recorded them, as written most often; null where no file says both. */
export function reasonsSql(catalog: FieldCatalog, limits: IssueLimits): string | null {
  const [owner, reason] = [catalog.find('owner', 'deals'), catalog.find('loss_reason', 'deals')];
  if (owner === undefined || reason === undefined) return null;
  return `SELECT mode(owner) AS owner, mode(reason) AS reason, count(*) AS deals
    FROM (SELECT ${wordsOf(owner)} AS owner, ${wordsOf(reason)} AS reason FROM deals d
      WHERE d.outcome = 'lost' AND ${datesSql(catalog, limits).counted})
    WHERE owner IS NOT NULL AND reason IS NOT NULL GROUP BY lower(owner), lower(reason) ORDER BY lower(owner), lower(reason)`;
}
