import { fieldLabel } from '../../assumptions/state-filter.ts';
import type { Claim } from '../../model/claim.ts';
import { sentenceCase } from '../verdict/sentence-case.ts';

/** What a claim is about, in a word or two. */
export function measureName(claim: Claim): string {
  switch (claim.measure) {
    case 'win_rate':
      return 'Win rate';
    case 'conversion':
      return 'Conversion';
    case 'win_rate_ratio':
      return 'Ratio of win rates';
    case 'win_rate_order':
      return 'Order of win rates';
    case 'top_category':
    case 'share':
      return sentenceCase(fieldLabel(claim.field));
    case 'best_segment':
      return `Win rate by ${fieldLabel(claim.field)}`;
    case 'time_to_close':
      return 'Time to close';
    case 'time_to_win':
      return 'Time to win';
    case 'deal_size':
      return 'Deal size';
    case 'duration_order':
      return 'Order of durations';
    case 'deal_size_order':
      return 'Order of deal sizes';
    case 'language':
      return 'Words of customers';
    case 'campaign_conversion':
      return 'Conversion of campaigns';
    case 'cost_per_win':
      return 'Cost per win';
    case 'coverage':
      return 'Coverage';
    case 'belief':
      return 'Belief';
    default:
      return claim satisfies never;
  }
}
