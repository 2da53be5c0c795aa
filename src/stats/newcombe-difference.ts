import { checkConfidence, checkProportion } from './check-arguments.ts';
import { normalQuantile } from './distributions.ts';
import type { Interval } from './interval.ts';
import { wilsonAt } from './wilson-interval.ts';

/**
 * Newcombe's hybrid score interval (method 10) for the difference of two independent proportions, first minus second.
 * `x1` of `n1` against `x2` of `n2`, fractional counts allowed; `confidence` two-sided, 0..1 exclusive. Limits are
 * shares between -1 and 1. Throws RangeError where a group is empty or a count lies outside it.
 * Source: Newcombe, Statistics in Medicine 17 (1998) 873.
 * Worked: 15 of 60 against 30 of 60 at 95% → -0.25, -0.403461 to -0.076780.
 */
export function newcombeDifference(x1: number, n1: number, x2: number, n2: number, confidence: number): Interval {
  checkProportion(x1, n1);
  checkProportion(x2, n2);
  checkConfidence(confidence);
  return newcombeAt(x1, n1, x2, n2, -normalQuantile((1 - confidence) / 2));
}

/** The same interval at a given distance `z` >= 0 in standard errors instead of a confidence level. */
export function newcombeAt(x1: number, n1: number, x2: number, n2: number, z: number): Interval {
  const first = wilsonAt(x1, n1, z);
  const second = wilsonAt(x2, n2, z);
  const estimate = first.estimate - second.estimate;
  return {
    estimate,
    lower: estimate - Math.hypot(first.estimate - first.lower, second.upper - second.estimate),
    upper: estimate + Math.hypot(first.upper - first.estimate, second.estimate - second.lower),
  };
}
