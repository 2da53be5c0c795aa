import { literal } from '../engine/sql-text.ts';
import type { Day } from '../model/quarter.ts';
import type { Facet } from '../model/scope.ts';
import { lastDaySql, spentBySql } from './campaign-facts.ts';
import type { CampaignTable } from './campaigns.ts';
import { type CountedFigure, daysOf, eligible, readable, timed } from './counted-sql.ts';
import { facetFilter } from './facet-deals.ts';
import type { FieldCatalog } from './fields.ts';
import { filterSql, type Related } from './filter-sql.ts';
import { withDefinitions } from './number-macros.ts';
import { shownSql } from './shown-sql.ts';

/** A quarter by its name and its days. */
export type NamedQuarter = { name: string; from: Day; to: Day };

/** What decides which deals count at all. */
export type OutcomeScope = Pick<CountedFigure, 'as_of' | 'fiscal_year_start' | 'has' | 'untimed'>;

type Counted = OutcomeScope & { facets: readonly Facet[] };

const quartersSql = (quarters: readonly NamedQuarter[]): string =>
  `quarters(quarter, from_day, to_day) AS (VALUES ${quarters
    .map(({ name, from, to }) => `(${literal(name)}, DATE ${literal(from)}, DATE ${literal(to)})`)
    .join(', ')})`;

function dealsOf(counted: Counted, catalog: FieldCatalog, related: Related): string[] {
  const facets = counted.facets.map((facet) =>
    shownSql(
      filterSql(facetFilter(catalog.find(facet.field), facet, counted.fiscal_year_start), catalog, related, readable),
    ),
  );
  return [...eligible(counted), ...facets];
}

/** Won and closed deals, and the median days of the won ones, quarter by quarter, as text to read and run. */
export function dealQuartersSql(
  of: 'rate' | 'days',
  quarters: readonly NamedQuarter[],
  counted: Counted,
  catalog: FieldCatalog,
  related: Related,
): string {
  const tests = dealsOf(counted, catalog, related);
  const [title, columns, own] =
    of === 'rate'
      ? [
          'Won and closed deals by the quarter they closed in',
          "count(*) FILTER (outcome = 'won') AS won, count(*) AS closed",
          ["outcome IN ('won', 'lost')"],
        ]
      : [
          'Days from the creation of a deal to its win, by the quarter of the win',
          `median(${daysOf(catalog)}) AS median_days, count(*) AS won`,
          ["outcome = 'won'", `${daysOf(catalog)} >= 0`, ...timed(counted)],
        ];
  return withDefinitions(`-- ${title}
WITH ${quartersSql(quarters)}
SELECT q.quarter, ${columns}
FROM quarters q JOIN deals d ON d.close_date BETWEEN q.from_day AND q.to_day
WHERE ${[...own, ...tests].join('\n  AND ')}
GROUP BY q.quarter, q.from_day ORDER BY q.from_day;`);
}

/** Spend and wins of every channel and audience, quarter by quarter; null where the list lacks spend or days. */
export function spentQuartersSql(
  quarters: readonly NamedQuarter[],
  table: CampaignTable,
  counted: Pick<Counted, 'as_of' | 'has'>,
): string | null {
  if (!table.has.spend || !table.has.start_date || !counted.has.close_date) return null;
  const spent = (day: string) =>
    spentBySql('CAST(c.spend * 100 AS BIGINT)', 'c.start_date', lastDaySql(table, counted.as_of), day);
  return `-- What was spent through each channel on each audience in a quarter, and how many of its deals were won in it
WITH ${quartersSql(quarters)}, spent AS (
  SELECT q.quarter, q.from_day, l.channel, l.audience,
    CAST(sum(${spent('q.to_day')} - ${spent('(q.from_day - 1)')}) AS DECIMAL(18, 0)) / 100 AS spend
  FROM quarters q, campaigns c JOIN campaign_labels l ON l.campaign_number = c.campaign_number
  WHERE c.spend IS NOT NULL AND c.start_date IS NOT NULL GROUP BY ALL
), brought AS (
  SELECT q.quarter, l.channel, l.audience, count(*) AS won
  FROM quarters q JOIN deals d ON d.close_date BETWEEN q.from_day AND q.to_day
  JOIN deal_campaigns b ON b.deal = d.deal JOIN campaign_labels l ON l.campaign_number = b.campaign_number
  WHERE ${["outcome = 'won'", ...eligible(counted)].join(' AND ')} GROUP BY ALL
)
SELECT s.quarter, s.channel, s.audience, s.spend, coalesce(b.won, 0) AS won
FROM spent s LEFT JOIN brought b ON b.quarter = s.quarter AND b.channel IS NOT DISTINCT FROM s.channel AND b.audience IS NOT DISTINCT FROM s.audience
WHERE s.spend > 0 ORDER BY s.from_day, s.spend DESC, s.channel, s.audience;`;
}

/** Leads by the quarter of their first touch, and how many of them were won. */
export function leadQuartersSql(quarters: readonly NamedQuarter[], has: Pick<Counted['has'], 'created_date'>): string {
  const later = has.created_date ? ' AND coalesce(d.created_date >= f.touched_on, TRUE)' : '';
  const earlier = has.created_date ? 'coalesce(bool_or(d.created_date < f.touched_on), FALSE)' : 'FALSE';
  return `-- Leads by the quarter of their first touch, and those of them that were won
WITH ${quartersSql(quarters)}, came AS (SELECT lead, min(touched_on) AS touched_on FROM lead_touches GROUP BY lead), leads AS (
  SELECT f.lead, f.touched_on, ${earlier} AS known, coalesce(bool_or(d.outcome = 'won'${later}), FALSE) AS won
  FROM came f LEFT JOIN (lead_deals o JOIN deals d ON d.deal = o.deal) ON o.lead = f.lead GROUP BY ALL
)
SELECT q.quarter, count(*) FILTER (won) AS won, count(*) AS leads
FROM quarters q JOIN leads l ON l.touched_on BETWEEN q.from_day AND q.to_day
WHERE NOT known
GROUP BY q.quarter, q.from_day ORDER BY q.from_day;`;
}
