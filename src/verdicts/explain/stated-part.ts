import { stateComparison } from '../../assumptions/state-claim.ts';
import { fieldLabel } from '../../assumptions/state-filter.ts';
import { type Claim, saidComparison } from '../../model/claim.ts';
import { formatDays, formatMoney, formatStatedRatio, formatStatedShare } from '../../model/format.ts';

/** What was stated, short enough for a card: "25% or more", "“more often”". */
export function statedPart(claim: Claim, currency?: string): string {
  switch (claim.measure) {
    case 'win_rate':
    case 'conversion':
    case 'share':
    case 'coverage':
      return stateComparison(claim, formatStatedShare);
    case 'win_rate_ratio':
      return stateComparison(claim, formatStatedRatio);
    case 'language':
      return stateComparison(saidComparison(claim), formatStatedShare);
    case 'campaign_conversion':
      if (!('direction' in claim)) return stateComparison(claim, formatStatedShare);
      return { higher: '“more often”', lower: '“less often”', same: '“as often”' }[claim.direction];
    case 'win_rate_order':
      return { higher: '“more often”', lower: '“less often”', same: '“as often”' }[claim.direction];
    case 'top_category': {
      const top = claim.top ?? 1;
      const rank = top > 1 ? `among the top ${top}` : `most frequent ${fieldLabel(claim.field)}`;
      if (claim.is !== false) return `“${rank}”`;
      return top > 1 ? `“not ${rank}”` : `“not the ${rank}”`;
    }
    case 'best_segment':
      return claim.is === 'best' ? '“highest win rate”' : '“lowest win rate”';
    case 'time_to_close':
    case 'time_to_win':
      return stateComparison(claim, formatDays);
    case 'deal_size':
    case 'cost_per_win':
      return stateComparison(claim, (amount) => formatMoney(amount, currency));
    case 'duration_order':
      return claim.direction === 'higher' ? '“longer”' : '“faster”';
    case 'deal_size_order':
      return claim.direction === 'higher' ? '“larger”' : '“smaller”';
    case 'belief':
      return '';
    default:
      return claim satisfies never;
  }
}
