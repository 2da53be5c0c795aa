import { checkConfidence, checkProportion } from './check-arguments.ts';
import { normalQuantile } from './distributions.ts';
import type { Interval } from './interval.ts';
import { wilsonAt } from './wilson-interval.ts';

/**
 * Goodman's simultaneous intervals for the shares of all categories of a single-valued field.
 * `counts`: records per category, from 0 on, at least one record in all; `confidence` that all intervals hold at once,
 * 0..1 exclusive. They come back in the order of `counts`. Throws RangeError otherwise.
 * Source: Goodman, Technometrics 7 (1965) 247: Wilson intervals, the error shared out among the categories.
 * Worked: 9, 4, 4 at 90% → the first 0.529412, 0.294218 to 0.752232.
 */
export function goodmanIntervals(counts: readonly number[], confidence: number): Interval[] {
  checkConfidence(confidence);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const z = -normalQuantile((1 - confidence) / 2 / counts.length);
  return counts.map((count) => {
    checkProportion(count, total);
    return wilsonAt(count, total, z);
  });
}
