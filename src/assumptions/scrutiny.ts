import type { Outcome } from '../model/outcome.ts';
import type { Quarter } from '../model/quarter.ts';
import type { Evidence, Share } from './evidence.ts';

/** What units can share: the deals of one account, what one rep sold, one campaign, one day of closing, one author. */
export type ClusterKind = 'account' | 'owner' | 'campaign' | 'day' | 'author';

/** The units of a claim by what they share. A unit whose cluster is not recorded stands alone. */
export type Clustering = {
  by: ClusterKind;
  units: Share;
  clusters: number;
  /** Sums over clusters of n², x·n and x²: exact integers, from which any between-cluster variance follows. */
  squares: { nn: number; xn: number; xx: number };
  largest: { name: string; units: Share };
};

/** How often a field that a membership rule reads is filled in, among won and among lost deals. */
export type FilledByOutcome = { field: string; won: Share; lost: Share };

/** A length of time with how it ended, as competing risks need it. */
export type OutcomeSpell = { days: number; outcome: Exclude<Outcome, 'unmapped'>; deals: number };

/** What other denominators of a win rate are made of; null where the data cannot give one. */
export type Denominators = {
  /** Losses that ended in no decision. */
  no_decision: number | null;
  /** Won of all deals created in the window, in mature cohorts. */
  cohort: Share | null;
  /** All deals of the group whatever the window, open ones as long as they have lasted. */
  spells: readonly OutcomeSpell[] | null;
  /** Amounts in cents of closed deals: won, all, and the sum of their squares. */
  value: { won: number; closed: number; squares: number; deals: number } | null;
};

/** A comparison within each value of a field that could mix it up. */
export type Stratified = { field: string; strata: readonly { value: string; first: Share; second: Share }[] };

/** The same claim in two periods that share no deal: the last two quarters of the window, and the rest of it. */
export type Periods = { recent: Evidence; earlier: Evidence };

/** The same claim by quarter, newest last, with what the mix of deals was. */
export type History = {
  now: { quarter: Quarter; evidence: Evidence };
  before: { first: Quarter; last: Quarter; evidence: Evidence };
  quarters: readonly { quarter: Quarter; evidence: Evidence }[];
  /** The group's deals by value of a field, now and before; for win rates only. */
  mix: readonly { field: string; segments: readonly { value: string; now: Share; before: Share }[] }[];
};

/** Who speaks: campaigns and behaviour, lost-deal reasons and notes, the customer. The pipeline is the evidence itself. */
export type SourceFamily = 'campaigns' | 'losses' | 'voice';

export type SourceEvidence = {
  family: SourceFamily;
  /** What it is, in words: "26 buyer interviews". */
  what: string;
  /** Somebody's opinion or paraphrase rather than what the customer said or did. */
  indirect: boolean;
  evidence: Evidence;
};

/** What the gates G2 to G6 look at, beside the evidence. */
export type Scrutiny = {
  clusters: readonly Clustering[];
  /** Of the other side of a comparison. */
  versus_clusters: readonly Clustering[];
  filled: readonly FilledByOutcome[];
  denominators: Denominators | null;
  strata: readonly Stratified[];
  periods: Periods | null;
  history: History | null;
  sources: readonly SourceEvidence[];
};
