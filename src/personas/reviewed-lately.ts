import type { Persona } from '../model/persona.ts';
import { addDays, type Day } from '../model/quarter.ts';
import { overdueReviews, QUARTER } from './next-review.ts';
import { lastVersion } from './versions.ts';

/** Whether its page shows that somebody looked at it within a quarter, or that nobody did; null where it says neither. */
export function reviewedLately(persona: Pick<Persona, 'versions' | 'review_by'>, today: Day): boolean | null {
  const last = lastVersion(persona);
  if (last !== null && last.published_on >= addDays(today, -QUARTER)) return true;
  return overdueReviews([persona], today).length > 0 ? false : null;
}
