import regularisedBeta from '@stdlib/math-base-special-betainc';
import stdlibBinomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import stdlibBinomialQuantile from '@stdlib/stats-base-dists-binomial-quantile';
import stdlibNormalCdf from '@stdlib/stats-base-dists-normal-cdf';
import stdlibNormalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { checkProbability } from './check-arguments.ts';

const LOG_SQRT_TWO_PI = Math.log(2 * Math.PI) / 2;

/**
 * Lower tail of the standard normal distribution, P(Z <= z).
 * `z`: any number; infinities give 0 and 1. For the upper tail pass `-z`: `1 - normalCdf(z)` loses its digits.
 * Source: @stdlib/stats-base-dists-normal-cdf. Worked: normalCdf(-1.96) = 0.024998.
 */
export function normalCdf(z: number): number {
  return stdlibNormalCdf(z, 0, 1);
}

/**
 * The z that P(Z <= z) = p, for the standard normal distribution.
 * `p`: 0..1; 0 and 1 give minus and plus infinity. Throws RangeError outside.
 * Source: @stdlib/stats-base-dists-normal-quantile, polished by Newton steps on log P because that quantile is off by
 * 3e-6 at p = 1e-12 and infinite below about 1e-16. Worked: normalQuantile(0.95) = 1.644854.
 */
export function normalQuantile(p: number): number {
  checkProbability(p);
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p === 0) return -Infinity;
  const start = stdlibNormalQuantile(p, 0, 1);
  let z = Number.isFinite(start) ? start : -Math.sqrt(-2 * Math.log(p));
  for (let step = 0; step < 20; step += 1) {
    const logTail = Math.log(normalCdf(z));
    const logDensity = -0.5 * z * z - LOG_SQRT_TWO_PI;
    const change = (logTail - Math.log(p)) * Math.exp(logTail - logDensity);
    z -= change;
    if (Math.abs(change) <= 1e-15 * Math.abs(z)) break;
  }
  return z;
}

/**
 * Lower tail of the binomial distribution, P(X <= k).
 * `k`: successes (below 0 gives 0, from n on gives 1); `n`: whole number of trials; `p`: 0..1. Throws RangeError
 * otherwise. Source: @stdlib/stats-base-dists-binomial-cdf. Worked: binomialCdf(1, 4, 0.5) = 5/16 = 0.3125.
 */
export function binomialCdf(k: number, n: number, p: number): number {
  checkTrials(n, p);
  return stdlibBinomialCdf(k, n, p);
}

/**
 * Upper tail of the binomial distribution with its end, P(X >= k), exact far out where `1 - binomialCdf` is zero.
 * `k`: successes (up to 0 gives 1, above n gives 0); `n`: whole number of trials; `p`: 0..1. Throws RangeError
 * otherwise. Source: P(X >= k) is the regularised incomplete beta function I_p(k, n - k + 1).
 * Worked: binomialUpperTail(3, 4, 0.5) = 5/16 = 0.3125.
 */
export function binomialUpperTail(k: number, n: number, p: number): number {
  checkTrials(n, p);
  const least = Math.ceil(k);
  if (least <= 0) return 1;
  if (least > n) return 0;
  return regularisedBeta(p, least, n - least + 1);
}

/**
 * Smallest k that P(X <= k) >= q, for the binomial distribution.
 * `q`: 0..1; `n`: whole number of trials; `p`: 0..1. Throws RangeError otherwise.
 * Source: @stdlib/stats-base-dists-binomial-quantile, one step lower where P(X <= k - 1) misses q only by rounding.
 * Worked: binomialQuantile(0.05, 5, 0.5) = 1, because P(X <= 0) = 1/32 and P(X <= 1) = 6/32.
 */
export function binomialQuantile(q: number, n: number, p: number): number {
  checkTrials(n, p);
  checkProbability(q);
  const k = stdlibBinomialQuantile(q, n, p);
  return k > 0 && binomialCdf(k - 1, n, p) >= q * (1 - 1e-13) ? k - 1 : k;
}

function checkTrials(n: number, p: number): void {
  if (!(Number.isInteger(n) && n >= 0)) throw new RangeError(`trials must be a whole number from 0 on, not ${n}`);
  checkProbability(p);
}
