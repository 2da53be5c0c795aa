import type { Weights } from './quota.ts';
import type { FieldName, Group } from './sample-deal.ts';

const BLANK = '';

/** Shares of a field's values by outcome; where they differ, the difference is planted. */
export type Mix = Readonly<Record<'won' | 'lost' | 'open', Weights>>;
const always = (weights: Weights): Mix => ({ won: weights, lost: weights, open: weights });

/** Where some closed deals hold a planted value already, the mix for them leaves it out. */
const closedElse = (closed: Weights, open: Weights): Mix => ({ won: closed, lost: closed, open });

const REGIONS = always({ 'North America': 45, Europe: 36, 'Asia Pacific': 19 });
const TYPES = always({ 'New Business': 88, 'Existing Business': 12 });
const SOURCES = always({ Inbound: 36, Outbound: 30, Event: 14, Referral: 12, Partner: 6, Select: 2 });
const COMPETITORS = always({ [BLANK]: 52, Calvexa: 17, Plinthworks: 14, Ordovale: 9, 'In-house build': 6, unknown: 2 });

/** A field that is filled in after the signature, and one that is mostly filled in after it. */
const SUCCESS_PLAN = {
  won: { Standard: 68, Premium: 27, [BLANK]: 5 },
  lost: { [BLANK]: 100 },
  open: { [BLANK]: 100 },
};
const usesOf = (first: string, second: string, third: string): Mix => ({
  won: { [first]: 46, [second]: 30, [third]: 20, [BLANK]: 4 },
  lost: { [first]: 22, [second]: 20, [third]: 18, [BLANK]: 40 },
  open: { [first]: 26, [second]: 22, [third]: 17, [BLANK]: 35 },
});

/** The loss reasons of the four quarters that the verdicts read add up to the deals lost in them, so these are counts. */
const lossReasons = (lost: Weights): Mix => ({ won: { [BLANK]: 1 }, lost, open: { [BLANK]: 1 } });

const OUTSIDE_TITLES = {
  'Procurement Manager': 26,
  'HR Director': 18,
  'Marketing Director': 14,
  Controller: 14,
  CFO: 10,
  'IT Director': 7,
  'Managing Director': 5,
  COO: 3,
  'Executive Assistant to the CFO': 3,
};

type GroupMix = Partial<Record<FieldName, Mix>>;

