import type { CampaignFacts } from './campaign-facts.ts';
import type { ClusterColumn } from './cluster.ts';
import type { Elsewhere } from './elsewhere.ts';
import type { Outcome } from './outcome.ts';
import type { Day, Quarter } from './quarter.ts';

/** Deals that agree in every condition, outcome and quarter. Two bits a condition: 1 known true, 2 known false, 0 unknown. */
export type Cell = {
  masks: readonly number[];
  outcome: Outcome;
  created: Quarter | null;
  closed: Quarter | null;
};

export type CellCount = {
  cell: number;
  deals: number;
  /** Sum of the amounts in cents, and of how many deals. */
  amount_minor: number;
  with_amount: number;
  /** Deals with an amount above nothing, and the sum of the squares of those. */
  valued: number;
  amount_squares: number;
};

/** Fifteen conditions of two bits fit the 30 bits that JavaScript and an INTEGER column agree on. */
export const CONDITIONS_PER_MASK = 15;

export type ConditionState = 'in' | 'out' | 'unknown';

export function stateOf(cell: Cell, condition: number): ConditionState {
  const mask = cell.masks[Math.floor(condition / CONDITIONS_PER_MASK)] ?? 0;
  const bits = (mask >> (2 * (condition % CONDITIONS_PER_MASK))) & 3;
  return bits === 1 ? 'in' : bits === 2 ? 'out' : 'unknown';
}

/** The values of one field. `labels[code]` are the words; several to a code where the people of one deal differ. */
export type CodedField = {
  field: string;
  /** Column of the facts that holds the code. */
  column: string;
  /** The canonical field it is, whatever the claim calls it; null for a column of no canonical kind. */
  canonical: string | null;
  /** Who recorded it: `losses` and `voice` are the list of lost deals, as the reps and as the customers filled it. */
  from: 'deals' | 'people' | 'losses' | 'voice';
  labels: readonly (readonly string[])[];
  several: boolean;
};

/** How often a field is filled in, among won and among lost deals. */
export type FilledByOutcome = { field: string; won: { x: number; n: number }; lost: { x: number; n: number } };

/**
 * Deals whose dates are no event times and which no length of time counts: losses that were closed in one go, and, where
 * there are many, deals opened and closed on one day.
 */
export type Untimed = {
  bulk: readonly { day: Day; losses: number; of: number }[];
  same_day: { deals: number; of: number } | null;
};

/** What is known about the deals in the engine, apart from their counts. */
export type Facts = {
  /** The as-of date in force, and the day at which open deals are cut off; null where no file holds dates. */
  as_of: Day | null;
  cut_off: Day | null;
  cells: readonly Cell[];
  /** How many deals each cell holds, and their amounts in cents, when nothing narrows the scope. */
  counted: readonly CellCount[];
  coded: ReadonlyMap<string, CodedField>;
  /** Condition number → the field that no file has. */
  missing: ReadonlyMap<number, string>;
  /** Null where no file lists campaigns. */
  campaigns: CampaignFacts | null;
  /** Counts that somebody brought along, and what campaigns report of themselves. */
  elsewhere: Elsewhere;
  /** What deals can share, as far as the files say it. */
  clusters: readonly ClusterColumn[];
  /** Of every field that a condition reads or a claim counts, by name; whatever the scope. */
  filled: ReadonlyMap<string, FilledByOutcome>;
  untimed: Untimed;
  /** Deals that no figure counts, by reason. */
  excluded: { closed_after_as_of: number; closed_before_created: number };
  has: { created_date: boolean; close_date: boolean; amount: boolean; cycle_days: boolean };
};
