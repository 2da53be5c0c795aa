import type { History } from '../assumptions/scrutiny.ts';
import { kitagawaDecomposition } from '../stats/kitagawa.ts';

/** The field whose mix explains most of a change, and what part of it: 1 is all of it, below 0 it pulls the other way. */
export type MixShare = { field: string; share: number };

/** Rule M5: how much of the change of a rate comes from another mix of deals. Null where no field can tell. */
export function mixShareOf(mix: History['mix']): MixShare | null {
  let most: MixShare | null = null;
  for (const { field, segments } of mix) {
    const filled = segments.filter(({ now, before }) => now.n + before.n > 0);
    if (filled.length < 2 || !filled.some(({ now }) => now.n > 0) || !filled.some(({ before }) => before.n > 0))
      continue;
    const parts = kitagawaDecomposition(filled);
    if (parts.change === 0) return null;
    const share = parts.mix / parts.change;
    if (most === null || share > most.share) most = { field, share };
  }
  return most;
}
