import type { Claim } from '../model/claim.ts';
import { both, type Filter } from '../model/filter.ts';

/** Which campaigns a claim speaks of, by the numbers of their kinds. */
export type AskedCampaigns = AskedCost | AskedLeads;

export type AskedCost = {
  of: 'cost';
  kind: number;
  /** Conditions: a campaign of the kind whose spend is known brought the deal; and one whose first day is known as well. */
  brought: number;
  dated: number;
};

export type AskedLeads = {
  of: 'leads';
  kind: number;
  /** What it is held against, less what is of the first kind: every campaign, unless the claim names them; null: nothing. */
  versus: number | null;
};

const EVERY_CAMPAIGN: Filter = { all: [] };
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
      if (claim.measure === 'cost_per_win') {
        return {
          of: 'cost',
          kind: kindOf(claim.campaigns),
          brought: conditionOf(kindOf(both(claim.campaigns, SPENT))),
          dated: conditionOf(kindOf(both(claim.campaigns, DATED))),
        };
      }
      if (claim.measure !== 'campaign_conversion') return null;
      const kind = kindOf(claim.campaigns);
      return {
        of: 'leads',
        kind,
        versus: 'direction' in claim ? kindOf(claim.versus ?? EVERY_CAMPAIGN) : null,
      };
    },
  };
}
