import { formatCount } from '../../model/format.ts';
import type { CampaignRow } from '../../state/campaigns/campaign-rows.ts';
import { SeeDeals } from '../deals/SeeDeals.tsx';

/** How many deals the campaigns of a row brought, leading to these. */
export function DealsOf({ row, outcome }: { row: CampaignRow; outcome?: 'won' | 'closed' }) {
  const { won, lost, open } = row.totals;
  const count = outcome === 'won' ? won : outcome === 'closed' ? won + lost : won + lost + open;
  return (
    <SeeDeals
      look="figure"
      name={`See the ${formatCount(count)} ${outcome === undefined ? 'deals' : `${outcome} deals`} of ${row.name}`}
      narrowing={outcome === undefined ? {} : { outcome }}
      selection={{ of: 'campaigns', values: row.values }}
    >
      {formatCount(count)}
    </SeeDeals>
  );
}

/** Wins of the persona itself among those of campaigns aimed at it; null for any other row. */
export const ownWins = ({ aim, totals }: CampaignRow): number | null =>
  aim?.at === 'persona' ? (totals.of.get(aim.persona)?.won ?? 0) : null;

export function OwnWins({ row }: { row: CampaignRow }) {
  const own = ownWins(row);
  if (own === null || row.aim?.at !== 'persona') return <span className="text-faint">–</span>;
  return (
    <SeeDeals
      look="figure"
      name={`See the ${formatCount(own)} won deals of ${row.name} that campaigns aimed at it brought`}
      narrowing={{ outcome: 'won' }}
      selection={{ of: 'campaigns', persona: row.aim.persona, values: row.values }}
    >
      {formatCount(own)}
    </SeeDeals>
  );
}
