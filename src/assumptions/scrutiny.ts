import type { FilledByOutcome } from '../model/cell.ts';
import type { ClusterKind } from '../model/cluster.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Quarter } from '../model/quarter.ts';
import type { SourceFamily } from '../model/source-family.ts';
import type { Evidence, Repeats, Share } from './evidence.ts';

/** The units of a claim by what they share, with the largest cluster; `name` null where it has none. */
export type Clustering = Repeats & {
  by: ClusterKind;
  largest: { name: string | null; units: Share };
};

/** A length of time with how it ended, as competing risks need it. */
export type OutcomeSpell = { days: number; outcome: Exclude<Outcome, 'unmapped'>; deals: number };

/** How long deals take to run their course, and what has become so far of those that a rate can be read from. */
export type Course = {
  /** Days within which 98% of deals close; `reached` false: the history is too short to see that. */
  tau: number;
  reached: boolean;
  /** Open deals older than τ. */
  stale: number;
  /** Deals of the group created in the quarters that count, open ones as long as they have lasted. */
  spells: readonly OutcomeSpell[];
  /** Closed deals of the window whose length is known, of all of them. */
  timed: Share;
  /** False where the file cannot hold every open deal there was: then nothing can be said of those still open. */
  open_known: boolean;
};

/** Amounts in cents of closed deals of the window with the sum of their squares; how many of each hold one above nothing. */
export type ClosedValue = {
  minor: { won: number; closed: number; squares: number };
  valued: { won: Share; lost: Share };
};

/** What other denominators of a win rate are made of; null where the data cannot give one. */
export type Denominators = {
  /** Losses of the window that ended in no decision. */
  no_decision: number | null;
  /** Won of all deals created in the window, in mature cohorts. */
  cohort: Share | null;
  course: Course | null;
  value: ClosedValue | null;
};

/** A comparison within each value of a field that could mix it up. */
export type Stratified = { field: string; strata: readonly { value: string; first: Share; second: Share }[] };

/** The same claim in two periods that share no deal: the last two quarters of the window, and the rest of it. */
export type Periods = { recent: Evidence; earlier: Evidence };

/** The same claim by quarter, newest last, with what the mix of deals was. */
export type History = {
  /** Deals belong to the quarter they were created in; `now` is the newest one old enough to count. */
  cohort: boolean;
  now: { quarter: Quarter; evidence: Evidence };
  before: { first: Quarter; last: Quarter; evidence: Evidence };
  quarters: readonly { quarter: Quarter; evidence: Evidence }[];
  /** The group's deals by value of a field, now and before; for win rates only. */
  mix: readonly { field: string; segments: readonly { value: string; now: Share; before: Share }[] }[];
};

/** What one source beside the pipeline holds on a claim. */
export type SourceEvidence = {
  family: SourceFamily;
  /** "Lost-deal interviews". */
  name: string;
  /** What was counted, in words: "interviews about 41 deals". */
  what: string;
  /** Somebody's opinion or paraphrase rather than what the customer said or did. */
  indirect: boolean;
  /** Whether the deals it speaks of can be listed. */
  by_deal: boolean;
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
  /** Where the evidence itself comes from when that is not the deals; null where it is. */
  own_source: string | null;
  /** The field that the claim counts is what a rep wrote down as an opinion. */
  opinion: boolean;
};
