import { checkConfidence, checkCount, checkPositive } from './check-arguments.ts';
import { gammaQuantile } from './gamma-distribution.ts';
import type { Interval } from './interval.ts';

/**
 * Exact interval for the rate of events per unit of exposure: all rates that neither Poisson tail rejects.
 * `count`: events, whole, from 0 on; `exposure`: spend, days or the like, above 0; `confidence` two-sided, 0..1
 * exclusive. Inverted it is the cost per event. The lower limit is exactly 0 at no event. Throws RangeError otherwise.
 * Source: Garwood, Biometrika 28 (1936) 437; as R poisson.test. Worked: 0 in 50 at 90% → 0 to ln 20 / 50 = 0.059915.
 */
export function poissonRateInterval(count: number, exposure: number, confidence: number): Interval {
  checkCount(count);
  checkPositive(exposure, 'the exposure');
  checkConfidence(confidence);
  const tail = (1 - confidence) / 2;
  return {
    estimate: count / exposure,
    lower: count === 0 ? 0 : gammaQuantile(tail, count) / exposure,
    upper: gammaQuantile(1 - tail, count + 1) / exposure,
  };
}
