import { checkCount, checkPositive } from './check-arguments.ts';
import { poissonCdf, poissonUpperTail } from './distributions.ts';

/**
 * Exact test of a rate of events per unit of exposure: how likely so few (`pLess`) or so many (`pGreater`) events are,
 * if the true rate is `rate0`.
 * `count`: events, whole, from 0 on; `exposure`: above 0; `rate0`: events per unit, from 0 on. Throws RangeError
 * otherwise. Source: Poisson tails. Worked: 0 in 50 against 0.06 → pLess = e⁻³ = 0.049787, pGreater = 1.
 */
export function poissonRateTest(count: number, exposure: number, rate0: number): { pLess: number; pGreater: number } {
  checkCount(count);
  checkPositive(exposure, 'the exposure');
  const mean = rate0 * exposure;
  return { pLess: poissonCdf(count, mean), pGreater: poissonUpperTail(count, mean) };
}
