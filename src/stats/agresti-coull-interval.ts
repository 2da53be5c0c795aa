import { checkConfidence, checkProportion } from './check-arguments.ts';
import { normalQuantile } from './distributions.ts';
import type { Interval } from './interval.ts';

/**
 * Agresti–Coull interval for a proportion: the textbook interval after adding z²/2 successes and z²/2 failures.
 * `x` successes of `n` units, 0 <= x <= n, fractional counts allowed; `confidence` two-sided, 0..1 exclusive. Limits
 * are held within 0 and 1. It has Wilson's centre and is never narrower. Throws RangeError where n is not above 0 or x
 * lies outside 0..n. Source: Agresti and Coull, The American Statistician 52 (1998) 119.
 * Worked: 3 of 12 at 90% → 0.25, 0.100193 to 0.491797.
 */
export function agrestiCoullInterval(x: number, n: number, confidence: number): Interval {
  checkProportion(x, n);
  checkConfidence(confidence);
  const z = -normalQuantile((1 - confidence) / 2);
  const total = n + z * z;
  const centre = (x + (z * z) / 2) / total;
  const reach = z * Math.sqrt((centre * (1 - centre)) / total);
  return { estimate: x / n, lower: Math.max(0, centre - reach), upper: Math.min(1, centre + reach) };
}
