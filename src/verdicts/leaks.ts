import type { Scrutiny } from '../assumptions/scrutiny.ts';
import type { FilledByOutcome } from '../model/cell.ts';
import type { MethodSettings } from '../model/settings.ts';
import { adjustP } from '../stats/adjust-p.ts';
import { fisherExact } from '../stats/fisher-exact.ts';

/**
 * Rule G7: fields that are filled in far more often after one outcome than after the other. Every field that a claim of
 * the review is built on is tested once, and all of them together are one family.
 */
export function leakingFields(
  items: readonly { scrutiny: Scrutiny | null }[],
  { checks }: MethodSettings,
): ReadonlySet<string> {
  const tested = new Map<string, FilledByOutcome>();
  for (const filled of items.flatMap(({ scrutiny }) => scrutiny?.filled ?? [])) {
    if (filled.won.n > 0 && filled.lost.n > 0) tested.set(filled.field, filled);
  }
  const fields = [...tested.values()];
  const adjusted = adjustP(
    fields.map(({ won, lost }) => fisherExact(won.x, won.n, lost.x, lost.n).pTwoSided),
    'bh',
  );
  return new Set(
    fields.flatMap((filled, i) =>
      adjusted[i]! <= checks.leak_fdr && Math.abs(filledMore(filled)) > checks.leak + ROUNDING ? [filled.field] : [],
    ),
  );
}

// 75% - 60% is 0.15000000000000002, and 15 points all the same.
const ROUNDING = 1e-9;

/** By how much more often it is filled in after a win. */
export const filledMore = ({ won, lost }: FilledByOutcome): number => won.x / won.n - lost.x / lost.n;
