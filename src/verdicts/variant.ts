import type { PositionWord } from './position.ts';
import type { Range } from './verdict.ts';

/** What a win rate can be a share of. */
export type Definition = 'closed-date' | 'narrow' | 'created-cohort' | 'adjusted' | 'by-value' | 'stale-as-lost';

/** Why a rate cannot be read by a definition. */
export type VariantGap =
  /** No created and close dates, or only lengths. */
  | 'no-dates'
  /** No open deals, or not all of those there were. */
  | 'no-open'
  /** Fewer than the method needs. */
  | 'few'
  /** Too many closed deals of unknown length. */
  | 'untimed'
  /** The last few deals at risk would decide. */
  | 'unsteady'
  | 'no-reasons'
  | 'no-amounts'
  /** Nothing has run its course. */
  | 'not-mature';

/** The claim read by one definition of the win rate, at the same sets and the same interval. */
export type Variant = {
  definition: Definition;
  /** What was counted: `x` won of `n`. */
  x: number | null;
  n: number | null;
  /** Open deals that the definition takes into account. */
  open: number;
  /** Amounts in the reporting currency, where they are what is counted. */
  amounts: { won: number; closed: number } | null;
  estimate: number | null;
  interval: Range | null;
  verdict: PositionWord | null;
  gap: VariantGap | null;
};
