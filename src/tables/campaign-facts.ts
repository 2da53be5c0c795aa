import type { AskOptions, Engine } from '../engine/port.ts';
import { literal } from '../engine/sql-text.ts';
import type { CampaignFacts } from '../model/campaign-facts.ts';
import type { Filter } from '../model/filter.ts';
import type { Day } from '../model/quarter.ts';
import type { CampaignTable } from './campaigns.ts';
import { filterSql, MissingField, NOTHING_RELATED } from './filter-sql.ts';
import { type Fragment, joined, raw, sql } from './fragment.ts';
import { NO_QUARTER, quarterSql } from './quarter-sql.ts';

type Request = { campaigns: readonly Filter[]; fiscal_year_start: number };

/**
 * Builds `campaign_states` (for each campaign whether it is of each kind), `campaign_spending`: what each row of the list
 * spent in each quarter, every one of its days alike, in whole cents that add up to what it spent in all, and
 * `campaign_quarters`, the same by kind and campaign. An open end is the as-of date; without any ends a campaign counts
 * on the day it starts, without any days in quarter 0.
 */
export async function buildCampaignFacts(
  engine: Engine,
  table: CampaignTable,
  { campaigns, fiscal_year_start }: Request,
  asOf: Day | null,
  options: AskOptions = {},
): Promise<CampaignFacts> {
  const missing = new Map<number, string>();
  const tests = campaigns.map((kind, index) => {
    try {
      return filterSql(kind, table.catalog, NOTHING_RELATED);
    } catch (error) {
      if (!(error instanceof MissingField)) throw error;
      missing.set(index, error.field);
      return raw('CAST(NULL AS BOOLEAN)');
    }
  });
  const kinds = joined(
    tests.map((test, index) => sql`, ${test} AS ${raw(`k${index}`)}`),
    '',
  );
  const own = (field: 'leads' | 'wins') => (table.has[field] ? `CAST(c.${field} AS BIGINT)` : 'CAST(NULL AS BIGINT)');
  const rows = sql`CREATE OR REPLACE TABLE campaign_rows AS
SELECT c.campaign_number, ${raw(table.has.spend ? 'CAST(c.spend * 100 AS BIGINT)' : 'CAST(NULL AS BIGINT)')} AS spend_minor,
  ${raw(own('leads'))} AS leads, ${raw(own('wins'))} AS wins, ${raw(table.has.start_date ? 'c.start_date' : 'CAST(NULL AS DATE)')} AS started,
  ${raw(lastDaySql(table, asOf))} AS ended${kinds}
FROM campaigns c`;
  await engine.run(rows.text, rows.values, options);
  const each = campaigns.map((_, index) => index);
  await engine.run(
    `CREATE OR REPLACE TABLE campaign_states AS
SELECT campaign_number${each.map((index) => `, bool_or(k${index}) AS k${index}`).join('')} FROM campaign_rows GROUP BY campaign_number`,
    [],
    options,
  );
  await engine.run(spendingSql(each, fiscal_year_start), [], options);
  await engine.run(KIND_QUARTERS, [], options);
  const { spend, start_date, leads, wins } = table.has;
  const { traced, leads_missing } = table;
  return { missing, has: { spend, start_date, leads, wins }, traced, leads_missing };
}

/** Whether a campaign of a kind brought a deal, as a condition on it; unknown where none did that is known. */
export function broughtBy(kinds: readonly number[]): { test(kind: number): Fragment; join: string } {
  if (kinds.length === 0) return { test: () => raw('CAST(NULL AS BOOLEAN)'), join: '' };
  return {
    test: (kind) => raw(`brought.k${kind}`),
    join: 'LEFT JOIN (SELECT deal, s.* FROM deal_campaigns JOIN campaign_states s USING (campaign_number)) brought ON brought.deal = d.deal',
  };
}

/** The last day on which a campaign spends. */
export function lastDaySql({ has }: Pick<CampaignTable, 'has'>, asOf: Day | null): string {
  if (!has.start_date) return 'CAST(NULL AS DATE)';
  if (!has.end_date || asOf === null) return 'c.start_date';
  const day = `CAST(${literal(asOf)} AS DATE)`;
  return `greatest(c.start_date, least(coalesce(c.end_date, ${day}), ${day}))`;
}

/** Cents that a campaign has spent by the end of a day. */
export const spentBySql = (cents: string, started: string, ended: string, day: string): string =>
  `${cents} * greatest(0, least(${ended}, ${day}) - ${started} + 1) // (${ended} - ${started} + 1)`;

const KIND_QUARTERS = `CREATE OR REPLACE TABLE campaign_quarters AS
SELECT kind, campaign_number, quarter, sum(spend_minor) AS spend_minor, sum(leads) AS leads, sum(wins) AS wins
FROM (SELECT *, unnest(list_filter(kinds, kind -> kind IS NOT NULL)) AS kind FROM campaign_spending) GROUP BY ALL`;

function spendingSql(kinds: readonly number[], fiscalYearStart: number): string {
  const first = quarterSql('started', fiscalYearStart);
  const last = quarterSql('ended', fiscalYearStart);
  const months = `(quarter + 1) * 3 + ${fiscalYearStart === 1 ? 0 : fiscalYearStart - 13}`;
  const end = `make_date((${months}) // 12, (${months}) % 12 + 1, 1) - 1`;
  const before = `make_date((${months} - 3) // 12, (${months} - 3) % 12 + 1, 1) - 1`;
  const spent = (day: string) => spentBySql('spend_minor', 'started', 'ended', day);
  const list = kinds.map((kind) => `CASE WHEN k${kind} THEN ${kind} END`).join(', ');
  return `CREATE OR REPLACE TABLE campaign_spending AS
WITH placed AS (
  SELECT *, unnest(CASE WHEN started IS NULL THEN [${NO_QUARTER}] ELSE range(${first}, ${last} + 1) END) AS quarter,
    [${list || 'CAST(NULL AS INTEGER)'}] AS kinds
  FROM campaign_rows
)
SELECT kinds, campaign_number, started, ended, CAST(quarter AS INTEGER) AS quarter,
  CASE WHEN started IS NULL THEN spend_minor ELSE ${spent(end)} - ${spent(before)} END AS spend_minor,
  CASE WHEN quarter = coalesce(${first}, ${NO_QUARTER}) THEN leads END AS leads,
  CASE WHEN quarter = coalesce(${first}, ${NO_QUARTER}) THEN wins END AS wins
FROM placed`;
}
