import { checkConfidence } from './check-arguments.ts';
import { binomialQuantile } from './distributions.ts';
import { countDeals, sortTally, type Tally } from './tally.ts';

/** Limits are null where there are too few values for the confidence: under 5 at 90%, under 6 at 95%. */
export type MedianInterval = { median: number; lower: number | null; upper: number | null };

/**
 * Sample median with its exact interval, whose limits are two of the sorted values themselves.
 * `tally`: values in any unit, with how many deals carry each; `confidence` two-sided, 0..1 exclusive. The limits are
 * the k-th value from below and from above, k being the binomial quantile of half the remainder at rate 1/2.
 * Throws RangeError without any value. Source: order statistics, as scipy quantile_test.
 * Worked: 1, 2, 3, 4, 5 at 90% → median 3, 1 to 5.
 */
export function orderStatisticMedian(tally: Tally, confidence: number): MedianInterval {
  checkConfidence(confidence);
  const sorted = sortTally(tally);
  const n = countDeals(sorted);
  if (n === 0) throw new RangeError('a median needs at least one value');
  const k = binomialQuantile((1 - confidence) / 2, n, 0.5);
  return {
    median: (ranked(sorted, Math.floor((n + 1) / 2)) + ranked(sorted, Math.ceil((n + 1) / 2))) / 2,
    lower: k === 0 ? null : ranked(sorted, k),
    upper: k === 0 ? null : ranked(sorted, n - k + 1),
  };
}

function ranked(sorted: Tally, rank: number): number {
  let passed = 0;
  for (const { value, deals } of sorted) {
    passed += deals;
    if (passed >= rank) return value;
  }
  throw new RangeError(`there is no value of rank ${rank} among ${passed}`);
}
