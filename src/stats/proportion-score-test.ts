import { checkProportion } from './check-arguments.ts';
import { normalCdf } from './distributions.ts';
import type { SidedP } from './sided-p.ts';

/** `z` is negative where the first lies below; its square is the chi-square statistic with one degree of freedom. */
export type ProportionTest = SidedP & { z: number };

/**
 * Score test of a proportion against a stated rate, no continuity correction.
 * `x` successes of `n` units, fractional counts allowed; `p0`: the stated rate, 0..1 exclusive. Throws RangeError
 * otherwise. It rejects exactly the rates outside the Wilson interval. Source: as R prop.test(correct = FALSE).
 * Worked: 0 of 12 against 0.2 → z² = 3, pLess = 0.041632, pTwoSided = 0.083265.
 */
export function proportionScoreTest(x: number, n: number, p0: number): ProportionTest {
  checkProportion(x, n);
  if (!(p0 > 0 && p0 < 1)) throw new RangeError(`the stated rate must lie between 0 and 1 exclusive, not ${p0}`);
  return normalTest((x / n - p0) / Math.sqrt((p0 * (1 - p0)) / n));
}

/** What a standard normal statistic says on either side. */
export function normalTest(z: number): ProportionTest {
  return { z, pLess: normalCdf(z), pGreater: normalCdf(-z), pTwoSided: Math.min(1, 2 * normalCdf(-Math.abs(z))) };
}
