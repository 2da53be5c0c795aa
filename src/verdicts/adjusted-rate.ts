import type { Share } from '../assumptions/evidence.ts';
import type { Course } from '../assumptions/scrutiny.ts';
import type { MethodSettings } from '../model/settings.ts';
import { wonAmongSettled } from '../stats/won-among-settled.ts';
import type { VariantGap } from './variant.ts';
import type { ClaimSets } from './verdict.ts';

/** The win rate as it will be once the deals still open have gone the way of the others. */
export type AdjustedRate = {
  rate: number;
  /** Closed deals that it is read from: won of all. */
  closed: Share;
  open: number;
  reached: boolean;
};

// Below this share of closed deals of known length the others might have run another course.
const WELL_TIMED = 0.8;

// The interval takes closed deals at their number; where the rate swings as if they were half as many, it would lie.
const STEADY = 0.5;

/** Rule N2: the adjusted rate, or why it cannot be trusted. */
export function adjustedRate(course: Course | null, { minimum }: MethodSettings): AdjustedRate | VariantGap {
  if (course === null) return 'no-dates';
  const count = (...outcomes: string[]) =>
    course.spells.reduce((sum, { outcome, deals }) => sum + (outcomes.includes(outcome) ? deals : 0), 0);
  const closed: Share = { x: count('won'), n: count('won', 'lost') };
  const open = count('open');
  if (!course.open_known || open === 0) return 'no-open';
  if (course.timed.x < WELL_TIMED * course.timed.n) return 'untimed';
  if (closed.n < minimum.closed_deals) return 'few';
  const found = wonAmongSettled(course.spells, course.tau);
  if (found === null) return 'not-mature';
  const { rate, standardError } = found;
  const alike = standardError === 0 ? closed.n : (rate * (1 - rate)) / standardError ** 2;
  return alike < STEADY * closed.n ? 'unsteady' : { rate, closed, open, reached: course.reached };
}

/**
 * Rule N3: whether the adjusted rate decides. The two must be apart by more than half the tolerance, and at least half of
 * that must come from the deals still open rather than from which quarters each of them counts.
 */
export function adjustedDecides({ rate, closed }: AdjustedRate, byClosedDate: Share, sets: ClaimSets): boolean {
  const apart = rate - byClosedDate.x / byClosedDate.n;
  const moved = rate - closed.x / closed.n;
  return Math.abs(apart) > halfTolerance(sets) && moved * Math.sign(apart) >= Math.abs(apart) / 2;
}

function halfTolerance({ claim, tolerated }: ClaimSets): number {
  const widths = [claim[0] - tolerated[0], tolerated[1] - claim[1]].filter((width) => width > 0);
  return widths.length === 0 ? 0 : Math.min(...widths) / 2;
}
