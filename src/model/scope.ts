import type { Day, Quarter } from './quarter.ts';

/** `all` is every closed deal; otherwise the last complete fiscal quarters ending by the as-of date. */
export type Window = 'all' | { quarters: number };

export type Facet = { field: string; in: readonly string[] };

/**
 * Which deals a screen counts, in one value, so that two numbers on it cannot disagree.
 * Quarters are inclusive; null means unbounded. Open deals are never windowed.
 */
export type Scope = {
  /** Null where the file holds no dates: everything is one period and nothing is censored. */
  as_of: Day | null;
  first_quarter: Quarter | null;
  last_quarter: Quarter | null;
  facets: readonly Facet[];
};
