import { binomialTest } from './binomial-test.ts';

/** One-sided p-values for "the rate lies above `low`" and "below `high`"; `p`, the larger, is that of both at once. */
export type Equivalence = { p: number; pAboveLow: number; pBelowHigh: number };

/**
 * Exact equivalence test: does the rate lie inside a range? Two one-sided exact binomial tests, each at the full level.
 * `x` of `n`: whole numbers, 0 <= x <= n; `low` <= `high`: 0..1. Throws RangeError otherwise.
 * Source: Schuirmann (1987); as statsmodels binom_tost. Worked: 0 of 9 in 0.2 to 0.3 → above 1, below 0.7^9 = 0.040354.
 */
export function binomialEquivalence(x: number, n: number, low: number, high: number): Equivalence {
  if (!(low <= high)) throw new RangeError(`the range must not end before it begins: ${low} to ${high}`);
  const pAboveLow = binomialTest(x, n, low, 'greater');
  const pBelowHigh = binomialTest(x, n, high, 'less');
  return { p: Math.max(pAboveLow, pBelowHigh), pAboveLow, pBelowHigh };
}
