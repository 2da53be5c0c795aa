import { useMemo } from 'react';
import { formatCount, formatMoney, formatShare } from '../../model/format.ts';
import { aimName } from '../../state/campaigns/campaign-rows.ts';
import { type SpendPart, spendParts } from '../../state/campaigns/spend-parts.ts';
import { rateFigure } from '../../state/verdicts/evidence-figures.ts';
import { Card } from '../../ui/Card.tsx';
import { DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { type Stat, StatGrid } from '../../ui/StatGrid.tsx';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { CampaignsInSql } from './CampaignsInSql.tsx';
import { partColumns } from './part-columns.tsx';
import type { SpendView } from './spend-view.ts';
import { campaignsWords, shareWords } from './spend-words.ts';

/** Spend on buyers whom no persona covers, and spend of which too little is known, or too much. */
export function SpendParts({ view }: { view: SpendView }) {
  const { campaigns, personas, method, currency } = view;
  const parts = useMemo(() => spendParts(campaigns, personas, method), [campaigns, personas, method]);
  const total = sumOf(parts);
  if (total === 0) return null;
  const wasted = parts.filter(({ said }) => said.said === 'wasted');
  const unproven = parts.filter(({ said }) => said.said === 'unproven');
  const money = (value: number) => formatMoney(value, currency);
  const title =
    wasted.length > 0
      ? `${money(sumOf(wasted))} brought clearly dearer wins than the rest; ${money(sumOf(unproven))} more is unproven`
      : unproven.length > 0
        ? `No spend is clearly wasted; ${money(sumOf(unproven))} (${formatShare(sumOf(unproven) / total)}) is unproven`
        : 'All spend brings wins at about the price of the rest';
  return (
    <Card
      actions={
        <CampaignsInSql
          parts={{
            by: 'rows',
            header: 'part',
            rows: parts.map((part) => ({ name: partName(part), values: part.values })),
          }}
          view={view}
          what="spend by channel and audience"
        />
      }
      note={`By ${partsBy(view)}. Wasted: a win clearly costs more than a quarter above the rest, whatever becomes of the open deals. Unproven: too few deals, too recent, or either way.`}
      title={title}
    >
      <StatGrid stats={[...statsOf(parts, total, money), ...nobodyOf(view)]} />
      <div className="mt-4">
        <DataTable
          columns={partColumns(parts, view)}
          empty={<EmptyState title="No spend in this window">Another period may hold some.</EmptyState>}
          label={`Spend by ${partsBy(view)}`}
          maxHeight={420}
          rowCount={parts.length}
        />
      </div>
      <Elsewhere parts={parts} view={view} />
    </Card>
  );
}

const partName = ({ channel, aim }: SpendPart): string => [channel || 'no channel', aimName(aim)].join(', ');

const partsBy = ({ has }: SpendView): string =>
  has.channel && has.audience ? 'channel and audience' : has.audience ? 'audience' : 'channel';

const sumOf = (parts: readonly SpendPart[]): number => parts.reduce((sum, { spend }) => sum + (spend ?? 0), 0);

function statsOf(parts: readonly SpendPart[], total: number, money: (value: number) => string): Stat[] {
  const stat = (label: string, of: readonly SpendPart[]): Stat => ({
    label,
    value: money(sumOf(of)),
    note: `${formatShare(sumOf(of) / total)} of the spend, ${campaignsWords(of.reduce((sum, { totals }) => sum + totals.spending, 0))}`,
  });
  const said = (word: SpendPart['said']['said']) => parts.filter((part) => part.said.said === word);
  const elsewhere = parts.filter(({ aim }) => aim.at === 'elsewhere');
  return [
    stat('Wasted', said('wasted')),
    stat('Unproven', said('unproven')),
    ...(elsewhere.length === 0 ? [] : [stat('Aimed at no persona by name', elsewhere)]),
  ];
}

/** Deals that campaigns brought and that no persona accounts for. */
function nobodyOf({ all, personas, method }: SpendView): Stat[] {
  if (personas.length === 0) return [];
  const { nobody, won, lost } = all.totals;
  const closed = nobody.won + nobody.lost;
  const { estimate, interval } = rateFigure({ x: nobody.won, n: closed }, method.confidence);
  return [
    {
      label: 'Closed deals of no persona',
      value: (
        <SeeDeals
          look="figure"
          name={`See the ${formatCount(closed)} closed deals of no persona that campaigns brought`}
          narrowing={{ outcome: 'closed' }}
          selection={{ of: 'campaigns', persona: null, values: [] }}
        >
          {formatCount(closed)}
        </SeeDeals>
      ),
      note: `${won + lost === 0 ? 'none' : formatShare(closed / (won + lost), won + lost)} of those brought; ${formatCount(nobody.won)} won, ${shareWords(estimate, interval, closed)}`,
    },
  ];
}

/** An audience that no persona is called after may still bring the deals of one. */
function Elsewhere({ parts, view }: { parts: readonly SpendPart[]; view: SpendView }) {
  const audiences = new Map<string, SpendPart[]>();
  for (const part of parts) {
    if (part.aim.at === 'elsewhere')
      audiences.set(aimName(part.aim), [...(audiences.get(aimName(part.aim)) ?? []), part]);
  }
  if (audiences.size === 0) return null;
  return (
    <ul className="mt-3 grid gap-1 text-[13px] text-soft">
      {[...audiences].map(([audience, each]) => (
        <li key={audience}>{elsewhereWords(audience, each, view)}</li>
      ))}
    </ul>
  );
}

function elsewhereWords(audience: string, parts: readonly SpendPart[], { personas, currency }: SpendView): string {
  const closed = parts.reduce((sum, { totals }) => sum + totals.won + totals.lost, 0);
  const of = personas
    .map(({ id, name }) => ({
      name,
      deals: parts.reduce((sum, { totals }) => sum + (totals.of.get(id)?.won ?? 0) + (totals.of.get(id)?.lost ?? 0), 0),
    }))
    .sort((a, b) => b.deals - a.deals)[0];
  const spent = `“${audience}” is the name of no persona: ${formatMoney(sumOf(parts), currency)} spent, ${formatCount(closed)} closed deals brought.`;
  if (of === undefined || of.deals * 2 < closed || closed === 0)
    return `${spent} Most of them belong to no single persona.`;
  return `${spent} ${formatCount(of.deals)} of them are of ${of.name}: if that persona is meant, write its name as the audience.`;
}
