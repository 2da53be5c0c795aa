import regularisedGamma from '@stdlib/math-base-special-gammainc';
import logGamma from '@stdlib/math-base-special-gammaln';
import { bisect } from './bisect.ts';
import { checkPositive, checkProbability } from './check-arguments.ts';

/**
 * Upper tail of the gamma distribution with scale 1, P(X > x), exact far out where `1 - gammaLowerTail` is zero.
 * `x`: from 0 on, Infinity gives 0; `shape`: above 0. Throws RangeError otherwise.
 * Source: @stdlib/math-base-special-gammainc, except where `needsOwnSum`. Worked: gammaUpperTail(5, 1) = e⁻⁵ = 0.006738.
 */
export function gammaUpperTail(x: number, shape: number): number {
  checkArguments(x, shape);
  if (x === Infinity) return 0;
  return needsOwnSum(x, shape) ? upperSum(x, shape) : regularisedGamma(x, shape, true, true);
}

/**
 * Lower tail of the gamma distribution with scale 1, P(X <= x).
 * Arguments, errors and source as gammaUpperTail. Worked: gammaLowerTail(5, 1) = 1 - e⁻⁵ = 0.993262.
 */
export function gammaLowerTail(x: number, shape: number): number {
  checkArguments(x, shape);
  if (x === Infinity) return 1;
  return needsOwnSum(x, shape) ? 1 - upperSum(x, shape) : regularisedGamma(x, shape);
}

/**
 * The x that P(X <= x) = p, for the gamma distribution with scale 1.
 * `p`: 0..1, where 1 gives Infinity; `shape`: above 0. Throws RangeError otherwise.
 * Source: halving on the smaller tail. Worked: gammaQuantile(1 - e⁻⁵, 1) = 5.
 */
export function gammaQuantile(p: number, shape: number): number {
  checkProbability(p);
  checkPositive(shape, 'a shape');
  if (p === 0) return 0;
  if (p === 1) return Infinity;
  const isAbove = (x: number): boolean => (p < 0.5 ? gammaLowerTail(x, shape) > p : gammaUpperTail(x, shape) < 1 - p);
  let beyond = shape + 1;
  while (!isAbove(beyond)) beyond *= 2;
  return bisect(0, beyond, isAbove);
}

function checkArguments(x: number, shape: number): void {
  if (!(x >= 0)) throw new RangeError(`a gamma variable is 0 or more, not ${x}`);
  checkPositive(shape, 'a shape');
}

// Above 1000 the library sums this series from a term too early unless the shape is far above x: its tail is off by up
// to 2%.
function needsOwnSum(x: number, shape: number): boolean {
  return x > 1000 && shape <= x + 60;
}

// x^(s-1) e^-x / Γ(s) · (1 + (s-1)/x + (s-1)(s-2)/x² + …). What remains below shape 1 is less than e^-1000.
function upperSum(x: number, shape: number): number {
  let term = Math.exp((shape - 1) * Math.log(x) - x - logGamma(shape));
  let sum = 0;
  for (let factor = shape - 1; factor > -1 && sum + term > sum; factor -= 1) {
    sum += term;
    term *= factor / x;
  }
  return sum;
}
