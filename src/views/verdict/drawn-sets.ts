import { statedPart } from '../../verdicts/explain/stated-part.ts';
import type { Range, Verdict } from '../../verdicts/verdict.ts';

/** What a strip shades: where the claim is true, and what misses it by too little to matter. */
export type DrawnSets = { claim: Range; tolerated: Range };

/**
 * The sets a verdict was measured against. Ranks have none of their own: there the shaded part is where the claimed
 * value is ahead of its closest rival. Null where one interval does not tell the story.
 */
export function drawnSets({ claim, sets, unit, interval }: Verdict): DrawnSets | null {
  if (sets !== null) return sets;
  if (interval === null) return null;
  if (claim.measure === 'best_segment') {
    const ahead: Range = claim.is === 'best' ? [0, 1] : [-1, 0];
    return unit === 'points' ? { claim: ahead, tolerated: ahead } : null;
  }
  if (claim.measure === 'top_category') {
    const ahead: Range = claim.is === false ? [0, 0.5] : [0.5, 1];
    return { claim: ahead, tolerated: ahead };
  }
  return null;
}

/** Short, beside the shaded part: "stated: 25% or more". */
export const statedLabel = ({ claim }: Pick<Verdict, 'claim'>, currency?: string): string =>
  `stated: ${statedPart(claim, currency)}`;
