import {
  addDays,
  type Day,
  firstDay,
  lastDay,
  type Quarter,
  quarterOf,
  shortQuarterName,
} from '../../src/model/quarter.ts';
import { AS_OF, FIRST_QUARTER, LAST_QUARTER } from './calendar.ts';
import { type Random, randomFor } from './random.ts';
import type { Group } from './sample-deal.ts';

export type SampleCampaign = {
  id: string;
  name: string;
  type: string;
  /** Group that it is aimed at; null: everybody. */
  audience: Group | null;
  quarter: Quarter;
  starts: Day;
  ends: Day;
  budget: number;
  spend: number;
  impressions: number;
  clicks: number;
  conversions: number;
  value: number | null;
};

export const AUDIENCES: Readonly<Record<Group, string>> = {
  finance: 'Finance leaders',
  operations: 'Operations heads',
  it: 'IT directors',
  owner: 'Owners and founders',
  none: 'All visitors',
};

const AIMED: readonly (readonly [Group, string])[] = [
  ['finance', 'Faster close'],
  ['operations', 'Plan every site'],
  ['it', 'Safe by design'],
  ['owner', 'Cash in view'],
];
const BROAD: readonly (readonly [type: string, name: string])[] = [
  ['Search', 'Brand terms'],
  ['Display', 'Product tour'],
  ['Video', 'Customer stories'],
  ['Demand Gen', 'Benchmark report'],
];

/** Eight campaigns a quarter: one aimed at each persona, four at everybody. Those of the first quarter had begun before. */
export function sampleCampaigns(): SampleCampaign[] {
  const random = randomFor('campaigns');
  const quarters = Array.from({ length: LAST_QUARTER - FIRST_QUARTER + 1 }, (_, step) => FIRST_QUARTER + step);
  return quarters.flatMap((quarter, index) =>
    [
      ...AIMED.map(([audience, name]) =>
        campaign(quarter, name, random.pick(['Search', 'Demand Gen']), audience, random),
      ),
      ...BROAD.map(([type, name]) => campaign(quarter, name, type, null, random)),
    ].map((made, number) => ({ ...made, id: String(20_410_000_117 + index * 9_173 + number * 211) })),
  );
}

function campaign(
  quarter: Quarter,
  name: string,
  type: string,
  audience: Group | null,
  random: Random,
): SampleCampaign {
  const spend =
    Math.round(Math.exp(Math.log(audience === null ? 9_000 : 5_200) + 0.5 * (random.unit() * 2 - 1)) * 100) / 100;
  const clicks = Math.round(spend / (1.6 + random.unit() * 3));
  const conversions = Math.round(clicks * (audience === null ? 0.012 : 0.03) * (0.7 + random.unit() * 0.6));
  return {
    id: '',
    name: quarter === FIRST_QUARTER ? `Always on ${name}` : `${shortQuarterName(quarter)} ${name}`,
    type,
    audience,
    quarter,
    starts: quarter === FIRST_QUARTER ? '2022-11-01' : addDays(firstDay(quarter), random.whole(0, 6)),
    ends: lastDay(quarter),
    budget: Math.ceil(spend / 1000) * 1000 + 1000,
    spend,
    impressions: clicks * random.whole(18, 90),
    clicks,
    conversions,
    value: random.chance(0.15) ? null : conversions * random.whole(180, 420),
  };
}

/** A campaign that ran on the day, aimed at the group about half of the time unless said otherwise. */
export function campaignOn(
  day: Day,
  group: Group,
  campaigns: readonly SampleCampaign[],
  random: Random,
  aimedShare = 0.55,
): SampleCampaign {
  const quarter = Math.max(FIRST_QUARTER, quarterOf(day < AS_OF ? day : AS_OF));
  const running = campaigns.filter((candidate) => candidate.quarter === quarter && candidate.starts <= day);
  const pool = running.length > 0 ? running : campaigns.filter((candidate) => candidate.quarter === FIRST_QUARTER);
  const aimed = pool.filter((candidate) => candidate.audience === group);
  const broad = pool.filter((candidate) => candidate.audience === null);
  return random.pick(aimed.length > 0 && random.chance(aimedShare) ? aimed : broad.length > 0 ? broad : pool);
}
