import { checkProportion } from './check-arguments.ts';
import { normalCdf } from './distributions.ts';

/** Wins of so many units at a place on the scale, such as the number of the quarter. */
export type ScoredRate = { x: number; n: number; score: number };

/** `z` is negative where the rate falls as the score rises; `pLess` is one-sided for falling, `pGreater` for rising. */
export type TrendTest = { z: number; pLess: number; pGreater: number; pTwoSided: number };

/**
 * Cochran–Armitage test for a trend of rates over an ordered scale; z² is the chi-square statistic.
 * `rates`: fractional counts allowed, periods without units are passed over. Rates of only 0% or only 100%, or units at
 * one score alone, show no trend: z = 0 and all p-values are 1. Throws RangeError where a count lies outside its units.
 * Source: Cochran (1954), Armitage (1955); as R prop.trend.test.
 * Worked: 12, 9, 6 and 3 of 30 in four quarters → z = -2.828427, pTwoSided = 0.004678.
 */
export function cochranArmitageTrend(rates: readonly ScoredRate[]): TrendTest {
  const filled = rates.filter(({ n }) => n !== 0);
  for (const { x, n, score } of filled) {
    checkProportion(x, n);
    if (!Number.isFinite(score)) throw new RangeError(`a score must be a finite number, not ${score}`);
  }
  const total = (of: (rate: ScoredRate) => number): number => filled.reduce((sum, rate) => sum + of(rate), 0);
  const units = total(({ n }) => n);
  const rate = total(({ x }) => x) / units;
  const centre = total(({ n, score }) => n * score) / units;
  const slope = total(({ x, n, score }) => (score - centre) * (x - n * rate));
  const variance = rate * (1 - rate) * total(({ n, score }) => n * (score - centre) ** 2);
  if (!(variance > 0)) return { z: 0, pLess: 1, pGreater: 1, pTwoSided: 1 };
  const z = slope / Math.sqrt(variance);
  return { z, pLess: normalCdf(z), pGreater: normalCdf(-z), pTwoSided: Math.min(1, 2 * normalCdf(-Math.abs(z))) };
}
