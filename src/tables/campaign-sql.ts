import { literal } from '../engine/sql-text.ts';
import type { Filter } from '../model/filter.ts';
import type { Day } from '../model/quarter.ts';
import { lastDaySql, spentBySql } from './campaign-facts.ts';
import type { CampaignTable } from './campaigns.ts';
import { filterSql, MissingField, NOTHING_RELATED } from './filter-sql.ts';
import { shownSql } from './shown-sql.ts';

type Window = { from: Day | null; to: Day | null; as_of: Day | null };

/** What campaigns of a kind spent within the window, as text to read and run; the days of a campaign share its spend alike. */
export function spendSql(
  kind: Filter,
  table: CampaignTable | null,
  window: Window,
): { spend: string; brought: string } {
  if (table === null) throw new MissingField('campaigns');
  if (!table.has.spend) throw new MissingField('spend');
  const bounded = window.from !== null || window.to !== null;
  if (bounded && !table.has.start_date) throw new MissingField('start_date');
  const tests = [
    shownSql(filterSql(kind, table.catalog, NOTHING_RELATED)),
    'c.spend IS NOT NULL',
    ...(bounded ? ['c.start_date IS NOT NULL'] : []),
  ].join(' AND ');
  const cents = 'CAST(c.spend * 100 AS BIGINT)';
  const by = (day: string) => spentBySql(cents, 'c.start_date', lastDaySql(table, window.as_of), day);
  const until = window.to === null ? cents : by(`DATE ${literal(window.to)}`);
  const before = window.from === null ? '0' : by(`(DATE ${literal(window.from)} - 1)`);
  return {
    spend: `(SELECT CAST(sum(${until} - ${before}) AS DECIMAL(18, 0)) / 100 FROM campaigns c WHERE ${tests})`,
    brought: `d.deal IN (SELECT deal FROM deal_campaigns JOIN campaigns c USING (campaign_number) WHERE ${tests})`,
  };
}

type LeadWindow = { from: Day | null; to: Day | null; touched_by: Day | null };

/**
 * Leads of two kinds of campaigns, and those of them that were won, as text to read and run; `tests` hold for their deals
 * under the alias `d`. `anybody`: leads without a deal count as well.
 */
export function leadsSql(
  { first, versus }: { first: Filter; versus: Filter | null },
  table: CampaignTable | null,
  { from, to, touched_by }: LeadWindow,
  tests: readonly string[],
  anybody: boolean,
): string {
  if (table === null) throw new MissingField('campaigns');
  const kind = (filter: Filter | null) =>
    filter === null ? 'FALSE' : `bool_or(${shownSql(filterSql(filter, table.catalog, NOTHING_RELATED))})`;
  const kinds = `SELECT campaign_number, coalesce(${kind(first)}, FALSE) AS these, coalesce(${kind(versus)}, FALSE) AS others FROM campaigns c GROUP BY campaign_number`;
  if (table.leads_missing !== null) return listedSql(kinds, table);
  const days = [
    ...(from === null ? [] : [`touched_on >= DATE ${literal(from)}`]),
    ...(to === null ? [] : [`touched_on <= DATE ${literal(to)}`]),
    ...(touched_by === null ? [] : [`touched_on <= DATE ${literal(touched_by)}`]),
  ];
  const deal = ['l.lead = came.lead', ...tests].join(' AND ');
  return `WITH came AS (
  SELECT lead, first(CASE WHEN these THEN 'these' ELSE 'the others' END ORDER BY touched_on, label, campaign_number) AS side, min(touched_on) AS touched_on
  FROM lead_touches JOIN (${kinds}) USING (campaign_number) WHERE these OR others GROUP BY lead
)
SELECT side, count(*) FILTER (won) AS won, count(*) AS leads
FROM (
  SELECT came.lead, any_value(side) AS side, coalesce(bool_or(d.outcome = 'won'), FALSE) AS won
  FROM came ${anybody ? 'LEFT ' : ''}JOIN (lead_deals l JOIN deals d ON d.deal = l.deal) ON ${deal}
  ${days.length === 0 ? '' : `WHERE ${days.join(' AND ')}`}
  GROUP BY came.lead
)
GROUP BY side ORDER BY side DESC`;
}

/** What the list of campaigns says of itself. */
function listedSql(kinds: string, table: CampaignTable): string {
  if (!table.has.leads || !table.has.wins) throw new MissingField(table.leads_missing ?? 'touches');
  return `SELECT CASE WHEN these THEN 'these' ELSE 'the others' END AS side, sum(wins) AS won, sum(leads) AS leads
FROM (SELECT campaign_number, sum(c.wins) AS wins, sum(c.leads) AS leads FROM campaigns c GROUP BY campaign_number)
JOIN (${kinds}) USING (campaign_number)
WHERE (these OR others) AND leads > 0 AND wins <= leads
GROUP BY side ORDER BY side DESC`;
}
