import { checkConfidence } from './check-arguments.ts';

/**
 * Confidence for the intervals of findings that are shown because they stood out, so that among the shown ones the
 * expected share that misses its true value stays at most `missed`.
 * `shown` of `tested`: whole numbers, 1 <= shown <= tested; `missed`: 0..1 exclusive. Throws RangeError otherwise.
 * Source: Benjamini and Yekutieli, JASA 100 (2005) 71: 1 − q·R/m. Worked: 4 of 80 shown at 5% → 0.9975.
 */
export function falseCoverageLevel(shown: number, tested: number, missed: number): number {
  checkConfidence(missed);
  const whole = Number.isInteger(shown) && Number.isInteger(tested);
  if (!(whole && shown >= 1 && shown <= tested)) {
    throw new RangeError(`at least one and at most all of the tested are shown, not ${shown} of ${tested}`);
  }
  return 1 - (missed * shown) / tested;
}
