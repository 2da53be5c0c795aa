import type { Assumption, Claim, Comparison, Measure } from '../model/claim.ts';
import type { Filter } from '../model/filter.ts';

/**
 * Claims that the project file can state and this version cannot test yet. They are kept as written, so that
 * saving loses nothing, and shown as not testable yet.
 */
export type LaterClaim =
  | ({ measure: 'language'; says: readonly string[]; segment?: Filter } & (Comparison | object));

export type LaterMeasure = LaterClaim['measure'];

export const LATER_MEASURES = ['language'] as const satisfies readonly LaterMeasure[];

export type StatedAssumption = Omit<Assumption, 'claim'> & { claim: Claim | LaterClaim };

export function isLaterClaim(claim: Claim | LaterClaim): claim is LaterClaim {
  const later: readonly (Measure | LaterMeasure)[] = LATER_MEASURES;
  return later.includes(claim.measure);
}

/** Assumptions that this version can put to the data. */
export function testableOf(assumptions: readonly StatedAssumption[]): Assumption[] {
  return assumptions.flatMap((assumption) =>
    isLaterClaim(assumption.claim) ? [] : [{ ...assumption, claim: assumption.claim }],
  );
}

/** Assumptions that wait for a later version. */
export function laterOf(
  assumptions: readonly StatedAssumption[],
): (Omit<Assumption, 'claim'> & { claim: LaterClaim })[] {
  return assumptions.flatMap((assumption) =>
    isLaterClaim(assumption.claim) ? [{ ...assumption, claim: assumption.claim }] : [],
  );
}
