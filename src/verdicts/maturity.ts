import type { Spell } from '../assumptions/evidence.ts';
import { kaplanMeier } from '../stats/kaplan-meier.ts';
import { survivalQuantile } from '../stats/survival-quantile.ts';

/** Share of deals that have closed by τ. */
const RUN_THEIR_COURSE = 0.98;

/**
 * τ: the days within which 98% of deals close, counting those still open. `reached` is false where the history is too
 * short to see that, and τ is the longest time to close there is. Null where nothing has closed.
 */
export function tauOf(spells: readonly Spell[], confidence: number): { tau: number; reached: boolean } | null {
  if (!spells.some((spell) => spell.event)) return null;
  const { days, historyTooShort } = survivalQuantile(kaplanMeier(spells, confidence), RUN_THEIR_COURSE);
  return days === null ? null : { tau: days, reached: !historyTooShort };
}
