import { checkProbability } from './check-arguments.ts';
import type { SurvivalPoint } from './kaplan-meier.ts';

/** `historyTooShort`: the curve never falls that far, and `days` is the last day with an event instead (null: none). */
export type Maturity = { days: number | null; historyTooShort: boolean };

// Products of fractions such as 49/50 miss their exact level by rounding.
const ROUNDING = 2 ** -26;

/**
 * The day by which the share `probability` (0..1) of all deals has closed: the first with survival <= 1 - probability.
 * `curve`: from kaplanMeier. At 0.98 this is how long a cohort needs before it counts as mature. Unlike the quantile
 * with limits it is a day that was observed, never the middle of a flat stretch. Throws RangeError outside 0..1.
 * Source: Kaplan–Meier quantile. Worked: 50 deals closed after 1, 2, … 50 days, 0.98 → day 49.
 */
export function survivalQuantile(curve: readonly SurvivalPoint[], probability: number): Maturity {
  checkProbability(probability);
  const reached = curve.find((point) => point.survival <= 1 - probability + ROUNDING);
  if (reached !== undefined) return { days: reached.days, historyTooShort: false };
  return { days: curve.findLast((point) => point.events > 0)?.days ?? null, historyTooShort: true };
}
