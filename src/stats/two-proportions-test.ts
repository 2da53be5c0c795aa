import { checkProportion } from './check-arguments.ts';
import { normalTest, type ProportionTest } from './proportion-score-test.ts';

/**
 * Pooled score test of two independent proportions against being equal, no continuity correction.
 * `x1` of `n1` against `x2` of `n2`, fractional counts allowed. Where all units are successes, or none, there is
 * nothing to compare: z = 0 and every p-value is 1. Throws RangeError where a group is empty.
 * Source: Pearson's chi-square of the two-by-two table; as R prop.test(correct = FALSE).
 * Worked: 15 of 60 against 30 of 60 → z² = 8, pLess = 0.002339, pTwoSided = 0.004678.
 */
export function twoProportionsTest(x1: number, n1: number, x2: number, n2: number): ProportionTest {
  checkProportion(x1, n1);
  checkProportion(x2, n2);
  const successes = x1 + x2;
  const failures = n1 - x1 + (n2 - x2);
  if (successes === 0 || failures === 0) return { z: 0, pLess: 1, pGreater: 1, pTwoSided: 1 };
  const variance = ((successes / (n1 + n2)) * (failures / (n1 + n2)) * (n1 + n2)) / n1 / n2;
  return normalTest((x1 / n1 - x2 / n2) / Math.sqrt(variance));
}
