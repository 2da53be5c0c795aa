import type { ClaimSets, Range } from './verdict.ts';

export type PositionWord = 'holds' | 'at-risk' | 'contradicted' | 'not-enough-evidence';

/** Where an interval lies relative to a claim; `within_tolerance`: missed, by less than matters. */
export type Position = { verdict: PositionWord; within_tolerance: boolean };

export const UNDECIDED: Position = { verdict: 'not-enough-evidence', within_tolerance: false };

const inside = ([low, high]: Range, { tolerated: [from, to], open }: ClaimSets): boolean =>
  (open === 'low' ? low > from : low >= from) && (open === 'high' ? high < to : high <= to);

const misses = ([low, high]: Range, [from, to]: Range): boolean => high < from || low > to;

const missesTolerated = (interval: Range, { tolerated, open }: ClaimSets): boolean =>
  misses(interval, tolerated) ||
  (open === 'low' && interval[1] <= tolerated[0]) ||
  (open === 'high' && interval[0] >= tolerated[1]);

/** Rules V2 to V6, in their order. */
export function position(interval: Range, sets: ClaimSets): Position {
  const missesClaim = misses(interval, sets.claim);
  if (inside(interval, sets)) {
    return missesClaim ? { verdict: 'at-risk', within_tolerance: true } : { verdict: 'holds', within_tolerance: false };
  }
  if (missesTolerated(interval, sets)) return { verdict: 'contradicted', within_tolerance: false };
  if (missesClaim) return { verdict: 'at-risk', within_tolerance: false };
  return UNDECIDED;
}
