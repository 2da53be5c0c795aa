import { checkConfidence, checkPositive } from './check-arguments.ts';
import { tQuantile } from './distributions.ts';
import { countDeals, sortTally, type Tally } from './tally.ts';

/** Limits are null for a single value, which shows no spread. */
export type GeometricMean = { estimate: number; lower: number | null; upper: number | null };

/**
 * Geometric mean of positive values with its interval: Student's t on the logarithms.
 * `tally`: values above 0 in any unit, with how many deals carry each; `confidence` two-sided, 0..1 exclusive. Holds
 * its level where the logarithms are about normal. Throws RangeError without any value or for one that is not above 0.
 * Source: as R t.test(log(x)). Worked: 1 and 100 at 50%, where t = 1 → 10, 1 to 100.
 */
export function geometricMeanInterval(tally: Tally, confidence: number): GeometricMean {
  checkConfidence(confidence);
  const sorted = sortTally(tally);
  const n = countDeals(sorted);
  if (n === 0) throw new RangeError('a geometric mean needs at least one value');
  const logs = sorted.map(({ value, deals }) => {
    checkPositive(value, 'a value of a geometric mean');
    return { log: Math.log(value), deals };
  });
  const mean = logs.reduce((sum, { log, deals }) => sum + log * deals, 0) / n;
  if (n === 1) return { estimate: Math.exp(mean), lower: null, upper: null };
  const squares = logs.reduce((sum, { log, deals }) => sum + deals * (log - mean) ** 2, 0);
  const reach = -tQuantile((1 - confidence) / 2, n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { estimate: Math.exp(mean), lower: Math.exp(mean - reach), upper: Math.exp(mean + reach) };
}
