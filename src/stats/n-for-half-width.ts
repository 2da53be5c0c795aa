import { checkConfidence, checkPositive, checkProbability } from './check-arguments.ts';
import { normalQuantile } from './distributions.ts';

/**
 * Units needed until the interval of a rate reaches no further than `halfWidth` to either side; not rounded.
 * `p`: the expected rate, 0..1; `halfWidth`: as a share, above 0; `confidence` two-sided, 0..1 exclusive. 0 at a rate of
 * 0 or 1, where the approximation sees no spread. Throws RangeError otherwise.
 * Source: normal approximation, n = z² p (1 - p) / halfWidth². Worked: 25% within 5 points at 90% → 202.92.
 */
export function nForHalfWidth(p: number, halfWidth: number, confidence: number): number {
  checkProbability(p);
  checkPositive(halfWidth, 'the half-width');
  checkConfidence(confidence);
  return p * (1 - p) * (normalQuantile((1 - confidence) / 2) / halfWidth) ** 2;
}
