import { binomialCdf, binomialUpperTail } from './distributions.ts';

/** Which way the true value is suspected to differ from the stated one. */
export type Alternative = 'less' | 'greater' | 'two.sided';

// Probabilities that differ by less than this factor count as equal, so that rounding cannot drop a mirrored outcome.
const SAME = 1 + 1e-7;

/**
 * Exact binomial test: how likely a count at least as extreme as `x` of `n` is, if the true rate is `p0`.
 * `x`, `n`: whole numbers, 0 <= x <= n; n = 0 gives 1. `p0`: 0..1. `less` is P(X <= x), `greater` is P(X >= x),
 * `two.sided` adds up all outcomes that are no more probable than the observed one. Throws RangeError for fractions:
 * the caller rounds them toward caution.
 * Source: Clopper and Pearson (1934); the two-sided rule is that of R binom.test.
 * Worked: 0 of 12 at 0.2, less → 0.8^12 = 0.068719.
 */
export function binomialTest(x: number, n: number, p0: number, alternative: Alternative): number {
  if (!(Number.isInteger(x) && Number.isInteger(n) && x >= 0 && x <= n)) {
    throw new RangeError(`the exact test needs whole counts with 0 <= x <= n, not ${x} of ${n}`);
  }
  switch (alternative) {
    case 'less':
      return binomialCdf(x, n, p0);
    case 'greater':
      return binomialUpperTail(x, n, p0);
    case 'two.sided':
      return twoSided(x, n, p0);
    default:
      return alternative satisfies never;
  }
}

function twoSided(x: number, n: number, p0: number): number {
  if (p0 === 0) return x === 0 ? 1 : 0;
  if (p0 === 1) return x === n ? 1 : 0;
  const mean = n * p0;
  if (x === mean) return 1;
  const asLikely = (k: number): boolean => logRatio(k, x, n, p0) <= Math.log(SAME);
  if (x < mean) {
    const from = firstTrue(Math.ceil(mean), n + 1, asLikely);
    return Math.min(1, binomialCdf(x, n, p0) + binomialUpperTail(from, n, p0));
  }
  const to = -firstTrue(-Math.floor(mean), 1, (k) => asLikely(-k));
  return Math.min(1, binomialUpperTail(x, n, p0) + (to < 0 ? 0 : binomialCdf(to, n, p0)));
}

// log(P(X = k) / P(X = x)), summed from the ratios of neighbours so that nothing overflows and no factorial is needed.
function logRatio(k: number, x: number, n: number, p0: number): number {
  const odds = Math.log(p0) - Math.log1p(-p0);
  let sum = (k - x) * odds;
  for (let i = Math.min(k, x); i < Math.max(k, x); i += 1) {
    const step = Math.log((n - i) / (i + 1));
    sum += k > x ? step : -step;
  }
  return sum;
}

function firstTrue(from: number, beyond: number, holds: (k: number) => boolean): number {
  let low = from;
  let high = beyond;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
