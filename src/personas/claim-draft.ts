import type { Among, Direction, Measure } from '../model/claim.ts';
import type { Filter } from '../model/filter.ts';
import type { CompareWord, NumberKind } from './measure-words.ts';

/**
 * A claim while it is being written: every part that some measure has, so that trying another measure loses nothing.
 * Numbers are as typed: percent, days, an amount or a multiple.
 */
export type ClaimDraft = {
  measure: Measure;
  compare: CompareWord;
  low: number | null;
  high: number | null;
  /** What the two numbers are; a measure without a number leaves them as they were. */
  typed_as: NumberKind | null;
  segment: Filter | null;
  versus: Filter | null;
  /** Which campaigns; without a condition all of them. */
  campaigns: Filter;
  /** Whether campaigns are held against others, rather than against a number; and against which, all others being null. */
  against: boolean;
  against_campaigns: Filter | null;
  direction: Direction;
  field: string;
  value: string;
  values: readonly string[];
  /** Terms that customers are said to use. */
  says: readonly string[];
  among: Among;
  is: boolean;
  top: number | null;
  best: 'best' | 'worst';
  statistic: 'median' | 'mean';
  of: 'time_to_win' | 'time_to_close';
  belief: string;
};

export const NEW_DRAFT: ClaimDraft = {
  measure: 'win_rate',
  compare: 'at_least',
  low: null,
  high: null,
  typed_as: 'percent',
  segment: null,
  versus: null,
  campaigns: { all: [] },
  against: true,
  against_campaigns: null,
  direction: 'higher',
  field: '',
  value: '',
  values: [],
  says: [],
  among: 'won',
  is: true,
  top: 1,
  best: 'best',
  statistic: 'median',
  of: 'time_to_win',
  belief: '',
};
