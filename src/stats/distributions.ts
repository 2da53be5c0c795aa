import stdlibBinomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import stdlibBinomialQuantile from '@stdlib/stats-base-dists-binomial-quantile';
import stdlibHypergeometricPmf from '@stdlib/stats-base-dists-hypergeometric-pmf';
import stdlibNormalCdf from '@stdlib/stats-base-dists-normal-cdf';
import stdlibNormalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import stdlibTQuantile from '@stdlib/stats-base-dists-t-quantile';
import { betaCdf } from './beta-distribution.ts';
import { checkPositive, checkProbability } from './check-arguments.ts';
import { gammaLowerTail, gammaQuantile, gammaUpperTail } from './gamma-distribution.ts';

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
  return betaCdf(p, least, n - least + 1);
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

/**
 * Lower tail of the Poisson distribution, P(X <= k).
 * `k`: events, whole; below 0 gives 0. `mean`: expected events from 0 on. Throws RangeError otherwise.
 * Source: P(X <= k) is the upper tail of the gamma distribution with shape k + 1. Worked: poissonCdf(0, 3) = e⁻³.
 */
export function poissonCdf(k: number, mean: number): number {
  checkMean(mean);
  return k < 0 ? 0 : gammaUpperTail(mean, Math.floor(k) + 1);
}

/**
 * Upper tail of the Poisson distribution with its end, P(X >= k), exact far out where `1 - poissonCdf` is zero.
 * `k`: events, whole; up to 0 gives 1. `mean`: expected events from 0 on. Throws RangeError otherwise.
 * Source: P(X >= k) is the lower tail of the gamma distribution with shape k. Worked: poissonUpperTail(1, 3) = 1 - e⁻³.
 */
export function poissonUpperTail(k: number, mean: number): number {
  checkMean(mean);
  return k <= 0 ? 1 : gammaLowerTail(mean, Math.ceil(k));
}

/**
 * Upper tail of the chi-square distribution, P(X > statistic): the p-value of a chi-square statistic.
 * `statistic`: from 0 on; `degrees`: degrees of freedom above 0. Throws RangeError otherwise.
 * Source: the upper regularised incomplete gamma function. Worked: chiSquareUpperTail(10, 2) = e⁻⁵ = 0.006738.
 */
export function chiSquareUpperTail(statistic: number, degrees: number): number {
  return gammaUpperTail(statistic / 2, degrees / 2);
}

/**
 * The x that P(X <= x) = p, for the chi-square distribution.
 * `p`: 0..1, where 1 gives Infinity; `degrees`: degrees of freedom above 0. Throws RangeError otherwise.
 * Source: gammaQuantile. Worked: chiSquareQuantile(0.95, 1) = 1.959964² = 3.841459.
 */
export function chiSquareQuantile(p: number, degrees: number): number {
  return 2 * gammaQuantile(p, degrees / 2);
}

/**
 * The t that P(T <= t) = p, for Student's t distribution.
 * `p`: 0..1; 0 and 1 give minus and plus infinity; `degrees`: degrees of freedom above 0. Throws RangeError otherwise.
 * Source: @stdlib/stats-base-dists-t-quantile. Worked: tQuantile(0.75, 1) = 1, tQuantile(0.95, 5) = 2.015048.
 */
export function tQuantile(p: number, degrees: number): number {
  checkProbability(p);
  checkPositive(degrees, 'the number of degrees of freedom');
  return stdlibTQuantile(p, degrees);
}

/**
 * Probability of exactly `x` successes among `draws` taken without putting back.
 * `successes` and `failures` are what the draws are taken from; whole numbers from 0 on, draws at most their sum.
 * Counts that cannot occur have probability 0. Throws RangeError otherwise.
 * Source: @stdlib/stats-base-dists-hypergeometric-pmf. Worked: 1 of 2 draws from 2 and 2 → 4/6 = 0.666667.
 */
export function hypergeometricPmf(x: number, successes: number, failures: number, draws: number): number {
  const probability = stdlibHypergeometricPmf(x, successes + failures, successes, draws);
  if (Number.isNaN(probability)) {
    throw new RangeError(`cannot draw ${x} in ${draws} from ${successes} successes and ${failures} failures`);
  }
  return probability;
}

function checkTrials(n: number, p: number): void {
  if (!(Number.isInteger(n) && n >= 0)) throw new RangeError(`trials must be a whole number from 0 on, not ${n}`);
  checkProbability(p);
}

function checkMean(mean: number): void {
  if (!(mean >= 0)) throw new RangeError(`the expected number of events is 0 or more, not ${mean}`);
}
