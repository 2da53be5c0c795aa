import { literal } from '../engine/sql-text.ts';
import type { Untimed } from '../model/cell.ts';
import type { Day } from '../model/quarter.ts';
import { timed } from './counted-sql.ts';
import type { Dimension } from './dimensions.ts';
import type { PanelBody } from './panel-sql.ts';
import { readSql, valueRows } from './value-rows.ts';

type Lengths = { triggered: Dimension['source']; events: Dimension | null; cut_off: Day | null; untimed: Untimed };

/** Deals by the days from their trigger event to their end, or until now where they are open. */
export function triggerBody({ triggered, events, cut_off, untimed }: Lengths, fiscalYearStart: number): PanelBody {
  const now = cut_off === null ? 'NULL' : `DATE ${literal(cut_off)}`;
  const days = `coalesce(CASE WHEN d.outcome IN ('won', 'lost') THEN d.close_date END, ${now}) - ${readSql(triggered)}`;
  const event = events === null ? 'CAST(NULL AS VARCHAR)' : 'v.value';
  return {
    steps: [
      [
        'timed',
        `SELECT d.deal, d.outcome, ${days} AS days FROM counted d WHERE ${['TRUE', ...timed({ untimed })].join(' AND ')}`,
      ],
      ...(events === null ? [] : [['said', valueRows(events, fiscalYearStart)] as const]),
    ],
    query: `SELECT ${event} AS trigger_event, t.days, t.outcome, count(*) AS deals
FROM timed t${events === null ? '' : ' LEFT JOIN said v ON v.deal = t.deal'}
WHERE t.days >= 0
GROUP BY ALL
ORDER BY trigger_event, t.days, t.outcome`,
  };
}
