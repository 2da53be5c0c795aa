import { formatCount, formatMoney } from '../../model/format.ts';
import type { CampaignRow, Grouping } from '../../state/campaigns/campaign-rows.ts';
import { partsOf } from '../../state/campaigns/campaign-sql.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { DotsWithIntervals } from '../../ui/DotsWithIntervals.tsx';
import { usePath, useSearch } from '../../ui/hash-location.ts';
import { figureTable } from '../assumption/figure-table.ts';
import { openDeals } from '../deals/deals-history.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { CampaignsInSql } from './CampaignsInSql.tsx';
import type { SpendView } from './spend-view.ts';
import { costRange, costTitle, costWords } from './spend-words.ts';

type Props = { rows: readonly CampaignRow[]; grouping: Grouping; view: SpendView };

/** More than these cannot be read as a picture; the table below holds all. */
const MOST = 12;

/** What a win cost, each with its likely range, on a scale of multiples. */
export function CostChart({ rows, grouping, view }: Props) {
  const { all, by, currency, method } = view;
  const path = usePath();
  const search = useSearch();
  const costed = rows.filter(({ cost }) => cost !== null);
  if (costed.length === 0 || all.cost === null) return null;
  const drawn = costed.slice(0, MOST);
  const money = (value: number) => formatMoney(value, currency);
  const framed = figureTable(
    [
      { header: WORDS[grouping] },
      { header: 'Cost per win', write: money },
      { header: 'Likely from', write: money },
      { header: 'Likely to', write: money },
      { header: 'Spend', write: money },
      { header: 'Won', write: formatCount },
    ],
    costed.map(({ name, cost, spend, totals }) => [
      name,
      cost?.estimate ?? null,
      cost?.lower ?? null,
      cost?.upper ?? null,
      spend,
      totals.cost_wins,
    ]),
    (text, row, column) => {
      const values = costed[row]?.values;
      if (column !== 5 || values === undefined || by !== 'deals') return text;
      return (
        <SeeDeals
          look="figure"
          name={`See the ${text} won deals of ${costed[row]?.name}`}
          narrowing={{ outcome: 'won' }}
          selection={{ of: 'campaigns', values }}
        >
          {text}
        </SeeDeals>
      );
    },
  );
  const few = costed.filter(({ totals }) => totals.cost_wins < method.minimum.cost_wins).length;
  return (
    <ChartFrame
      {...framed}
      fileName={`cost-per-win-by-${grouping}`}
      more={<CampaignsInSql parts={partsOf(grouping, rows)} view={view} what="cost per win" />}
      note={`Dot: spend for each win. Line: likely range; without a win it has no upper end. Each step to the right is a multiple.${costed.length > MOST ? ` The ${MOST} with most spend of ${costed.length}.` : ''}${few > 0 ? ` Hollow: fewer than ${method.minimum.cost_wins} wins.` : ''}`}
      summary={`In all ${costWords(all.cost, currency)} per win, likely ${costRange(all.cost, currency)}. ${drawn
        .map(({ name, cost }) => (cost === null ? name : `${name}: ${costWords(cost, currency)}`))
        .join('; ')}.`}
      title={costTitle(rows, grouping, currency)}
    >
      <DotsWithIntervals
        currency={currency}
        order="given"
        {...(all.cost.estimate === null
          ? {}
          : { reference: { value: all.cost.estimate, label: `all ${money(all.cost.estimate)}` } })}
        rows={drawn.map(({ name, cost, spend, totals, values, contrast, mature }) => ({
          label: name,
          estimate: cost?.estimate ?? null,
          interval: cost === null ? null : [cost.lower, cost.upper],
          counted: `${formatCount(totals.cost_wins)} won, ${formatMoney(spend ?? 0, currency)}${mature !== null && mature < 0.5 ? ', recent' : ''}`,
          stated: contrast.apart !== null,
          hollow: totals.cost_wins < method.minimum.cost_wins,
          ...(by === 'deals'
            ? {
                pressCount: {
                  name: `See the ${formatCount(totals.cost_wins)} won deals of ${name}`,
                  press: () =>
                    openDeals(
                      { path, search },
                      { selection: { of: 'campaigns', values }, narrowing: { outcome: 'won' } },
                    ),
                },
              }
            : {}),
        }))}
        scale="log"
        unit="money"
      />
    </ChartFrame>
  );
}

const WORDS: Record<Grouping, string> = { channel: 'Channel', campaign: 'Campaign', persona: 'Aimed at' };