export const MIXES: Readonly<Record<Group, GroupMix>> = {
  finance: {
    title: always({ CFO: 46, 'VP Finance': 32, 'Finance Director': 22 }),
    lead_source: closedElse(
      { Inbound: 40, Outbound: 34, Event: 16, Partner: 10 },
      { Inbound: 36, Outbound: 31, Event: 14, Partner: 9, Referral: 10 },
    ),
    industry: always({ Manufacturing: 20, Software: 26, Healthcare: 18, Retail: 16, 'Professional services': 20 }),
    region: {
      won: { 'North America': 45, Europe: 36, 'Asia Pacific': 19 },
      lost: { 'North America': 85, Europe: 66, 'Asia Pacific': 37 },
      open: REGIONS.open,
    },
    decision_maker: {
      won: { CFO: 52, 'VP Finance': 20, CEO: 13, 'Finance Director': 7, [BLANK]: 8 },
      lost: { CFO: 98, 'VP Finance': 38, CEO: 24, 'Finance Director': 13, [BLANK]: 15 },
      open: { CFO: 43, 'VP Finance': 16, CEO: 11, 'Finance Director': 6, [BLANK]: 24 },
    },
    use_case: usesOf('Month-end close', 'Budgeting', 'Board reporting'),
    loss_reason: lossReasons({
      'Missing integration': 64,
      'No decision': 34,
      Price: 30,
      Timing: 16,
      'Competitor chosen': 12,
      'Product fit': 9,
      [BLANK]: 17,
      unknown: 6,
    }),
  },
  operations: {
    industry: always({ Manufacturing: 41, Retail: 17, Logistics: 23, Healthcare: 19 }),
    title: always({ COO: 34, 'VP Operations': 38, 'Operations Director': 28 }),
    lead_source: SOURCES,
    region: REGIONS,
    decision_maker: always({ CFO: 41, COO: 29, CEO: 15, 'VP Operations': 7, [BLANK]: 8 }),
    use_case: usesOf('Demand planning', 'Site scheduling', 'Supplier tracking'),
    loss_reason: lossReasons({
      Price: 74,
      'No decision': 36,
      Timing: 18,
      'Missing integration': 16,
      'Competitor chosen': 14,
      'Product fit': 13,
      [BLANK]: 17,
      unknown: 6,
    }),
  },
  it: {
    title: always({ CIO: 36, 'IT Director': 40, 'VP IT': 24 }),
    lead_source: closedElse(
      { Inbound: 38, Outbound: 34, Event: 16, Referral: 12 },
      { Inbound: 24, Outbound: 20, Event: 10, Referral: 7, Partner: 39 },
    ),
    region: always({ 'North America': 36, Europe: 38, 'Asia Pacific': 26 }),
    industry: {
      won: { 'Public sector': 2, Manufacturing: 13, Software: 14, Healthcare: 13, Logistics: 12 },
      lost: { 'Public sector': 6, Manufacturing: 39, Software: 43, Healthcare: 38, Logistics: 36 },
      open: { 'Public sector': 4, Manufacturing: 24, Software: 26, Healthcare: 23, Logistics: 23 },
    },
    decision_maker: always({ CIO: 40, CFO: 34, CEO: 10, 'IT Director': 8, [BLANK]: 8 }),
    use_case: {
      won: { 'Group consolidation': 25, 'Access control': 16, 'Data residency': 11, [BLANK]: 2 },
      lost: { 'Group consolidation': 36, 'Access control': 34, 'Data residency': 27, [BLANK]: 65 },
      open: { 'Group consolidation': 26, 'Access control': 22, 'Data residency': 17, [BLANK]: 35 },
    },
    loss_reason: lossReasons({
      'Security review': 40,
      'No decision': 32,
      'Missing integration': 30,
      Price: 18,
      Timing: 14,
      'Competitor chosen': 10,
      [BLANK]: 13,
      unknown: 5,
    }),
  },
  owner: {
    title: always({ Owner: 44, Founder: 32, 'Managing Director': 24 }),
    lead_source: SOURCES,
    region: REGIONS,
    industry: {
      won: { 'Professional services': 24, Retail: 22, Healthcare: 14, Manufacturing: 11 },
      lost: { 'Professional services': 50, Retail: 48, Healthcare: 31, Manufacturing: 24 },
      open: { 'Professional services': 34, Retail: 31, Healthcare: 20, Manufacturing: 15 },
    },
    decision_maker: always({ Owner: 42, Founder: 30, 'Managing Director': 22, [BLANK]: 6 }),
    use_case: usesOf('Cash forecast', 'Invoicing', 'Payroll planning'),
    loss_reason: lossReasons({
      Price: 46,
      Timing: 34,
      'No decision': 28,
      'Competitor chosen': 14,
      'Product fit': 12,
      [BLANK]: 15,
      unknown: 4,
    }),
  },
  none: {
    title: closedElse(OUTSIDE_TITLES, { ...OUTSIDE_TITLES, 'Compliance Manager': 41 }),
    lead_source: SOURCES,
    region: REGIONS,
    industry: always({ Healthcare: 24, Software: 22, Logistics: 20, Manufacturing: 18, Retail: 16 }),
    decision_maker: always({ CFO: 34, CEO: 26, COO: 16, 'General Counsel': 14, [BLANK]: 10 }),
    use_case: usesOf('Policy tracking', 'Budgeting', 'Audit trail'),
    loss_reason: lossReasons({
      Price: 26,
      'No decision': 24,
      Timing: 18,
      'Competitor chosen': 12,
      'Product fit': 9,
      [BLANK]: 9,
      unknown: 3,
    }),
  },
};

/** The same for every group. */
export const COMMON_MIXES: GroupMix = { type: TYPES, competitor: COMPETITORS, success_plan: SUCCESS_PLAN };

/** Three or more touches before creation: as common among won as among lost deals, except in manufacturing. */
export const ENGAGED = {
  manufacturing: { won: { yes: 60, no: 40 }, lost: { yes: 31, no: 69 }, open: { yes: 40, no: 60 } },
  elsewhere: always({ yes: 38, no: 62 }),
} satisfies Record<string, Mix>;
