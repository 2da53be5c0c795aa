import type { Counts } from '../model/outcome.ts';
import type { CampaignCounts } from './campaign-funnel.ts';
import type { Share, Tally } from './evidence.ts';

/** Several campaigns taken together. */
export type CampaignTotals = Counts & {
  campaigns: number;
  /** Campaigns of the window whose spend is known, and what they spent in it; campaigns of the window without any. */
  spending: number;
  spend_minor: number;
  without_spend: number;
  /** Wins of campaigns whose spend is known: what stands against the spend. */
  cost_wins: number;
  of: ReadonlyMap<string, Counts>;
  nobody: Counts;
  leads: CampaignCounts['leads'];
  /** Mature leads of each campaign, with those that came to a deal and those that were won. */
  came_by: readonly Share[];
  won_by: readonly Share[];
  touch_days: Tally;
};

/** Where deals cannot be traced to campaigns, the list says of whole campaigns what they spent and won. */
export type CountedBy = 'deals' | 'list';

export function addUp(campaigns: readonly CampaignCounts[], by: CountedBy = 'deals'): CampaignTotals {
  const sum = (of: (campaign: CampaignCounts) => number) => campaigns.reduce((all, each) => all + of(each), 0);
  const deals = (of: (campaign: CampaignCounts) => Counts | undefined): Counts => ({
    won: sum((each) => of(each)?.won ?? 0),
    lost: sum((each) => of(each)?.lost ?? 0),
    open: sum((each) => of(each)?.open ?? 0),
  });
  const listed = by === 'list';
  const spends = ({ ran, costed }: CampaignCounts) => ran && costed;
  const personas = new Set(campaigns.flatMap(({ of }) => [...of.keys()]));
  return {
    ...(listed
      ? { won: sum(({ ran, listed: { wins } }) => (ran ? wins : 0)), lost: 0, open: 0 }
      : deals((each) => each)),
    campaigns: campaigns.length,
    spending: campaigns.filter(spends).length,
    spend_minor: sum((each) =>
      listed ? (spends(each) ? each.listed.spend_minor : 0) : each.costed ? each.spend_minor : 0,
    ),
    without_spend: campaigns.filter(({ ran, with_spend }) => ran && !with_spend).length,
    cost_wins: sum((each) => (listed ? (spends(each) ? each.listed.wins : 0) : each.costed ? each.won : 0)),
    of: new Map([...personas].map((persona) => [persona, deals(({ of }) => of.get(persona))])),
    nobody: deals(({ nobody }) => nobody),
    leads: {
      all: sum(({ leads, ran, listed: { leads: own } }) => (listed ? (ran ? own : 0) : leads.all)),
      mature: sum(({ leads }) => leads.mature),
      came: sum(({ leads }) => leads.came),
      won: sum(({ leads }) => leads.won),
      known: sum(({ leads }) => leads.known),
    },
    came_by: campaigns.map(({ leads }) => ({ x: leads.came, n: leads.mature })),
    won_by: campaigns.map(({ leads }) => ({ x: leads.won, n: leads.mature })),
    touch_days: campaigns.flatMap(({ touch_days }) => touch_days),
  };
}
