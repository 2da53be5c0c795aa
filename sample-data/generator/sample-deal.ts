import type { Day, Quarter } from '../../src/model/quarter.ts';
import type { Block } from './calendar.ts';

/** Whose deal it is by the membership rules of project.json; `none` is what no persona accounts for. */
export const GROUPS = ['finance', 'operations', 'it', 'owner', 'none'] as const;
export type Group = (typeof GROUPS)[number];

export type SampleAccount = {
  name: string;
  domain: string;
  industry: string;
  region: string;
  /** Null where the accounts file leaves it out. */
  employees: number | null;
};

/** Attributes that are handed out by quota. Empty text is a blank cell. */
export const FIELDS = [
  'title',
  'lead_source',
  'industry',
  'region',
  'engaged',
  'type',
  'decision_maker',
  'use_case',
  'success_plan',
  'loss_reason',
  'competitor',
] as const;
export type FieldName = (typeof FIELDS)[number];

export type SampleDeal = {
  group: Group;
  outcome: 'won' | 'lost' | 'open';
  block: Block | 'open';
  /** Quarter of the close; of the as-of date for open deals. */
  quarter: Quarter;
  fields: Partial<Record<FieldName, string>>;
  /** Lost in the clean-up of one day. */
  bulk: boolean;
  created: Day;
  /** The close, or for an open deal what the owner expects. */
  closes: Day;
  stage: string;
  amount: number | null;
  account: SampleAccount;
  owner: string;
  id: string;
  name: string;
  campaign: string;
  description: string;
};

export const fieldOf = (deal: SampleDeal, field: FieldName): string => deal.fields[field] ?? '';
