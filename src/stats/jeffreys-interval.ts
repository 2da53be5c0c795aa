import { betaQuantile } from './beta-distribution.ts';
import { checkConfidence, checkProportion } from './check-arguments.ts';
import type { Interval } from './interval.ts';

/**
 * Jeffreys interval for a proportion: the middle of the posterior under the prior Beta(1/2, 1/2).
 * `x` successes of `n` units, 0 <= x <= n, fractional counts allowed; `confidence` two-sided, 0..1 exclusive. Equal
 * tails throughout: at x = 0 the lower limit stays above 0, at x = n the upper below 1. Throws RangeError where n is
 * not above 0 or x lies outside 0..n. Source: Brown, Cai and DasGupta, Statistical Science 16 (2001) 101.
 * Worked: 3 of 12 at 90% → 0.25, 0.096355 to 0.483762.
 */
export function jeffreysInterval(x: number, n: number, confidence: number): Interval {
  checkProportion(x, n);
  checkConfidence(confidence);
  const tail = (1 - confidence) / 2;
  return {
    estimate: x / n,
    lower: betaQuantile(tail, x + 0.5, n - x + 0.5),
    upper: 1 - betaQuantile(tail, n - x + 0.5, x + 0.5),
  };
}
