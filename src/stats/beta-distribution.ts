import regularisedBeta from '@stdlib/math-base-special-betainc';
import inverseRegularisedBeta from '@stdlib/math-base-special-betaincinv';
import { checkPositive, checkProbability } from './check-arguments.ts';

/**
 * Lower tail of the beta distribution, P(X <= x).
 * `x`: a share 0..1; `a`, `b`: shapes above 0, fractions allowed. For the upper tail pass 1 - x, b, a. Throws
 * RangeError otherwise. Source: @stdlib/math-base-special-betainc, good for ten digits up to a + b of ten million.
 * Worked: betaCdf(0.25, 1, 3) = 1 - 0.75³ = 0.578125.
 */
export function betaCdf(x: number, a: number, b: number): number {
  checkProbability(x);
  checkPositive(a, 'a shape');
  checkPositive(b, 'a shape');
  return regularisedBeta(x, a, b);
}

/**
 * The share x that P(X <= x) = p, for the beta distribution.
 * `p`: 0..1; `a`, `b`: shapes above 0, fractions allowed. For the upper tail take 1 - betaQuantile(q, b, a): it keeps
 * the digits of a small q. Throws RangeError otherwise.
 * Source: @stdlib/math-base-special-betaincinv. Worked: betaQuantile(0.578125, 1, 3) = 0.25.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  checkProbability(p);
  checkPositive(a, 'a shape');
  checkPositive(b, 'a shape');
  return inverseRegularisedBeta(p, a, b);
}
