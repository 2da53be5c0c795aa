import { poissonRateInterval } from './poisson-rate-interval.ts';

/** Money per win. Without a win there is no estimate, and the upper limit is Infinity: "more than the lower limit". */
export type CostPerWin = { estimate: number | null; lower: number; upper: number };

/**
 * What a win costs, with the exact interval that goes with wins falling at a constant rate per unit of spend.
 * `spend`: above 0; `wins`: whole, from 0 on; `confidence` two-sided, 0..1 exclusive. Throws RangeError otherwise.
 * Source: Garwood's Poisson interval [L, U] for the rate, turned over: spend / U to spend / L.
 * Worked: 30,000 for no win at 90% → at least 30,000 / ln 20 = 10,014.25.
 */
export function costPerWin(spend: number, wins: number, confidence: number): CostPerWin {
  const { lower, upper } = poissonRateInterval(wins, spend, confidence);
  return { estimate: wins === 0 ? null : spend / wins, lower: 1 / upper, upper: 1 / lower };
}
