import { type Day, lastDay, type Quarter } from '../model/quarter.ts';
import type { Review } from './review.ts';

/** Which quarter waits for its review and until when: it is reviewed before the next one ends. Null where it has been. */
export function reviewDue(
  reviews: readonly Review[],
  newest: Quarter | null,
  fiscalYearStart: number,
): { quarter: Quarter; by: Day } | null {
  if (newest === null || reviews.some(({ period, pack }) => period === newest && pack !== null)) return null;
  return { quarter: newest, by: lastDay(newest + 1, fiscalYearStart) };
}

/** Decisions of the last closed review whose day has passed. */
export function overdueDecisions(reviews: readonly Review[], today: Day): number {
  const last = reviews.filter(({ pack }) => pack !== null).sort((a, b) => b.held_on.localeCompare(a.held_on))[0];
  return Object.values(last?.decisions ?? {}).filter(({ due }) => due !== null && due < today).length;
}
