import { checkConfidence } from './check-arguments.ts';
import { normalCdf, normalQuantile } from './distributions.ts';
import type { Interval } from './interval.ts';

/** `pBelow`: the difference lies below 0; `pAbove`: above. The two add up to 1. */
export type DifferencePs = { pBelow: number; pAbove: number };

/**
 * Interval of first minus second, where each is known only by its own interval: the arms are squared and added. With
 * Wilson intervals this is Newcombe's method 10. Limits may be infinite, estimates may not.
 * `first`, `second`: independent, of one confidence, estimate between its limits. Throws RangeError otherwise.
 * Source: Zou and Donner, Statistics in Medicine 27 (2008) 1693.
 * Worked: 5 (2 to 9) less 1 (-3 to 4) → 4, 4 - √18 = -0.242641 to 4 + √32 = 9.656854.
 */
export function differenceOfIntervals(first: Interval, second: Interval): Interval {
  for (const { estimate, lower, upper } of [first, second]) {
    if (!(Number.isFinite(estimate) && lower <= estimate && estimate <= upper)) {
      throw new RangeError(`an estimate lies between its limits, not ${lower}, ${estimate}, ${upper}`);
    }
  }
  const estimate = first.estimate - second.estimate;
  return {
    estimate,
    lower: estimate - Math.hypot(first.estimate - first.lower, second.upper - second.estimate),
    upper: estimate + Math.hypot(first.upper - first.estimate, second.estimate - second.lower),
  };
}

/**
 * One-sided p-values that go with an interval of a difference: the arm towards 0 is taken for as many standard errors
 * as the confidence says, so that a limit at 0 gives half the remainder exactly. `confidence` two-sided, 0..1 exclusive.
 * Worked: 1.644854 with limits 0 and 5 at 90% → pAbove = 0.05.
 */
export function differencePs({ estimate, lower, upper }: Interval, confidence: number): DifferencePs {
  checkConfidence(confidence);
  const arm = estimate > 0 ? estimate - lower : upper - estimate;
  const z = estimate === 0 ? 0 : (estimate / arm) * -normalQuantile((1 - confidence) / 2);
  return { pBelow: normalCdf(z), pAbove: normalCdf(-z) };
}
