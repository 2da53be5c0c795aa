import type { ReactNode } from 'react';
import { formatCount } from '../../model/format.ts';
import { shortQuarterName } from '../../model/quarter.ts';
import type { Settings } from '../../model/settings.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { TrendByQuarter } from '../../ui/TrendByQuarter.tsx';
import type { Drift } from '../../verdicts/drift.ts';
import type { Seen } from '../../verdicts/moved.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { fileOf } from '../assumption/chart-file.ts';
import { figureTable } from '../assumption/figure-table.ts';
import { claimLines } from '../assumption/trend-words.ts';
import { statedLabel } from '../verdict/drawn-sets.ts';
import { driftNote } from '../verdict/drift-note.ts';
import { writeCounted, writeFigure } from '../verdict/figure-words.ts';
import { eventsAlong } from '../verdict/trend-events.ts';
import { useMarketEvents } from '../verdict/use-market-events.ts';

type Props = { verdict: Verdict; drift: Drift; settings: Settings; among: { title: string; more: ReactNode } };

/** Before and now, for a claim whose single quarters have no figure of their own: an order, or the first of a ranking. */
export function MovedPair({ verdict, drift, settings, among }: Props) {
  const { currency } = settings;
  const { unit, now, before, before_quarters, quarter } = drift;
  const [first, last] = before_quarters.map(shortQuarterName);
  const rows: { name: string; seen: Seen }[] = [
    { name: first === last ? (first ?? '') : `${first} to ${last}`, seen: before },
    { name: shortQuarterName(quarter), seen: now },
  ];
  const write = (value: number) => writeFigure({ unit }, value, currency);
  const finite = (value: number) => (Number.isFinite(value) ? value : null);
  const [from, to] = before_quarters;
  const spans = [
    { first: from, last: to },
    { first: quarter, last: quarter },
  ];
  const along = eventsAlong(useMarketEvents(), spans, settings.fiscal_year_start);
  const framed = figureTable(
    [
      { header: 'Quarters' },
      { header: 'Observed', write },
      { header: unit === 'share' ? 'Of' : 'Deals', write: formatCount },
      ...along.columns,
    ],
    rows.map(({ name, seen }, index) => [name, finite(seen.estimate), seen.n, ...along.cells(index)]),
  );
  const note = driftNote(drift, verdict.claim, settings);
  return (
    <ChartFrame
      {...framed}
      fileName={fileOf(verdict, 'moved')}
      level="h3"
      more={among.more}
      note={note}
      summary={`${note}${along.sentence}`}
      title={among.title}
    >
      <TrendByQuarter
        claim={linesOf(verdict, drift)}
        currency={currency}
        events={along.events}
        points={rows.map(({ name, seen }) => ({
          quarter: name,
          estimate: finite(seen.estimate),
          interval: null,
          counted: writeCounted(unit, seen.x ?? null, seen.n, 'deals'),
        }))}
        small
        stated={statedLabel(verdict, currency)}
        unit={unit}
        verdict={verdict.verdict}
      />
    </ChartFrame>
  );
}

/** A lead is measured against a tie; the share of a ranked value has no line to stay above. */
function linesOf({ sets, claim }: Verdict, { unit }: Drift): number[] {
  if (unit === 'points' || claim.measure === 'duration_order' || claim.measure === 'deal_size_order') return [0];
  return sets === null || claim.measure === 'top_category' ? [] : claimLines(sets, unit);
}
