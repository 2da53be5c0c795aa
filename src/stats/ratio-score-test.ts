import { checkProportion } from './check-arguments.ts';
import { normalCdf } from './distributions.ts';

/** `z` is negative where the observed ratio lies below the stated one. */
export type ScoreTest = { z: number; pLess: number; pGreater: number };

/**
 * Miettinen–Nurminen score test of a ratio of two proportions, p1 / p2, against a stated ratio.
 * `x1` of `n1` against `x2` of `n2`, fractional counts allowed; `ratio0` > 0. `pLess` is the one-sided p-value for
 * "the true ratio is below ratio0", `pGreater` for above. Without a single success in either group there is no ratio:
 * z = 0 and both p-values are 1. Throws RangeError where a group is empty or ratio0 is not above 0.
 * Source: Miettinen and Nurminen, Statistics in Medicine 4 (1985) 213, with their factor N / (N - 1).
 * Worked: 15 of 60 against 30 of 60, ratio0 = 0.8 → z = -1.876799, pLess = 0.030273.
 */
export function ratioScoreTest(x1: number, n1: number, x2: number, n2: number, ratio0: number): ScoreTest {
  checkProportion(x1, n1);
  checkProportion(x2, n2);
  if (!(ratio0 > 0 && Number.isFinite(ratio0))) throw new RangeError(`the stated ratio must be above 0, not ${ratio0}`);
  if (x1 + x2 === 0) return { z: 0, pLess: 1, pGreater: 1 };
  const z = ratioScore(x1, n1, x2, n2, ratio0, true);
  return { z, pLess: normalCdf(z), pGreater: normalCdf(-z) };
}

/** The score statistic itself; `correction: false` leaves out N / (N - 1), which is Koopman's form. */
export function ratioScore(x1: number, n1: number, x2: number, n2: number, ratio: number, correction: boolean): number {
  const distance = x1 / n1 - (ratio * x2) / n2;
  if (distance === 0) return 0;
  // Likeliest p2 where p1 = ratio · p2: the smaller root of a·p² − b·p + c, in the form that does not cancel.
  const total = n1 + n2;
  const a = total * ratio;
  const b = n1 * ratio + x1 + n2 + x2 * ratio;
  const c = x1 + x2;
  const p2 = (2 * c) / (b + Math.sqrt(Math.max(0, b * b - 4 * a * c)));
  const p1 = Math.min(1, ratio * p2);
  const variance = (p1 * (1 - p1)) / n1 + (ratio * ratio * p2 * Math.max(0, 1 - p2)) / n2;
  return distance / Math.sqrt(variance * (correction ? total / (total - 1) : 1));
}
