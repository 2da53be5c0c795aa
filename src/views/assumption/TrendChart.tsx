import type { ReactNode } from 'react';
import type { Measure } from '../../model/claim.ts';
import { formatCount } from '../../model/format.ts';
import { shortQuarterName } from '../../model/quarter.ts';
import type { Settings } from '../../model/settings.ts';
import type { TrendQuarter } from '../../state/verdicts/verdict-trend.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { TrendByQuarter } from '../../ui/TrendByQuarter.tsx';
import { driftInTitle, sensitivitySentence } from '../../verdicts/explain/drift-words.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { statedLabel } from '../verdict/drawn-sets.ts';
import { driftNote } from '../verdict/drift-note.ts';
import { writeCounted, writeFigure } from '../verdict/figure-words.ts';
import { sentenceCase } from '../verdict/sentence-case.ts';
import { eventsAlong, quarterSpans } from '../verdict/trend-events.ts';
import { useMarketEvents } from '../verdict/use-market-events.ts';
import { fileOf } from './chart-file.ts';
import { figureTable } from './figure-table.ts';
import { claimLines, trendSummary, trendTitle } from './trend-words.ts';

type Props = {
  verdict: Verdict;
  trend: readonly TrendQuarter[];
  settings: Settings;
  /** As one of several, under a heading of their own: lower, with a title and a way on of its own. */
  among?: { title: string; more: ReactNode };
};

/** What is counted, where that is not deals. */
const NOUNS: Partial<Record<Measure, string>> = { cost_per_win: 'wins', campaign_conversion: 'leads' };

/** One quarter is no trend. */
export const hasTrendChart = ({ sets }: Verdict, trend: readonly TrendQuarter[]): boolean =>
  sets !== null && trend.filter(({ estimate }) => estimate !== null).length > 1;

/** Each quarter by itself, with its own likely range, against the line of the claim. */
export function TrendChart({ verdict, trend, settings, among }: Props) {
  const { sets, claim, unit, drift } = verdict;
  const { currency } = settings;
  const market = useMarketEvents();
  if (sets === null) return null;
  const write = (value: number) => writeFigure({ unit }, value, currency);
  const noun = NOUNS[claim.measure] ?? 'deals';
  const along = eventsAlong(market, quarterSpans(trend.map(({ quarter }) => quarter)), settings.fiscal_year_start);
  const framed = figureTable(
    [
      { header: 'Quarter' },
      { header: 'Observed', write },
      { header: 'Likely from', write },
      { header: 'Likely to', write },
      { header: unit === 'share' ? 'Of' : sentenceCase(noun), write: formatCount },
      ...along.columns,
    ],
    trend.map(({ quarter, estimate, interval, n }, index) => [
      shortQuarterName(quarter),
      estimate,
      interval?.[0] ?? null,
      interval?.[1] ?? null,
      n,
      ...along.cells(index),
    ]),
  );
  const cohort = claim.measure === 'conversion' || claim.measure === 'time_to_close' || claim.measure === 'time_to_win';
  return (
    <ChartFrame
      {...framed}
      fileName={fileOf(verdict, 'by-quarter')}
      level={among === undefined ? 'h2' : 'h3'}
      more={among?.more}
      note={
        <>
          By quarter {claim.measure === 'campaign_conversion' ? 'first touched' : cohort ? 'created' : 'closed'}, each
          with its likely range. Dashed: the claim.
          {drift !== null && (
            <span className="mt-1 block">
              {among === undefined && drift.flag !== null
                ? sensitivitySentence(drift)
                : driftNote(drift, claim, settings)}
            </span>
          )}
        </>
      }
      summary={`${trendSummary(trend, write, noun)}${along.sentence}`}
      title={
        among?.title ??
        (drift !== null && drift.flag !== null
          ? driftInTitle({ drift, claim, settings })
          : trendTitle(trend, sets, verdict, currency))
      }
    >
      <TrendByQuarter
        claim={claimLines(sets, unit)}
        currency={currency}
        events={along.events}
        points={trend.map(({ quarter, estimate, interval, x, n }) => ({
          quarter: shortQuarterName(quarter),
          estimate,
          interval,
          counted: writeCounted(unit, x, n, noun),
        }))}
        small={among !== undefined}
        stated={statedLabel(verdict, currency)}
        unit={unit}
        verdict={verdict.verdict}
      />
    </ChartFrame>
  );
}
