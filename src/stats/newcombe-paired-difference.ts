import { checkConfidence, checkProportion } from './check-arguments.ts';
import { normalQuantile } from './distributions.ts';
import type { Interval } from './interval.ts';
import { wilsonAt } from './wilson-interval.ts';

/** Of the same units: how many show both, the first alone, the second alone, and neither. */
export type PairedCounts = { both: number; first: number; second: number; neither: number };

/**
 * Newcombe's score interval for the difference of two shares of the same units, first minus second: what shows both
 * moves neither share, and the correlation narrows the interval. `confidence` two-sided, 0..1 exclusive; counts from 0
 * on. Limits are shares between -1 and 1. Throws RangeError without a unit.
 * Source: Newcombe, Statistics in Medicine 17 (1998) 2635, method 10, with its continuity-corrected correlation.
 * Worked: 36 both, 12 and 2 alone, 0 neither at 95% → 0.2, 0.056930 to 0.340428.
 */
export function newcombePairedDifference({ both, first, second, neither }: PairedCounts, confidence: number): Interval {
  checkConfidence(confidence);
  const n = both + first + second + neither;
  checkProportion(both + first, n);
  checkProportion(both + second, n);
  const z = -normalQuantile((1 - confidence) / 2);
  const [one, two] = [wilsonAt(both + first, n, z), wilsonAt(both + second, n, z)];
  const phi = correlation({ both, first, second, neither }, n);
  const estimate = (first - second) / n;
  const apart = (a: number, b: number) => Math.sqrt(Math.max(0, a * a - 2 * phi * a * b + b * b));
  return {
    estimate,
    lower: estimate - apart(one.estimate - one.lower, two.upper - two.estimate),
    upper: estimate + apart(one.upper - one.estimate, two.estimate - two.lower),
  };
}

function correlation({ both, first, second, neither }: PairedCounts, n: number): number {
  const margins = (both + first) * (second + neither) * (both + second) * (first + neither);
  if (margins === 0) return 0;
  const product = both * neither - first * second;
  const corrected = product > 0 ? Math.max(product - n / 2, 0) : product;
  return corrected / Math.sqrt(margins);
}
