import type { Evidence } from '../assumptions/evidence.ts';
import type { Claim } from '../model/claim.ts';
import type { Counts } from '../model/outcome.ts';
import type { Clustered } from './clustered.ts';
import type { Drift } from './drift.ts';
import type { SourceSaid } from './source-said.ts';
import type { Within } from './stratified.ts';
import type { Variant } from './variant.ts';

export type VerdictWord = 'holds' | 'at-risk' | 'contradicted' | 'not-enough-evidence' | 'untestable';
export type Grade = 'A' | 'B' | 'C' | 'D';

/** Why a verdict is what it is, beyond its interval. Codes are stable; the words are in `explain`. */
export type ReasonCode =
  | 'too_few'
  | 'missing_data'
  | 'window_empty'
  | 'within_tolerance'
  | 'fdr'
  | 'no_dates'
  | 'history_short'
  | 'many_small'
  | 'largest_deal'
  | 'clusters_unknown'
  | 'mean_capped'
  | 'timing'
  | 'mix'
  | 'value'
  | 'recent_differ'
  | 'one_off'
  | 'leakage'
  | 'single_source'
  | 'sources_disagree'
  | 'indirect'
  | 'single_period'
  | 'drift';

/** What a figure is, so that one formatter can write it. */
export type Unit = 'share' | 'points' | 'ratio' | 'days' | 'money';

/** From and to, both included; ends may be infinite. */
export type Range = readonly [number, number];

/** Values for which the claim is true, and those too close to matter. */
export type ClaimSets = {
  claim: Range;
  tolerated: Range;
  /** The end of `tolerated` that does not belong to it: to be ahead, a tie is not enough. */
  open?: 'low' | 'high';
};

/**
 * `more` units settle it in about an even chance if the figure stays where it is, `surely` in four of five; quarters at the
 * current pace, null where the files hold no dates. Infinite where no number would do.
 */
export type Settling =
  | { kind: 'more' | 'not-at-this-volume'; more: number; quarters: number | null; surely: number }
  | { kind: 'none' };

export type Verdict = {
  /** Null for a portfolio claim. */
  persona: string | null;
  assumption: string;
  claim: Claim;
  verdict: VerdictWord;
  label: string;
  grade: Grade | null;
  grade_reasons: readonly string[];
  unit: Unit;
  estimate: number | null;
  /** The interval that decided, at the settings' confidence. */
  interval: readonly [number, number] | null;
  sets: ClaimSets | null;
  counts: Counts;
  versus?: Counts;
  x?: number;
  n?: number;
  /** One-sided p on the violated side, before and after adjustment; null where nothing was computed. */
  p: number | null;
  p_adjusted: number | null;
  reasons: readonly ReasonCode[];
  /** Columns that would make it testable. */
  missing: readonly string[];
  /** Of which deals the rate that decided is a share; null where there is only one way to count. */
  decided_by: 'closed-date' | 'adjusted' | null;
  /** The claim read by each definition of the win rate; empty where there is only one. */
  variants: readonly Variant[];
  /** A comparison within the values of each declared field; empty for other claims. */
  within: readonly Within[];
  /** What each source says by itself, the pipeline first; empty where nothing was judged, or the evidence alone. */
  sources: readonly SourceSaid[];
  settling: Settling;
  /** What the units at hand could have told at all: "With 40 closed deals, only an observed rate of …"; empty where clear. */
  knowable: string;
  /** How the figure moved in the last quarter; null where the past cannot tell. */
  drift: Drift | null;
  /** How alike the units are that share an account, and those of the other side; null where none do. */
  clustering: Clustered | null;
  versus_clustering: Clustered | null;
  /** The claim in one line: "at least 25% of closed deals are won". */
  stated: string;
  /** What was observed, in one line for a card: "Finance leaders won 30 of 212 (14%), not the stated 25% or more". */
  headline: string;
  /** The full verdict sentence with counts, interval and what it means. */
  sentence: string;
  next_step: string;
  evidence: Evidence;
};
