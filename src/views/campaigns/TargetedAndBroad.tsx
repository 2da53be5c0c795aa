import { useMemo } from 'react';
import { formatCount, formatMoney, formatPoints, formatRatio, formatShare } from '../../model/format.ts';
import { type AimedCampaigns, type Arm, type ArmName, aimedCampaigns } from '../../state/fields/aimed-campaigns.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { DotsWithIntervals } from '../../ui/DotsWithIntervals.tsx';
import { usePath, useSearch } from '../../ui/hash-location.ts';
import { figureTable } from '../assumption/figure-table.ts';
import { openDeals } from '../deals/deals-history.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { CampaignsInSql } from './CampaignsInSql.tsx';
import type { SpendView } from './spend-view.ts';
import { costRange, costWords, ratioRange, shareWords } from './spend-words.ts';

const NAMES: Record<ArmName, string> = {
  targeted: 'Aimed at a persona',
  broad: 'Aimed at everybody',
  elsewhere: 'Aimed at somebody else',
};

/** What a win of targeted campaigns costs beside one of broad ones. */
export function TargetedAndBroad({ view }: { view: SpendView }) {
  const { campaigns, personas, method, currency } = view;
  const path = usePath();
  const search = useSearch();
  const aimed = useMemo(() => aimedCampaigns(campaigns, personas, method), [campaigns, personas, method]);
  const arms = aimed.arms.filter(({ cost }) => cost !== null);
  if (arms.length === 0) return null;
  const money = (value: number) => formatMoney(value, currency);
  const share = (value: number) => formatShare(value);
  const framed = figureTable(
    [
      { header: 'Campaigns' },
      { header: 'How many', write: formatCount },
      { header: 'Spend', write: money },
      { header: 'Won', write: formatCount },
      { header: 'Cost per win', write: money },
      { header: 'Likely from', write: money },
      { header: 'Likely to', write: money },
      { header: 'Leads old enough', write: formatCount },
      { header: 'Leads won', write: share },
    ],
    arms.map(({ arm, totals, spend, cost, converted }) => [
      NAMES[arm],
      totals.spending,
      spend,
      totals.cost_wins,
      cost?.estimate ?? null,
      cost?.lower ?? null,
      cost?.upper ?? null,
      converted.n,
      converted.estimate,
    ]),
    (text, row, column) => {
      const arm = arms[row];
      return column === 3 && arm !== undefined ? <Won arm={arm} text={text} /> : text;
    },
  );
  const said = (arm: Arm) =>
    arm.cost === null ? '' : `${costWords(arm.cost, currency)} (${costRange(arm.cost, currency)})`;
  return (
    <ChartFrame
      {...framed}
      fileName="targeted-and-broad"
      more={
        <CampaignsInSql
          parts={{
            by: 'rows',
            header: 'aimed',
            rows: aimed.arms.map(({ arm, values }) => ({ name: NAMES[arm], values })),
          }}
          view={view}
          what="targeted and broad campaigns"
        />
      }
      note="Cost per win, on a scale of multiples. They reach different buyers: this compares them and explains nothing."
      summary={arms
        .map((arm) => `${NAMES[arm.arm]}: ${said(arm)}, ${formatCount(arm.totals.cost_wins)} wins`)
        .join('; ')}
      title={titleOf(aimed)}
    >
      <DotsWithIntervals
        currency={currency}
        order="given"
        rows={arms.map(({ arm, cost, spend, totals, values }) => ({
          label: NAMES[arm],
          estimate: cost?.estimate ?? null,
          interval: cost === null ? null : [cost.lower, cost.upper],
          counted: `${formatCount(totals.cost_wins)} won, ${money(spend ?? 0)}`,
          hollow: totals.cost_wins < method.minimum.cost_wins,
          pressCount: {
            name: `See the ${formatCount(totals.cost_wins)} won deals of campaigns in the chart: ${NAMES[arm].toLowerCase()}`,
            press: () =>
              openDeals({ path, search }, { selection: { of: 'campaigns', values }, narrowing: { outcome: 'won' } }),
          },
        }))}
        scale="log"
        unit="money"
      />
      {view.has.leads && <Leads aimed={aimed} />}
    </ChartFrame>
  );
}

function titleOf({ arms, cost }: AimedCampaigns): string {
  const has = (wanted: ArmName) => arms.some(({ arm }) => arm === wanted);
  if (!has('targeted')) return 'No campaign of the window is aimed at a persona by its name';
  if (!has('broad')) return 'Every campaign of the window is aimed at somebody: there is no broad one to compare with';
  if (cost === null || cost.few) return 'Too few wins to hold targeted campaigns against broad ones';
  const { estimate, lower, upper } = cost.ratio;
  const range = `likely ${ratioRange(cost.ratio)}`;
  if (estimate === null || !(lower > 1 || upper < 1))
    return `A win of targeted campaigns costs as much as one of broad ones, as far as can be told (${range})`;
  return `A win of targeted campaigns costs ${formatRatio(estimate)} what one of broad campaigns costs (${range})`;
}

function Leads({ aimed: { arms, leads } }: { aimed: AimedCampaigns }) {
  const of = (wanted: ArmName) => arms.find(({ arm }) => arm === wanted)?.converted;
  const [targeted, broad] = [of('targeted'), of('broad')];
  if (targeted === undefined || broad === undefined || leads === null) return null;
  const { difference, ratio, few } = leads;
  const rate = ({ x, n, estimate, interval }: NonNullable<typeof targeted>) =>
    `${formatCount(x)} of ${formatCount(n)}, ${shareWords(estimate, interval, n)}`;
  const points = `${formatPoints(difference.estimate)} apart (likely ${formatPoints(difference.lower)} to ${formatPoints(difference.upper)}; ${ratio.estimate === null ? 'no ratio' : `${formatRatio(ratio.estimate)}, likely ${ratioRange(ratio)}`})`;
  return (
    <p className="mt-3 text-[13px] text-soft">
      Leads won: {rate(targeted)} of targeted campaigns; {rate(broad)} of broad ones.{' '}
      {few ? 'Too few leads or campaigns on one side to compare.' : `${points}.`} Leads chose what they answered.
    </p>
  );
}

function Won({ arm, text }: { arm: Arm; text: string }) {
  return (
    <SeeDeals
      look="figure"
      name={`See the ${text} won deals of campaigns: ${NAMES[arm.arm].toLowerCase()}`}
      narrowing={{ outcome: 'won' }}
      selection={{ of: 'campaigns', values: arm.values }}
    >
      {text}
    </SeeDeals>
  );
}
