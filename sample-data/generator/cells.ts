import type { Block } from './calendar.ts';
import { evenly } from './quota.ts';
import type { FieldName, Group } from './sample-deal.ts';

/** Deals that win at one rate: how many closed and how many of those were won, quarter by quarter. */
export type DealCell = {
  group: Group;
  block: Block;
  fields: Partial<Record<FieldName, string>>;
  closed: readonly number[];
  won: readonly number[];
};

/** Of `closed` deals `won`, at one rate throughout; or counts per quarter, where time is what is planted. */
type Plan = readonly [closed: number, won: number] | { closed: readonly number[]; won: readonly number[] };
type CellPlan = { group: Group; fields?: DealCell['fields']; history: Plan; window: Plan };

const PLANS: readonly CellPlan[] = [
  // The rate of referrals and of the rest stays put while referrals thin out in the last quarter (a mix shift).
  {
    group: 'finance',
    fields: { lead_source: 'Referral' },
    history: [126, 76],
    window: { closed: [22, 22, 22, 8], won: [13, 13, 13, 5] },
  },
  { group: 'finance', history: [282, 74], window: { closed: [50, 50, 50, 64], won: [13, 13, 13, 17] } },

  // Three or more touches before creation double the rate, in manufacturing.
  {
    group: 'operations',
    fields: { industry: 'Manufacturing', engaged: 'yes' },
    history: [66, 37],
    window: [44, 25],
  },
  { group: 'operations', fields: { industry: 'Manufacturing', engaged: 'no' }, history: [88, 20], window: [60, 14] },
  { group: 'operations', fields: { industry: 'Retail' }, history: [64, 8], window: [44, 5] },
  { group: 'operations', fields: { industry: 'Logistics' }, history: [86, 14], window: [60, 10] },
  { group: 'operations', fields: { industry: 'Healthcare' }, history: [68, 11], window: [48, 8] },

  // Partner deals win less in every region and more overall, as they come from the region that wins (Simpson).
  { group: 'it', fields: { lead_source: 'Partner', region: 'North America' }, history: [92, 41], window: [64, 29] },
  { group: 'it', fields: { lead_source: 'Partner', region: 'Europe' }, history: [18, 2], window: [12, 1] },
  { group: 'it', fields: { lead_source: 'Partner', region: 'Asia Pacific' }, history: [12, 1], window: [8, 1] },
  { group: 'it', fields: { region: 'North America' }, history: [20, 11], window: [14, 8] },
  { group: 'it', fields: { region: 'Europe' }, history: [100, 12], window: [70, 8] },
  { group: 'it', fields: { region: 'Asia Pacific' }, history: [70, 10], window: [48, 7] },

  // Fewer wins quarter by quarter, in every kind of deal (drift).
  { group: 'owner', history: [324, 138], window: { closed: [56, 56, 56, 56], won: [24, 22, 17, 8] } },

  // Compliance managers win far more often than everybody else whom no persona describes.
  { group: 'none', fields: { title: 'Compliance Manager' }, history: [60, 27], window: [40, 19] },
  { group: 'none', history: [144, 25], window: [96, 16] },
];

function inQuarters(plan: Plan, quarters: number, phase: number): Pick<DealCell, 'closed' | 'won'> {
  if ('won' in plan) return plan;
  const [total, wins] = plan;
  const closed = evenly(total, quarters, phase);
  let deals = 0;
  let before = 0;
  const won = closed.map((count) => {
    deals += count;
    const until = Math.floor((deals * wins) / total + phase);
    const now = until - before;
    before = until;
    return now;
  });
  return { closed, won };
}

export const CELLS: readonly DealCell[] = PLANS.flatMap(({ group, fields = {}, history, window }, index) => {
  // Each cell starts its rounding elsewhere, so that the odd deals do not pile up in one quarter.
  const phase = (index * 0.381966) % 1;
  return [
    { group, block: 'history' as const, fields, ...inQuarters(history, 6, phase) },
    { group, block: 'window' as const, fields, ...inQuarters(window, 4, phase) },
  ];
});
