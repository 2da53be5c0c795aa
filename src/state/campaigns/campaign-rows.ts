import { type Aim, aimOf } from '../../assumptions/campaign-aim.ts';
import type { CampaignCounts } from '../../assumptions/campaign-funnel.ts';
import { addUp, type CampaignTotals, type CountedBy } from '../../assumptions/campaign-totals.ts';
import type { Persona } from '../../model/persona.ts';
import type { MethodSettings } from '../../model/settings.ts';
import type { CostPerWin } from '../../stats/cost-per-win.ts';
import { type LeadRate, leadRate } from '../../verdicts/campaign-arms.ts';
import { againstTheRest, type Contrast, costOf, type Running } from '../../verdicts/cost-contrast.ts';
import type { SegmentValue } from '../deals/deal-selection.ts';
import { type Figure, medianFigure, rateFigure } from '../verdicts/evidence-figures.ts';

/** What campaigns are told apart by. */
export const GROUPINGS = ['channel', 'campaign', 'persona'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What some campaigns spent and brought; money in whole units of the reporting currency. */
export type CampaignFigures = {
  totals: CampaignTotals;
  /** Null where no campaign of the window has a known spend. */
  spend: number | null;
  cost: CostPerWin | null;
  /** Of closed deals won, of mature leads those that came to a deal. */
  won: Figure;
  came: LeadRate;
  /** Share of leads old enough; null without leads. */
  mature: number | null;
  /** Days from the first touch to the win. */
  days: Figure;
};

export type CampaignRow = CampaignFigures & {
  key: string;
  name: string;
  /** Picks the deals that these campaigns brought. */
  values: readonly SegmentValue[];
  aim: Aim | null;
  /** First day of a single campaign; blank otherwise. */
  started: string;
  contrast: Contrast;
};

/** As it is held against others. */
export const runningOf = ({ spend, totals: { cost_wins, won, lost, open }, mature }: CampaignFigures): Running => ({
  ...{ spend: spend ?? 0, wins: cost_wins, closed: won + lost },
  ...{ open, mature },
});

type People = readonly Pick<Persona, 'id' | 'name'>[];

export function figuresOf(
  campaigns: readonly CampaignCounts[],
  by: CountedBy,
  { confidence }: Pick<MethodSettings, 'confidence'>,
): CampaignFigures {
  const totals = addUp(campaigns, by);
  const { won, lost, leads, spending, spend_minor, cost_wins, touch_days, came_by } = totals;
  const spend = spending > 0 ? spend_minor / 100 : null;
  return {
    totals,
    spend,
    cost: spend === null ? null : costOf({ spend, wins: cost_wins }, confidence),
    won: rateFigure({ x: won, n: by === 'list' ? 0 : won + lost }, confidence),
    came: leadRate(came_by, confidence),
    mature: leads.all - leads.known > 0 && by === 'deals' ? leads.mature / (leads.all - leads.known) : null,
    days: medianFigure([...touch_days], confidence),
  };
}

/** One row a value, each held against the rest of them. */
export function campaignRows(
  campaigns: readonly CampaignCounts[],
  grouping: Grouping,
  by: CountedBy,
  personas: People,
  method: MethodSettings,
): CampaignRow[] {
  const groups = new Map<string, { campaigns: CampaignCounts[]; place: Place }>();
  for (const campaign of campaigns) {
    const place = placeOf(campaign, grouping, personas);
    const known = groups.get(place.key);
    if (known === undefined) groups.set(place.key, { campaigns: [campaign], place });
    else known.campaigns.push(campaign);
  }
  const rows = [...groups.values()].map(({ campaigns: each, place }) => ({
    ...figuresOf(each, by, method),
    ...place,
    values: valuesOf(each, grouping),
    started: grouping === 'campaign' ? (each[0]?.started ?? '') : '',
  }));
  const contrasts = againstTheRest(rows.map(runningOf), method);
  return rows
    .map((row, index) => ({ ...row, contrast: contrasts[index] ?? { ratio: null, apart: null } }))
    .sort((a, b) => (b.spend ?? -1) - (a.spend ?? -1) || (a.name < b.name ? -1 : 1));
}

type Place = Pick<CampaignRow, 'key' | 'name' | 'aim'>;

function placeOf(campaign: CampaignCounts, grouping: Grouping, personas: People): Place {
  const { channel, audience, label, number } = campaign;
  switch (grouping) {
    case 'channel':
      return { key: channel.toLowerCase(), name: channel === '' ? 'No channel stated' : channel, aim: null };
    case 'campaign':
      return { key: String(number), name: label, aim: null };
    case 'persona': {
      const aim = aimOf(audience, personas);
      return { key: aimKey(aim), name: aimName(aim), aim };
    }
    default:
      return grouping satisfies never;
  }
}

export function aimKey(aim: Aim): string {
  switch (aim.at) {
    case 'persona':
      return `persona ${aim.persona}`;
    case 'several':
      return `several ${aim.name}`;
    case 'everybody':
      return 'everybody';
    case 'elsewhere':
      return `elsewhere ${aim.audience.trim().toLowerCase()}`;
    default:
      return aim satisfies never;
  }
}

export function aimName(aim: Aim): string {
  switch (aim.at) {
    case 'persona':
    case 'several':
      return aim.name;
    case 'everybody':
      return 'Everybody';
    case 'elsewhere':
      return aim.audience;
    default:
      return aim satisfies never;
  }
}

/** Values of one field are any of them. */
function valuesOf(campaigns: readonly CampaignCounts[], grouping: Grouping): SegmentValue[] {
  const labels = campaigns.map(({ channel, label, audience }) =>
    grouping === 'channel' ? channel : grouping === 'campaign' ? label : audience,
  );
  const field = grouping === 'persona' ? 'audience' : grouping;
  return [...new Set(labels)].map((label) => ({ field, label }));
}
