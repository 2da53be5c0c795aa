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
