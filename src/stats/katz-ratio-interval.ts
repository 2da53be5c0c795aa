import { checkConfidence, checkProportion } from './check-arguments.ts';
import { normalQuantile } from './distributions.ts';

/** A limit is null where the formula gives none; the estimate is null where neither group has a success. */
export type LogRatioInterval = { estimate: number | null; lower: number | null; upper: number | null };

/**
 * Katz interval for the ratio of two proportions, p1 / p2: normal on the log scale.
 * `x1` of `n1` against `x2` of `n2`, fractional counts allowed; `confidence` two-sided, 0..1 exclusive. Only for
 * checks: the score interval holds its level with few wins, this one does not. Without a success in the first group
 * the lower limit is 0 and there is no upper one, without one in the second the upper is Infinity and there is no
 * lower one. Throws RangeError where a group is empty. Source: Katz, Baptista, Azen and Pike, Biometrics 34 (1978) 469.
 * Worked: 15 of 60 against 30 of 60 at 95% → 0.5, 0.301433 to 0.829372.
 */
export function katzRatioInterval(
  x1: number,
  n1: number,
  x2: number,
  n2: number,
  confidence: number,
): LogRatioInterval {
  checkProportion(x1, n1);
  checkProportion(x2, n2);
  checkConfidence(confidence);
  if (x1 + x2 === 0) return { estimate: null, lower: null, upper: null };
  if (x1 === 0) return { estimate: 0, lower: 0, upper: null };
  if (x2 === 0) return { estimate: Infinity, lower: null, upper: Infinity };
  const estimate = x1 / n1 / (x2 / n2);
  const variance = (n1 - x1) / (x1 * n1) + (n2 - x2) / (x2 * n2);
  const reach = -normalQuantile((1 - confidence) / 2) * Math.sqrt(variance);
  return { estimate, lower: estimate * Math.exp(-reach), upper: estimate * Math.exp(reach) };
}
