import type { ReactNode } from 'react';
import { type Quarter, quarterName } from '../../model/quarter.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import { mediansSince, ratesSince } from '../../state/review/before-and-since.ts';
import { dealsQuery } from '../../state/review/outcome-queries.ts';
import { daysOfWins, mediansOf, winRates } from '../../state/review/outcomes.ts';
import { useDaysOfWins } from '../../state/review/use-days-of-wins.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { howToGet } from '../../verdicts/explain/how-to-get.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { writeCounted } from '../verdict/figure-words.ts';
import { COUNT, OutcomeTrend } from './OutcomeTrend.tsx';
import { outcomeSummary, outcomeTitle } from './outcome-words.ts';
import { heldOf, type OutcomesGround } from './use-outcomes-ground.ts';

type Props = { answer: ReportAnswer; choices: ViewChoices; ground: OutcomesGround };

/** Won of closed deals. */
export function WinRates({ answer, choices, ground }: Props) {
  const { answered } = answer;
  const { quarters, from, method } = ground;
  const rates = winRates(answered.answers.outcomes, answered.answers.facts, quarters, method);
  const found = from === null ? null : ratesSince(heldOf(rates, ground, 'win_rate'), from, method);
  return (
    <OutcomeTrend
      cell={(text, quarter, column) =>
        column === 1 || column === 2 ? (
          <Behind of={column === 1 ? 'won' : 'closed'} quarter={quarter} text={text} />
        ) : (
          text
        )
      }
      columns={[COUNT.won, COUNT.closed]}
      events={ground.events}
      figure="Win rate"
      fileName="win-rate-since-the-reviews-began"
      fiscalYearStart={ground.start}
      note="Won of closed deals, by the quarter they closed in, each with its likely range."
      points={rates.map((each) => ({
        ...each,
        counted: writeCounted('share', each.x, each.n),
        because: ground.because(each.quarter, 'win_rate'),
        cells: [each.x, each.n],
      }))}
      query={dealsQuery('rate', quarters, answer, choices)}
      summary={outcomeSummary('share', 'deals', rates)}
      title={outcomeTitle('Win rate', 'share', 'closed deals', rates, found)}
      unit="share"
    />
  );
}

/** Median days to win. */
export function DaysToWin({ answer, choices, ground }: Props) {
  const { answered } = answer;
  const asked = useDaysOfWins(answer, choices);
  const { quarters, from, method } = ground;
  if (!answered.answers.facts.has.created_date) {
    return (
      <Card title="Days to win">
        <p className="text-soft">How long deals took is not known. {howToGet('created_date')}</p>
      </Card>
    );
  }
  if (asked.kind === 'failed') {
    return (
      <ErrorPanel
        remedy="Leave this screen and come back."
        title="The days could not be counted"
        what={asked.message}
      />
    );
  }
  if (asked.kind !== 'ready') return <Loading height={340} what="the days to win" />;
  const wins = daysOfWins(asked.value, answered.answers.facts, quarters);
  const medians = mediansOf(wins, method);
  const found = from === null ? null : mediansSince(heldOf(wins, ground, 'time_to_win'), from, method);
  return (
    <OutcomeTrend
      cell={(text, quarter, column) => (column === 1 ? <Behind of="won" quarter={quarter} text={text} /> : text)}
      columns={[COUNT.won]}
      events={ground.events}
      figure="Median days to win"
      fileName="days-to-win-since-the-reviews-began"
      fiscalYearStart={ground.start}
      note="Median days from created to won, by the quarter of the win, each with its likely range. Deals still open are in none."
      points={medians.map((each) => ({
        ...each,
        counted: writeCounted('days', null, each.n, 'wins'),
        because: ground.because(each.quarter, 'time_to_win'),
        cells: [each.n],
      }))}
      query={dealsQuery('days', quarters, answer, choices)}
      summary={outcomeSummary('days', 'wins', medians)}
      title={outcomeTitle('Median days to win', 'days', 'wins', medians, found)}
      unit="days"
    />
  );
}

function Behind({ of, quarter, text }: { of: 'won' | 'closed'; quarter: Quarter; text: string }): ReactNode {
  return (
    <SeeDeals
      look="figure"
      name={`See the ${text} ${of} deals of ${quarterName(quarter)}`}
      narrowing={{ outcome: of }}
      selection={{ of: 'values', values: [], closed_in: [quarter] }}
    >
      {text}
    </SeeDeals>
  );
}
