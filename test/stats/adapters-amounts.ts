import { geometricMeanInterval } from '../../src/stats/geometric-mean-interval.ts';
import { hodgesLehmannShift } from '../../src/stats/hodges-lehmann-shift.ts';
import { mannWhitney } from '../../src/stats/mann-whitney.ts';
import { orderStatisticMedian } from '../../src/stats/order-statistic-median.ts';
import { type Adapter, numberOf, tallyOf } from './case-input.ts';

/** Medians and ranks of amounts. */
export const AMOUNTS: Record<string, Adapter> = {
  mann_whitney: (input) => {
    const result = mannWhitney(tallyOf(input, 'x'), tallyOf(input, 'y'));
    return {
      U_x: result.u,
      p_normal_cc: result.normal.pTwoSided,
      p_exact: result.exact?.pTwoSided ?? null,
      prob_superiority: result.probabilityOfSuperiority,
    };
  },
  median_orderstat_ci: (input) => ({
    ...orderStatisticMedian(tallyOf(input, 'values'), numberOf(input, 'conf')),
  }),
  hodges_lehmann_shift: (input) => ({
    ...hodgesLehmannShift(tallyOf(input, 'x'), tallyOf(input, 'y'), numberOf(input, 'conf')),
  }),
  geometric_mean_ci: (input) => {
    const { estimate, lower, upper } = geometricMeanInterval(tallyOf(input, 'x'), numberOf(input, 'conf'));
    return { gm: estimate, lower, upper };
  },
};
