import type { CampaignAnswers } from '../../assumptions/campaign-funnel.ts';
import { formatCount, formatDays, formatMoney, formatMoneyShort, formatShare } from '../../model/format.ts';
import { addDays, lastDay, type Quarter, quarterName } from '../../model/quarter.ts';
import { useCampaigns } from '../../state/campaigns/use-campaigns.ts';
import type { ViewChoices } from '../../state/fields/view-choices.ts';
import { leadsSince } from '../../state/review/before-and-since.ts';
import { leadsQuery, spentQuery } from '../../state/review/outcome-queries.ts';
import {
  leadRates,
  leadsByQuarter,
  leadsToWin,
  type SpentQuarter,
  spentByQuarter,
} from '../../state/review/outcomes.ts';
import { type DaysOfWins, useDaysOfWins } from '../../state/review/use-days-of-wins.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ScreenLink } from '../../ui/ScreenLink.tsx';
import { howToGet } from '../../verdicts/explain/how-to-get.ts';
import { writeCounted } from '../verdict/figure-words.ts';
import { COUNT, OutcomeTrend } from './OutcomeTrend.tsx';
import { outcomeSummary, outcomeTitle } from './outcome-words.ts';
import { heldOf, type OutcomesGround } from './use-outcomes-ground.ts';

type Props = { answer: ReportAnswer; choices: ViewChoices; ground: OutcomesGround };

const SPEND = 'Spend without wins';
const LEADS = 'Leads that were won';

/** What campaigns spent without a win, and what became of leads; or what is missing to say so. */
export function CampaignOutcomes({ answer, choices, ground }: Props) {
  const asked = useCampaigns(answer, choices);
  const wins = useDaysOfWins(answer, choices);
  const { campaigns } = answer.warehouse.related;
  if (campaigns === null) {
    return (
      <>
        <Missing how={howToGet('campaigns')} title={SPEND} />
        <Missing how={howToGet('touches')} title={LEADS} />
      </>
    );
  }
  const failed = [asked, wins].find((each) => each.kind === 'failed');
  if (failed?.kind === 'failed') {
    return (
      <ErrorPanel
        remedy="Leave this screen and come back."
        title="The campaigns could not be counted"
        what={failed.message}
      />
    );
  }
  if (asked.kind !== 'ready' || wins.kind !== 'ready') return <Loading height={340} what="the campaigns" />;
  if (asked.value.narrowed) {
    return (
      <Card title={`${SPEND}, and leads`}>
        <p className="text-soft">
          Filters narrow deals, not what was spent or who was reached. Remove them to see these.
        </p>
      </Card>
    );
  }
  const traced = campaigns.traced.named || campaigns.traced.touched;
  const lacks = !campaigns.has.spend ? 'spend' : !campaigns.has.start_date ? 'start_date' : traced ? null : 'campaign';
  return (
    <>
      {lacks === null ? (
        <Spent answer={answer} campaigns={asked.value} ground={ground} />
      ) : (
        <Missing how={howToGet(lacks)} title={SPEND} />
      )}
      {asked.value.leads === null ? (
        <Missing how={howToGet(campaigns.leads_missing ?? 'touches')} title={LEADS} />
      ) : (
        <LeadsWon answer={answer} campaigns={asked.value} ground={ground} wins={wins.value} />
      )}
    </>
  );
}

function Missing({ title, how }: { title: string; how: string }) {
  return (
    <Card title={title}>
      <p className="text-soft">These files do not say. {how}</p>
      <p className="mt-2">
        <ScreenLink to="/sources">Go to Sources</ScreenLink>
      </p>
    </Card>
  );
}

type PanelProps = Pick<Props, 'answer' | 'ground'> & { campaigns: CampaignAnswers };

const membersOf = ({ questions }: ReportAnswer) => ({ members: questions.members, accounted: null });

function Spent({ answer, campaigns, ground }: PanelProps) {
  const { settings, warehouse } = answer;
  const currency = settings.currency ?? warehouse.currency.reporting ?? undefined;
  const spent = spentByQuarter(campaigns, ground.quarters, membersOf(answer), ground.people, ground.method);
  const money = (amount: number) => formatMoney(amount, currency);
  const short = (amount: number) => formatMoneyShort(amount, currency);
  const words = ({ quarter, spend, without, parts, parts_without }: SpentQuarter) =>
    spend === 0
      ? `${quarterName(quarter)}: nothing spent`
      : `${quarterName(quarter)}: ${money(without)} of ${money(spend)} (${formatShare(without / spend)}), in ${formatCount(parts_without)} of ${formatCount(parts)} pairs of channel and audience`;
  const newest = spent.findLast(({ spend }) => spend > 0);
  return (
    <OutcomeTrend
      columns={[
        { header: 'Without a win', write: money },
        { header: 'Spent', write: money },
        { header: 'Pairs without a win', write: formatCount },
        { header: 'Pairs of channel and audience', write: formatCount },
      ]}
      events={ground.events}
      figure="Share without a win"
      fileName="spend-without-wins-since-the-reviews-began"
      fiscalYearStart={ground.start}
      note="Spend of a quarter by channel and audience: the share on those of which no deal was won in it. A win can come later than the spend. Spend is counted whole and has no likely range."
      points={spent.map((each) => ({
        ...{ quarter: each.quarter, x: null, n: each.parts, interval: null },
        estimate: each.spend === 0 ? null : each.without / each.spend,
        counted: each.spend === 0 ? 'no spend' : `${short(each.without)} of ${short(each.spend)}`,
        because: ground.because(each.quarter, 'cost_per_win'),
        cells: [each.without, each.spend, each.parts_without, each.parts],
      }))}
      query={spentQuery(ground.quarters, answer)}
      summary={spent.map(words).join('; ')}
      title={newest === undefined ? `${SPEND}: nothing was spent in these quarters` : `${SPEND}, ${words(newest)}`}
      unit="share"
    />
  );
}

function LeadsWon({ answer, campaigns, ground, wins }: PanelProps & { wins: DaysOfWins }) {
  const { from, method, quarters, start } = ground;
  const { facts } = answer.answered.answers;
  const { cut_off } = facts;
  const course = leadsToWin(campaigns, wins, facts, method);
  const isRipe = (quarter: Quarter) =>
    cut_off !== null && course !== null && addDays(lastDay(quarter, start), course) <= cut_off;
  const leads = leadsByQuarter(campaigns, quarters, membersOf(answer), isRipe);
  const rates = leadRates(leads, method);
  const found = from === null ? null : leadsSince(heldOf(leads, ground, 'campaign_conversion'), from, method);
  return (
    <OutcomeTrend
      columns={[COUNT.won, COUNT.leads]}
      events={ground.events}
      figure="Share of leads won"
      fileName="leads-won-since-the-reviews-began"
      fiscalYearStart={ground.start}
      note={`Leads by the quarter of their first touch, and how many were won. Most wins come within ${formatDays(course ?? 0)}: quarters that are more recent are left open. The range allows for leads of one campaign being alike.`}
      points={rates.map((each) => ({
        ...each,
        counted: isRipe(each.quarter) ? writeCounted('share', each.x, each.n) : 'too recent',
        because: ground.because(each.quarter, 'campaign_conversion'),
        cells: [each.x, each.n],
      }))}
      query={leadsQuery(quarters.filter(isRipe), answer)}
      summary={outcomeSummary('share', 'leads', rates)}
      title={outcomeTitle(LEADS, 'share', 'leads', rates, found)}
      unit="share"
    />
  );
}
