import { literal } from '../engine/sql-text.ts';
import type { Day } from '../model/quarter.ts';
import { lastDaySql, spentBySql } from './campaign-facts.ts';
import type { CampaignTable } from './campaigns.ts';

type Window = { from: Day | null; to: Day | null; as_of: Day | null };

/**
 * What campaigns spent and how many of their deals closed and were won in a window, by one of their labels, as text to
 * read and run. Null where the list or the deals lack the days or the spend for it.
 */
export function funnelSql(
  by: 'label' | 'channel' | 'audience',
  table: CampaignTable,
  { from, to, as_of }: Window,
  dates: { created_date: boolean; close_date: boolean },
): string | null {
  const bounded = from !== null || to !== null;
  if (!table.has.spend || !dates.close_date || (bounded && !table.has.start_date)) return null;
  const cents = 'CAST(c.spend * 100 AS BIGINT)';
  const spent = (day: string) => spentBySql(cents, 'c.start_date', lastDaySql(table, as_of), day);
  const until = to === null ? cents : spent(`DATE ${literal(to)}`);
  const before = from === null ? '0' : spent(`(DATE ${literal(from)} - 1)`);
  const days = [
    ...(from === null ? [] : [`d.close_date >= DATE ${literal(from)}`]),
    ...[to, as_of].flatMap((day) => (day === null ? [] : [`d.close_date <= DATE ${literal(day)}`])),
    ...(dates.created_date ? ['coalesce(d.close_date >= d.created_date, TRUE)'] : []),
  ];
  return `-- What campaigns spent, and how many of the deals that they brought closed and were won
WITH spent AS (
  SELECT c.campaign_number, CAST(sum(${until} - ${before}) AS DECIMAL(18, 0)) / 100 AS spend
  FROM campaigns c
  WHERE c.spend IS NOT NULL${bounded ? ' AND c.start_date IS NOT NULL' : ''}
  GROUP BY c.campaign_number
), brought AS (
  SELECT b.campaign_number, count(*) AS closed, count(*) FILTER (d.outcome = 'won') AS won
  FROM deal_campaigns b JOIN deals d ON d.deal = b.deal
  WHERE ${["d.outcome IN ('won', 'lost')", ...days].join(' AND ')}
  GROUP BY b.campaign_number
)
SELECT l.${by}, coalesce(sum(s.spend), 0) AS spend, coalesce(sum(b.closed), 0) AS closed, coalesce(sum(b.won), 0) AS won
FROM campaign_labels l
LEFT JOIN spent s ON s.campaign_number = l.campaign_number
LEFT JOIN brought b ON b.campaign_number = l.campaign_number
GROUP BY l.${by}
HAVING coalesce(sum(s.spend), 0) > 0 OR sum(b.closed) > 0
ORDER BY spend DESC, l.${by}`;
}
