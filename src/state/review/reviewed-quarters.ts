import { type Day, type Quarter, quarterOf } from '../../model/quarter.ts';
import type { Review } from '../../review/review.ts';

/** Closed reviews, the oldest first. */
export const closedReviews = (reviews: readonly Review[]): Review[] =>
  reviews.filter(({ pack }) => pack !== null).sort((one, other) => one.held_on.localeCompare(other.held_on));

const LEAST = 8;
const MOST = 20;
/** Quarters before the first review, to hold those since against. */
const BEFORE = 4;

/** Quarters to show, oldest first: a year before the first review and all since, and never fewer than two years. */
export function reviewedQuarters(
  periods: readonly Quarter[],
  newest: Quarter | null,
  first: Day | null,
  fiscalYearStart: number,
): Quarter[] {
  const until = periods.filter((quarter) => newest === null || quarter <= newest);
  const reach = first === null ? 0 : (until[0] ?? 0) - quarterOf(first, fiscalYearStart) + 1 + BEFORE;
  return until.slice(0, Math.min(MOST, Math.max(LEAST, reach))).reverse();
}
