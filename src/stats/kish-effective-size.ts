import { sortTally, type Tally } from './tally.ts';

/**
 * Kish's effective sample size: how many equally weighted deals would be as informative as these unequal ones.
 * `weights`: weights from 0 on (such as amounts), with how many deals carry each. Between 1 and the number of deals;
 * 0 without any weight. Throws RangeError for a negative weight.
 * Source: Kish (1965), (Σw)² / Σw². Worked: weights 1, 1, 2 → 16 / 6 = 2.666667.
 */
export function kishEffectiveSize(weights: Tally): number {
  let sum = 0;
  let squares = 0;
  for (const { value, deals } of sortTally(weights)) {
    if (value < 0) throw new RangeError(`a weight cannot be negative: ${value}`);
    sum += value * deals;
    squares += value * value * deals;
  }
  return squares === 0 ? 0 : (sum * sum) / squares;
}
