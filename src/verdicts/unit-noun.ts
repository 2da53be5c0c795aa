import { dealsAmong } from '../assumptions/state-claim.ts';
import { fieldLabel } from '../assumptions/state-filter.ts';
import type { Claim } from '../model/claim.ts';

/** What the units of a claim are called, in the plural. */
export function unitNoun(claim: Claim): string {
  switch (claim.measure) {
    case 'win_rate':
    case 'win_rate_ratio':
    case 'win_rate_order':
    case 'best_segment':
    case 'coverage':
      return 'closed deals';
    case 'conversion':
      return 'created deals';
    case 'top_category':
    case 'share':
      return `${dealsAmong(claim.among)} with ${withArticle(fieldLabel(claim.field))}`;
    case 'time_to_close':
      return 'closed deals';
    case 'time_to_win':
      return 'won deals';
    case 'deal_size':
      return `${dealsAmong(claim.among ?? 'won')} with an amount`;
    case 'duration_order':
      return claim.of === 'time_to_close' ? 'closed deals' : 'won deals';
    case 'deal_size_order':
      return 'won deals with an amount';
    case 'language':
      return 'deals with notes';
    case 'campaign_conversion':
      return 'leads';
    case 'cost_per_win':
      return 'wins';
    case 'belief':
      return 'deals';
    default:
      return claim satisfies never;
  }
}

/** The noun as it reads after a number. */
export const unitsOf = (n: number, noun: string): string =>
  n === 1 ? noun.replace(/\b(deal|win|value|lead)s\b/, '$1') : noun;

const withArticle = (word: string): string => `${/^[aeiou]/i.test(word) ? 'an' : 'a'} ${word}`;
