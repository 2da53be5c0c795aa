import padjust from '@stdlib/stats-padjust';
import { checkProbability } from './check-arguments.ts';

/** `bh` Benjamini–Hochberg and `by` Benjamini–Yekutieli hold the false-discovery rate, `holm` the family-wise error. */
export type Adjustment = 'bh' | 'by' | 'holm';

/**
 * P-values adjusted for being one family, in the order they came in; each is at least the raw one and at most 1.
 * `ps`: each 0..1, may be empty; throws RangeError for anything else.
 * Source: @stdlib/stats-padjust, the same rules as R p.adjust. Benjamini and Hochberg (1995); Benjamini and Yekutieli
 * (2001); Holm (1979). Worked: bh of [0.01, 0.04, 0.03, 0.005, 0.2] → [0.025, 0.05, 0.05, 0.025, 0.2].
 */
export function adjustP(ps: readonly number[], method: Adjustment): number[] {
  for (const p of ps) checkProbability(p);
  return ps.length === 0 ? [] : padjust([...ps], method);
}
