import { chiSquareUpperTail } from './distributions.ts';
import { mantelHaenszel } from './mantel-haenszel.ts';
import { comparable, type Stratum } from './stratum.ts';

export type ChiSquareTest = { statistic: number; degreesOfFreedom: number; p: number };

/**
 * Breslow–Day test: is the odds ratio of two groups the same in every stratum?
 * `strata`: fractional counts allowed. Strata without wins, without losses or without one of the groups say nothing and
 * cost no degree of freedom; with fewer than two left the statistic is 0 and p = 1. Throws RangeError where a count
 * lies outside its units. Source: Breslow and Day (1980), without Tarone's adjustment, around the Mantel–Haenszel odds
 * ratio. Worked: 10 of 20 against 5 of 20 and 5 of 20 against 10 of 20 → statistic 5.333333, p = 0.020921.
 */
export function breslowDayTest(strata: readonly Stratum[]): ChiSquareTest {
  const telling = comparable(strata).filter(({ x1, n1, x2, n2 }) => x1 + x2 > 0 && x1 + x2 < n1 + n2);
  const common = mantelHaenszel(telling, 0.9).oddsRatio.estimate;
  if (telling.length < 2 || common === null) return { statistic: 0, degreesOfFreedom: 0, p: 1 };
  const statistic = telling.reduce((sum, stratum) => sum + departure(stratum, common), 0);
  const degreesOfFreedom = telling.length - 1;
  return { statistic, degreesOfFreedom, p: chiSquareUpperTail(statistic, degreesOfFreedom) };
}

/** Squared distance of the first group's wins from those that the common odds ratio makes of the same margins. */
function departure({ x1, n1, x2, n2 }: Stratum, odds: number): number {
  // With all or no odds on one side every stratum is at that end, and none departs from it.
  if (odds === 0 || odds === Infinity) return 0;
  const wins = x1 + x2;
  // Root of (1 − odds)·w² + b·w − odds·n1·wins in the form that does not cancel and allows odds = 1.
  const b = odds * (n1 + wins) + n2 - wins;
  const expected = (2 * odds * n1 * wins) / (b + Math.sqrt(b * b + 4 * (1 - odds) * odds * n1 * wins));
  const spread = 1 / expected + 1 / (n1 - expected) + 1 / (wins - expected) + 1 / (n2 - wins + expected);
  return (x1 - expected) ** 2 * spread;
}
