import { type Aim, aimOf } from '../../assumptions/campaign-aim.ts';
import type { CampaignCounts } from '../../assumptions/campaign-funnel.ts';
import type { Persona } from '../../model/persona.ts';
import type { MethodSettings } from '../../model/settings.ts';
import type { RatioInterval } from '../../stats/ratio-score-interval.ts';
import { compareLeads, type LeadRate, leadRate } from '../../verdicts/campaign-arms.ts';
import { costRatio } from '../../verdicts/cost-contrast.ts';
import { type CampaignFigures, figuresOf } from '../campaigns/campaign-rows.ts';
import type { SegmentValue } from '../deals/deal-selection.ts';

export type ArmName = 'targeted' | 'broad' | 'elsewhere';

/** Campaigns aimed at a persona, at everybody, or at somebody whom no persona is called after. */
export type Arm = CampaignFigures & {
  arm: ArmName;
  values: readonly SegmentValue[];
  /** Of mature leads those that were won. */
  converted: LeadRate;
};

export type AimedCampaigns = {
  /** Those that there are, in this order. */
  arms: readonly Arm[];
  /** What a win of targeted campaigns costs for each that one of broad campaigns costs; `few`: too few wins for it. */
  cost: { ratio: RatioInterval; few: boolean } | null;
  /** The share of leads won of targeted campaigns less that of broad ones. */
  leads: ReturnType<typeof compareLeads>;
};

const ARMS: readonly ArmName[] = ['targeted', 'broad', 'elsewhere'];

export function aimedCampaigns(
  campaigns: readonly CampaignCounts[],
  personas: readonly Pick<Persona, 'id' | 'name'>[],
  method: MethodSettings,
): AimedCampaigns {
  const parts = ARMS.map((arm) => {
    const own = campaigns.filter(({ audience }) => armOf(aimOf(audience, personas)) === arm);
    const figures = figuresOf(own, 'deals', method);
    const labels = [...new Set(own.map(({ audience }) => audience))];
    return {
      ...figures,
      arm,
      values: labels.map((label) => ({ field: 'audience', label })),
      converted: leadRate(figures.totals.won_by, method.confidence),
    };
  });
  const [targeted, broad] = parts;
  const spent = (arm: Arm | undefined) => ({ spend: arm?.spend ?? 0, wins: arm?.totals.cost_wins ?? 0 });
  const ratio = costRatio(spent(targeted), spent(broad), method.confidence);
  const fewest = Math.min(spent(targeted).wins, spent(broad).wins);
  return {
    arms: parts.filter(({ totals }) => totals.campaigns > 0),
    cost: ratio === null ? null : { ratio, few: fewest < method.minimum.cost_wins },
    leads: compareLeads(targeted?.totals.won_by ?? [], broad?.totals.won_by ?? [], method),
  };
}

function armOf({ at }: Aim): ArmName {
  switch (at) {
    case 'persona':
    case 'several':
      return 'targeted';
    case 'everybody':
      return 'broad';
    case 'elsewhere':
      return 'elsewhere';
    default:
      return at satisfies never;
  }
}
