import { formatCount, formatMoney, formatShare } from '../../model/format.ts';
import { ALL_CAMPAIGNS } from '../../state/campaigns/campaign-sql.ts';
import { Card } from '../../ui/Card.tsx';
import { type Stat, StatGrid } from '../../ui/StatGrid.tsx';
import { SeeDeals } from '../deals/SeeDeals.tsx';
import { CampaignsInSql } from './CampaignsInSql.tsx';
import type { SpendView } from './spend-view.ts';
import { campaignsWords, costRange, costWords, shareWords } from './spend-words.ts';

/** From spend to wins, in all. */
export function SpendStats({ view }: { view: SpendView }) {
  return (
    <Card>
      <StatGrid stats={statsOf(view)} />
      <div className="flex justify-end pt-2 print:hidden">
        <CampaignsInSql parts={ALL_CAMPAIGNS} view={view} what="all campaigns" />
      </div>
    </Card>
  );
}

function statsOf({ all, by, narrowed, has, currency }: SpendView): Stat[] {
  const { totals, spend, cost, won, came, mature } = all;
  const closed = totals.won + totals.lost;
  const stats: Stat[] = [];
  if (!narrowed) {
    const without = totals.without_spend > 0 ? `, ${formatCount(totals.without_spend)} more without a spend` : '';
    stats.push({
      label: 'Spend',
      value: spend === null ? 'unknown' : formatMoney(spend, currency),
      note: `${campaignsWords(totals.spending)}${without}`,
    });
  }
  if (!narrowed && (has.leads || (by === 'list' && totals.leads.all > 0))) {
    stats.push({
      label: 'Leads',
      value: formatCount(totals.leads.all),
      note:
        by === 'list'
          ? 'as the list states them'
          : `${formatCount(totals.leads.known)} of them had a deal before${mature === null ? '' : `; ${formatShare(mature)} of the others are old enough to judge`}`,
    });
  }
  if (!narrowed && has.leads && by === 'deals') {
    stats.push({
      label: 'Leads that came to a deal',
      value: came.estimate === null ? 'none' : formatShare(came.estimate, came.n),
      note: `${formatCount(came.x)} of ${formatCount(came.n)} old enough${came.interval === null ? '' : `, likely ${formatShare(came.interval[0])} to ${formatShare(came.interval[1])}`}`,
    });
  }
  if (by === 'deals') {
    stats.push({
      label: 'Deals brought',
      value: (
        <SeeDeals look="figure" name="See the deals that campaigns brought" selection={{ of: 'campaigns', values: [] }}>
          {formatCount(closed + totals.open)}
        </SeeDeals>
      ),
      note: `${formatCount(closed)} closed, ${formatCount(totals.open)} open`,
    });
    stats.push({
      label: 'Won',
      value: (
        <SeeDeals
          look="figure"
          name="See the won deals that campaigns brought"
          narrowing={{ outcome: 'won' }}
          selection={{ of: 'campaigns', values: [] }}
        >
          {formatCount(totals.won)}
        </SeeDeals>
      ),
      note: `${shareWords(won.estimate, won.interval, won.n)} of ${formatCount(closed)} closed`,
    });
  }
  if (by === 'list') stats.push({ label: 'Won', value: formatCount(totals.won), note: 'as the list states them' });
  if (!narrowed && cost !== null && by !== null) {
    const apart = totals.won - totals.cost_wins;
    stats.push({
      label: 'Cost per win',
      value: costWords(cost, currency),
      note: `likely ${costRange(cost, currency)}, ${formatCount(totals.cost_wins)} wins${apart > 0 ? `; ${formatCount(apart)} of campaigns without a spend are left out` : ''}`,
    });
  }
  return stats;
}
