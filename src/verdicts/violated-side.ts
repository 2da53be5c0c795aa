import { POSSIBLE } from './claim-sets.ts';
import type { ClaimSets, Unit } from './verdict.ts';

/** On which side of the tolerated values the estimate lies, and the limit it passed; null while it is tolerated. */
export function violatedSide(
  estimate: number,
  { tolerated: [low, high], open }: ClaimSets,
): { side: 'below' | 'above'; limit: number } | null {
  if (estimate < low || (open === 'low' && estimate === low)) return { side: 'below', limit: low };
  if (estimate > high || (open === 'high' && estimate === high)) return { side: 'above', limit: high };
  return null;
}

/** Ends of the tolerated values that a figure can pass at all. */
export function limitsOf({ tolerated }: ClaimSets, unit: Unit): { low: number | null; high: number | null } {
  const [least, most] = POSSIBLE[unit];
  return {
    low: tolerated[0] > least ? tolerated[0] : null,
    high: tolerated[1] < most ? tolerated[1] : null,
  };
}
