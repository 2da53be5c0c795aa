import { seeded } from './seeded.ts';

/** An invented campaign, as no tool writes it yet. Amounts are cents; days are ISO. */
export type PlainCampaign = {
  number: number;
  name: string;
  group: string;
  starts: string;
  ends: string;
  cents: number;
  impressions: number;
  clicks: number;
  leads: number;
};

const NAMES = [
  'Search, brand',
  'Search, other',
  'Finance leaders',
  'Plant managers "EU"',
  'Totals under control',
  'Webinar; autumn',
  'Café owners',
  'Retargeting',
  'Total Care launch',
  'Müller & Co',
  'Look-alikes',
  'Winter',
];

/** Twelve campaigns of September 2024, one of them without a lead. */
export function twelveCampaigns(): PlainCampaign[] {
  const random = seeded(12);
  return NAMES.map((name, index) => ({
    number: 77_001 + index,
    name,
    group: random.pick(['Autumn', 'Always on']),
    starts: `2024-09-${String(index + 10)}`,
    ends: '2024-09-30',
    cents: 1_000 + random.below(900_000),
    impressions: 2_000 + random.below(400_000),
    clicks: 20 + random.below(1_900),
    leads: index === 7 ? 0 : 1 + random.below(60),
  }));
}

export type CampaignFigures = { name: string; spend: number; impressions: number; clicks: number; leads: number };

/** What every export of these campaigns has to say, by name. */
export const figuresOfCampaigns = (campaigns: readonly PlainCampaign[]): CampaignFigures[] =>
  campaigns
    .map(({ name, cents, impressions, clicks, leads }) => ({ name, spend: cents / 100, impressions, clicks, leads }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
