import { checkConfidence, checkProportion } from './check-arguments.ts';
import { normalQuantile } from './distributions.ts';
import type { Interval } from './interval.ts';

/**
 * Wilson score interval for a proportion, no continuity correction.
 * `x` successes of `n` units, 0 <= x <= n, fractional counts allowed; `confidence` two-sided, 0..1 exclusive.
 * The lower limit is exactly 0 at x = 0, the upper exactly 1 at x = n. Throws RangeError where n is not above 0 or
 * x lies outside 0..n: without a unit there is no rate to estimate.
 * Source: Wilson (1927); Brown, Cai and DasGupta, Statistical Science 16 (2001) 101.
 * Worked: 15 of 60 at 90% → 0.25, 0.170198 to 0.351376.
 */
export function wilsonInterval(x: number, n: number, confidence: number): Interval {
  checkProportion(x, n);
  checkConfidence(confidence);
  return wilsonAt(x, n, -normalQuantile((1 - confidence) / 2));
}

/** The same interval at a given distance `z` >= 0 in standard errors instead of a confidence level. */
export function wilsonAt(x: number, n: number, z: number): Interval {
  const estimate = x / n;
  const centre = x + (z * z) / 2;
  const reach = z * Math.sqrt((x * (n - x)) / n + (z * z) / 4);
  const total = n + z * z;
  return {
    estimate,
    // Both formulas round to almost, not exactly, 0 and 1 at the ends.
    lower: x === 0 ? 0 : Math.max(0, (centre - reach) / total),
    upper: x === n ? 1 : Math.min(1, (centre + reach) / total),
  };
}
