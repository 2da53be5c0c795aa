import type { Claim } from '../model/claim.ts';
import { both, type Filter } from '../model/filter.ts';

/** Numbers of a kind of campaigns, and of the conditions that such a campaign brought a deal. */
export type AskedCampaigns = {
  kind: number;
  /** Only campaigns whose spend is known; and of these, only those whose first day is. */
  brought: number;
  dated: number;
};

const SPENT: Filter = { field: 'spend', is_known: true };
const DATED: Filter = { all: [SPENT, { field: 'start_date', is_known: true }] };

/** Numbers the kinds of campaigns that claims name, and from `first` on the conditions that one of them brought a deal. */
export function numberCampaigns(first: number): {
  campaigns: readonly Filter[];
  brought: readonly number[];
  askedOf(claim: Claim): AskedCampaigns | null;
} {
  const campaigns: Filter[] = [];
  const brought: number[] = [];
  const kindOf = (filter: Filter): number => {
    const known = campaigns.findIndex((kind) => JSON.stringify(kind) === JSON.stringify(filter));
    return known < 0 ? campaigns.push(filter) - 1 : known;
  };
  const conditionOf = (kind: number): number => {
    const known = brought.indexOf(kind);
    return first + (known < 0 ? brought.push(kind) - 1 : known);
  };
  return {
    campaigns,
    brought,
    askedOf(claim) {
      if (claim.measure !== 'cost_per_win') return null;
      return {
        kind: kindOf(claim.campaigns),
        brought: conditionOf(kindOf(both(claim.campaigns, SPENT))),
        dated: conditionOf(kindOf(both(claim.campaigns, DATED))),
      };
    },
  };
}
