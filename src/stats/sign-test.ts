import { binomialTest } from './binomial-test.ts';
import { countDeals, sortTally, type Tally } from './tally.ts';

/** One-sided p-values for "the median lies below" and "the median lies above" the limit. */
export type SignTest = { pBelow: number; pAbove: number };

/**
 * Sign test of a median against a limit: counts the values on each side of it.
 * `tally`: values in any unit, with how many deals carry each; `limit` in the same unit. Values equal to the limit are
 * dropped, as the standard sign test does; with nothing left both p-values are 1. Throws RangeError for counts that
 * are not whole. Source: exact binomial test at 1/2.
 * Worked: 1, 2, 3, 4, 5 against 6 → all five below: pBelow = 1/32, pAbove = 1.
 */
export function signTest(tally: Tally, limit: number): SignTest {
  const values = sortTally(tally);
  const below = countDeals(values.filter(({ value }) => value < limit));
  const above = countDeals(values.filter(({ value }) => value > limit));
  return {
    pBelow: binomialTest(below, below + above, 0.5, 'greater'),
    pAbove: binomialTest(above, below + above, 0.5, 'greater'),
  };
}
