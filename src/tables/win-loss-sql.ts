import { literal } from '../engine/sql-text.ts';
import type { Day } from '../model/quarter.ts';
import type { Dimension } from './dimensions.ts';
import type { PanelBody } from './panel-sql.ts';
import { quarterDaySql, valueRows } from './value-rows.ts';

const WON = "count(*) FILTER (d.outcome = 'won') AS won";
const LOST = "count(*) FILTER (d.outcome = 'lost') AS lost";

/** Won and lost deals by the values of a field, several in one cell each counted; NULL is blank. */
export const valuesBody = (dimension: Dimension, fiscalYearStart: number): PanelBody => ({
  steps: [['said', valueRows(dimension, fiscalYearStart, true)]],
  query: `SELECT mode(v.value) AS value, ${WON}, ${LOST}
FROM counted d LEFT JOIN said v ON v.deal = d.deal
GROUP BY lower(v.value)
ORDER BY count(*) DESC, value`,
});

const listed = (words: ReadonlySet<string>): string => [...words].map(literal).join(', ');

/** Of each rep's losses with a reason those with this one; `silent` reasons are none. */
export const reasonByRepBody = (
  { reasons, reps }: { reasons: Dimension; reps: Dimension },
  reason: string,
  silent: ReadonlySet<string>,
  fiscalYearStart: number,
): PanelBody => ({
  steps: [
    ['said', valueRows(reasons, fiscalYearStart, true)],
    [
      'reasoned',
      `SELECT deal, bool_or(lower(value) = ${literal(reason.toLowerCase())}) AS this FROM said
  WHERE lower(value) NOT IN (${listed(silent)}) GROUP BY deal`,
    ],
    ['reps', valueRows(reps, fiscalYearStart)],
  ],
  query: `SELECT mode(o.value) AS rep, count(*) FILTER (r.this) AS lost_for_it, count(*) AS losses_with_a_reason
FROM counted d JOIN reasoned r ON r.deal = d.deal LEFT JOIN reps o ON o.deal = d.deal
GROUP BY lower(o.value)
ORDER BY lost_for_it / losses_with_a_reason DESC, rep`,
});

/** Lost deals by what the rep noted and what the buyer said; of several reasons in one cell the first counts. */
export function repAndBuyerBody(
  { reps, buyers }: { reps: Dimension; buyers: Dimension },
  silent: ReadonlySet<string>,
  fiscalYearStart: number,
): PanelBody {
  const first = (dimension: Dimension) =>
    `SELECT deal, list_filter(list_transform(string_split(value, ';'), part -> trim(part)),
    part -> part <> '' AND lower(part) NOT IN (${listed(silent)}))[1] AS reason
  FROM (${valueRows(dimension, fiscalYearStart)})`;
  return {
    steps: [
      ['reps', first(reps)],
      ['buyers', first(buyers)],
    ],
    query: `SELECT mode(r.reason) AS rep_noted, mode(b.reason) AS buyer_said, count(*) AS deals
FROM counted d JOIN reps r ON r.deal = d.deal JOIN buyers b ON b.deal = d.deal
WHERE r.reason IS NOT NULL AND b.reason IS NOT NULL
GROUP BY lower(r.reason), lower(b.reason)
ORDER BY deals DESC, rep_noted, buyer_said`,
  };
}

/** Deals by what was objected first and what late. */
export const objectionsBody = (first: Dimension, late: Dimension, fiscalYearStart: number): PanelBody => ({
  steps: [
    [
      'said',
      `SELECT deal, value, 'first' AS at FROM (${valueRows(first, fiscalYearStart)})
  UNION ALL SELECT deal, value, 'late' FROM (${valueRows(late, fiscalYearStart)})`,
    ],
  ],
  query: `SELECT mode(v.value) AS objection, count(*) FILTER (v.at = 'first') AS first, count(*) FILTER (v.at = 'late') AS late
FROM counted d JOIN said v ON v.deal = d.deal
GROUP BY lower(v.value)
ORDER BY count(*) DESC, objection`,
});

/** Won of closed deals by the quarter they closed in. */
export const trendBody = (fiscalYearStart: number): PanelBody => ({
  query: `SELECT ${quarterDaySql('d.close_date', fiscalYearStart)} AS quarter_from, ${WON}, count(*) AS closed
FROM counted d
GROUP BY quarter_from
ORDER BY quarter_from`,
});

type Days = { from: Day; to: Day };

/** Won of closed deals of two periods by the values of a field; NULL is blank. */
export function changeBody(by: Dimension, before: Days, now: Days, fiscalYearStart: number): PanelBody {
  const closed = ({ from, to }: Days) => `d.close_date BETWEEN DATE ${literal(from)} AND DATE ${literal(to)}`;
  const counts = (name: string, days: Days) =>
    `count(*) FILTER (d.outcome = 'won' AND ${closed(days)}) AS won_${name}, count(*) FILTER (${closed(days)}) AS closed_${name}`;
  return {
    steps: [['said', valueRows(by, fiscalYearStart)]],
    query: `SELECT mode(v.value) AS value,
  ${counts('before', before)},
  ${counts('now', now)}
FROM counted d LEFT JOIN said v ON v.deal = d.deal
GROUP BY lower(v.value)
HAVING closed_before + closed_now > 0
ORDER BY closed_now DESC, value`,
  };
}
