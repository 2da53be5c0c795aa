import type { ReactNode } from 'react';
import { formatCount, formatShare } from '../../model/format.ts';
import type { CampaignRow, Grouping } from '../../state/campaigns/campaign-rows.ts';
import { partsOf } from '../../state/campaigns/campaign-sql.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { DotsWithIntervals } from '../../ui/DotsWithIntervals.tsx';
import { usePath, useSearch } from '../../ui/hash-location.ts';
import type { RowButton } from '../../ui/RowButtons.tsx';
import { figureTable } from '../assumption/figure-table.ts';
import { openDeals } from '../deals/deals-history.ts';
import { writeCounted } from '../verdict/figure-words.ts';
import { CampaignsInSql } from './CampaignsInSql.tsx';
import type { SpendView } from './spend-view.ts';

type Props = { rows: readonly CampaignRow[]; grouping: Grouping; view: SpendView };

type Part = { x: number; n: number; estimate: number | null; interval: readonly [number, number] | null };

const MOST = 12;

/** Of leads those that came to a deal, of closed deals those that were won. */
export function Conversions({ rows, grouping, view }: Props) {
  const { all, has, narrowed, method } = view;
  const inSql = (what: string) => <CampaignsInSql parts={partsOf(grouping, rows)} view={view} what={what} />;
  const won = ({ totals, won: figure }: CampaignRow): Part => ({ ...figure, x: totals.won });
  const leads = has.leads && !narrowed;
  const path = usePath();
  const search = useSearch();
  const closedDeals: SharesProps['opens'] = ({ name, values, n }) => ({
    name: `See the ${formatCount(n)} closed deals of ${name} in the chart`,
    press: () =>
      openDeals({ path, search }, { selection: { of: 'campaigns', values }, narrowing: { outcome: 'closed' } }),
  });
  return (
    <div className={leads ? 'grid gap-4 lg:grid-cols-2' : 'grid'}>
      {leads && (
        <Shares
          all={all.came}
          grouping={grouping}
          least={method.minimum.leads_each}
          more={inSql('leads that came to a deal')}
          opens={null}
          note="Leads old enough to judge; the range allows for leads of one campaign being alike."
          part={({ came }) => came}
          rows={rows}
          unit="leads"
          what="came to a deal"
        />
      )}
      <Shares
        all={{ ...all.won, x: all.totals.won }}
        grouping={grouping}
        least={method.minimum.closed_deals}
        more={inSql('closed deals that were won')}
        opens={closedDeals}
        note="Closed deals that campaigns brought."
        part={won}
        rows={rows}
        unit="closed deals"
        what="were won"
      />
    </div>
  );
}

type SharesProps = {
  rows: readonly CampaignRow[];
  grouping: Grouping;
  part: (row: CampaignRow) => Part;
  all: Part;
  unit: string;
  what: string;
  note: string;
  least: number;
  more: ReactNode;
  /** What opens the deals behind a row; leads have none of their own. */
  opens: ((row: Pick<CampaignRow, 'name' | 'values'> & { n: number }) => RowButton) | null;
};

function Shares({ rows, grouping, part, all, unit, what, note, least, more, opens }: SharesProps) {
  const counted = rows.map((row) => ({ name: row.name, values: row.values, ...part(row) })).filter(({ n }) => n > 0);
  if (counted.length === 0 || all.estimate === null) return null;
  const drawn = [...counted].sort((a, b) => b.n - a.n).slice(0, MOST);
  const write = (value: number) => formatShare(value);
  const framed = figureTable(
    [
      { header: grouping === 'persona' ? 'Aimed at' : grouping === 'channel' ? 'Channel' : 'Campaign' },
      { header: 'Share', write },
      { header: 'Likely from', write },
      { header: 'Likely to', write },
      { header: 'Counted', write: formatCount },
      { header: 'Of', write: formatCount },
    ],
    counted.map(({ name, estimate, interval, x, n }) => [
      name,
      estimate,
      interval?.[0] ?? null,
      interval?.[1] ?? null,
      x,
      n,
    ]),
  );
  const title = `${formatShare(all.estimate, all.n)} of ${unit} ${what}: ${formatCount(all.x)} of ${formatCount(all.n)}`;
  const few = drawn.filter(({ n }) => n < least).length;
  return (
    <ChartFrame
      {...framed}
      fileName={`${unit}-${what}-by-${grouping}`.replaceAll(' ', '-')}
      more={more}
      note={`${note}${counted.length > MOST ? ` The ${MOST} with most of ${counted.length}.` : ''}${few > 0 ? ` Hollow: fewer than ${least}.` : ''}`}
      summary={`${title}. ${drawn.map(({ name, x, n }) => `${name}: ${formatCount(x)} of ${formatCount(n)}`).join('; ')}.`}
      title={title}
    >
      <DotsWithIntervals
        reference={{ value: all.estimate, label: `all ${formatShare(all.estimate)}` }}
        rows={drawn.map(({ name, values, estimate, interval, x, n }) => ({
          label: name,
          estimate,
          interval,
          counted: writeCounted('share', x, n),
          hollow: n < least,
          ...(opens === null ? {} : { pressCount: opens({ name, values, n }) }),
        }))}
        unit="share"
      />
    </ChartFrame>
  );
}
