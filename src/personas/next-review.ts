import type { Persona } from '../model/persona.ts';
import { addDays, type Day } from '../model/quarter.ts';

/** Days. */
export const QUARTER = 91;

/** A quarter from a day on. */
export const nextReview = (from: Day): Day => addDays(from, QUARTER);

/** Personas whose day of review has passed, the longest waiting first. */
export const overdueReviews = <P extends Pick<Persona, 'review_by'>>(personas: readonly P[], today: Day): P[] =>
  personas
    .filter(({ review_by }) => review_by !== undefined && review_by < today)
    .sort((a, b) => (a.review_by ?? '').localeCompare(b.review_by ?? ''));
