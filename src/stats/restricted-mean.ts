import type { SurvivalPoint } from './kaplan-meier.ts';

/** `days` is the mean duration where what lasts longer than the horizon counts as the horizon. */
export type RestrictedMean = { days: number; standardError: number };

/**
 * Restricted mean duration: the area under the Kaplan–Meier curve up to `horizon` days.
 * `curve`: from kaplanMeier; `horizon`: days from 0 on. Past its last day the curve is taken to stay where it is, so a
 * horizon that was never observed is a guess. Without a single deal the answer is null. Throws RangeError for a
 * negative or infinite horizon.
 * Source: as R summary.survfit(rmean = horizon), with Greenwood's variance.
 * Worked: closed after 10 and 30 days, open at 20, horizon 30 → 10 + 20 · 2/3 = 23.333333 ± 5.443311.
 */
export function restrictedMean(curve: readonly SurvivalPoint[], horizon: number): RestrictedMean | null {
  if (!(horizon >= 0 && Number.isFinite(horizon))) {
    throw new RangeError(`a horizon is a number of days from 0 on, not ${horizon}`);
  }
  if (curve.length === 0) return null;
  let area = 0;
  let variance = 0;
  let end = horizon;
  // From the end backwards, because the spread that a day adds is weighted by the area after it.
  for (const { days, atRisk, events, survival } of curve.toReversed()) {
    if (days > horizon) continue;
    area += survival * (end - days);
    if (events < atRisk) variance += (area * area * events) / (atRisk * (atRisk - events));
    end = days;
  }
  return { days: area + end, standardError: Math.sqrt(variance) };
}
