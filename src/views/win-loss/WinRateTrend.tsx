import { formatCount, formatPoints, formatShare } from '../../model/format.ts';
import { quarterName, shortQuarterName } from '../../model/quarter.ts';
import { countedIn } from '../../state/fields/break-down.ts';
import { membershipOf } from '../../state/fields/use-breakdown.ts';
import { rateFigure } from '../../state/verdicts/evidence-figures.ts';
import { ratesByQuarter } from '../../state/win-loss/win-loss.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { TrendByQuarter } from '../../ui/TrendByQuarter.tsx';
import { lastQuarter } from '../../verdicts/rate-change.ts';
import { figureTable } from '../assumption/figure-table.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { eventsAlong, quarterSpans } from '../verdict/trend-events.ts';
import { useMarketEvents } from '../verdict/use-market-events.ts';
import { PanelInSql } from './PanelInSql.tsx';
import type { Scoped } from './scoped.ts';
import { ofAll } from './share-bars.tsx';

const MOST = 8;
const EVER = { first: null, last: null };

/** Won of closed deals, quarter by quarter. Nothing where the files hold no days of closing. */
export function WinRateTrend({ scoped }: { scoped: Scoped }) {
  const { answer, chosen, closedIn } = scoped;
  const { report, settings, questions, answered } = answer;
  const market = useMarketEvents();
  const { outcomes, facts } = answered.answers;
  const shown = report.periods.filter((quarter) => report.period === null || quarter <= report.period).slice(0, MOST);
  const counts = countedIn(EVER, membershipOf({ questions }, chosen.persona ?? undefined));
  const quarters = ratesByQuarter(outcomes, facts, counts, shown.reverse()).map((each) => ({
    ...each,
    ...rateFigure(each.share, settings.method.confidence),
  }));
  if (quarters.filter(({ n }) => n > 0).length < 2) return null;
  const last = lastQuarter(
    quarters.map(({ share }) => share),
    settings.method,
  );
  const newest = quarters.at(-1);
  const write = (share: number) => formatShare(share);
  const along = eventsAlong(market, quarterSpans(quarters.map(({ quarter }) => quarter)), settings.fiscal_year_start);
  const framed = figureTable(
    [
      { header: 'Quarter' },
      { header: 'Won', write: formatCount },
      { header: 'Closed deals', write: formatCount },
      { header: 'Win rate', write },
      { header: 'Likely from', write },
      { header: 'Likely to', write },
      ...along.columns,
    ],
    quarters.map(({ quarter, share, estimate, interval }, index) => [
      quarterName(quarter),
      share.x,
      share.n,
      estimate,
      interval?.[0] ?? null,
      interval?.[1] ?? null,
      ...along.cells(index),
    ]),
    (text, row, column) => {
      const each = quarters[row];
      if ((column !== 1 && column !== 2) || each === undefined || text === '0') return text;
      const outcome = column === 1 ? 'won' : 'closed';
      return (
        <SeeDeals
          look="figure"
          name={`See the ${text} ${outcome} deals of ${quarterName(each.quarter)}`}
          narrowing={{ outcome }}
          selection={closedIn([each.quarter])}
        >
          {text}
        </SeeDeals>
      );
    },
  );
  const title = newest === undefined ? '' : titleOf(newest.quarter, newest.share, last);
  return (
    <ChartFrame
      {...framed}
      fileName="win-rate-by-quarter"
      more={
        <PanelInSql
          panel={{ of: 'trend', quarters: quarters.map(({ quarter }) => quarter) }}
          scoped={scoped}
          what="win rate by quarter"
        />
      }
      note="Win rate by quarter closed, each with its likely range."
      summary={`${title}. ${quarters.map(({ quarter, share }) => `${quarterName(quarter)}: ${formatCount(share.x)} of ${formatCount(share.n)}`).join('; ')}.${along.sentence}`}
      title={title}
    >
      <TrendByQuarter
        claim={[]}
        events={along.events}
        points={quarters.map(({ quarter, estimate, interval, share }) => ({
          quarter: shortQuarterName(quarter),
          estimate,
          interval,
          counted: `${formatCount(share.x)} of ${formatCount(share.n)}`,
        }))}
        stated=""
        unit="share"
        verdict="not-enough-evidence"
      />
      <p className="mt-3 text-[13px] text-soft">
        See the deals:{' '}
        {quarters
          .filter(({ n }) => n > 0)
          .map(({ quarter, n }, index) => (
            <span key={quarter}>
              {index > 0 && ' · '}
              <SeeDeals
                look="figure"
                name={`See the ${formatCount(n)} closed deals of ${quarterName(quarter)} behind the dot`}
                narrowing={{ outcome: 'closed' }}
                selection={closedIn([quarter])}
              >
                {shortQuarterName(quarter)}
              </SeeDeals>
            </span>
          ))}
      </p>
    </ChartFrame>
  );
}

/** "74 of 280 won in Q3 2026 (26%), 5 points fewer than before, likely 1 to 9". */
function titleOf(quarter: number, { x, n }: { x: number; n: number }, last: ReturnType<typeof lastQuarter>): string {
  const now = `${quarterName(quarter)}: ${ofAll(x, n)} won`;
  if (last === null) return now;
  const [low, high] = last.interval;
  const before = `${formatShare(last.before.x / last.before.n)} in the quarters before`;
  if (low <= 0 && high >= 0) return `${now}, not told apart from ${before}`;
  const by = formatPoints(Math.abs(last.change));
  return `${now}, ${by} ${last.change < 0 ? 'below' : 'above'} the ${before}`;
}
