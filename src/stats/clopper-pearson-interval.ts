import { betaQuantile } from './beta-distribution.ts';
import { checkConfidence, checkProportion } from './check-arguments.ts';
import type { Interval } from './interval.ts';

/**
 * Clopper–Pearson interval for a proportion: all rates that neither exact binomial tail rejects.
 * `x` successes of `n` units, 0 <= x <= n; `confidence` two-sided, 0..1 exclusive. Covers at least as often as stated,
 * mostly more; a check on the Wilson interval, not a substitute. The lower limit is exactly 0 at x = 0, the upper
 * exactly 1 at x = n. Throws RangeError where n is not above 0 or x lies outside 0..n.
 * Source: Clopper and Pearson, Biometrika 26 (1934) 404; as R binom.test.
 * Worked: 0 of 5 at 95% → 0 to 1 - 0.025^(1/5) = 0.521824.
 */
export function clopperPearsonInterval(x: number, n: number, confidence: number): Interval {
  checkProportion(x, n);
  checkConfidence(confidence);
  const tail = (1 - confidence) / 2;
  return {
    estimate: x / n,
    lower: x === 0 ? 0 : betaQuantile(tail, x, n - x + 1),
    upper: x === n ? 1 : 1 - betaQuantile(tail, n - x, x + 1),
  };
}
