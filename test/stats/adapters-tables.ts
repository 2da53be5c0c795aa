import { betaBinomialFit } from '../../src/stats/beta-binomial-fit.ts';
import { breslowDayTest } from '../../src/stats/breslow-day-test.ts';
import { chiSquareIndependence } from '../../src/stats/chi-square-independence.ts';
import { clusteredProportion } from '../../src/stats/clustered-proportion.ts';
import { cochranArmitageTrend } from '../../src/stats/cochran-armitage-trend.ts';
import { cramersV } from '../../src/stats/cramers-v.ts';
import { logOddsDirichlet } from '../../src/stats/log-odds-dirichlet.ts';
import { mantelHaenszel } from '../../src/stats/mantel-haenszel.ts';
import type { Stratum } from '../../src/stats/stratum.ts';
import { type Adapter, type Input, listOf, numbersOf, tableOf } from './case-input.ts';

/** Each stratum is [[won, lost] of the segment, [won, lost] of the rest]. */
const strataOf = (input: Input): Stratum[] =>
  listOf(input, 'strata').map((stratum) => {
    const [[a, b], [c, d]] = tableOf({ stratum }, 'stratum') as [[number, number], [number, number]];
    return { x1: a, n1: a + b, x2: c, n2: c + d };
  });

const ratesOf = (input: Input): { x: number; n: number }[] => {
  const units = numbersOf(input, 'n');
  return numbersOf(input, 'x').map((x, i) => ({ x, n: units[i]! }));
};

/** Tables of counts, strata and clusters. */
export const TABLES: Record<string, Adapter> = {
  chisq_independence: (input) => {
    const { statistic, degreesOfFreedom, p, leastExpected } = chiSquareIndependence(tableOf(input, 'table'));
    return { statistic, df: degreesOfFreedom, p, expected_min: leastExpected };
  },
  cramers_v: (input) => ({ v: cramersV(tableOf(input, 'table')) }),
  cmh: (input) => {
    const { statistic, p, oddsRatio } = mantelHaenszel(strataOf(input), 0.95);
    return {
      chisq: statistic,
      p,
      common_or: oddsRatio.estimate,
      or_lower: oddsRatio.lower,
      or_upper: oddsRatio.upper,
    };
  },
  breslow_day: (input) => {
    const { statistic, p } = breslowDayTest(strataOf(input));
    const { oddsRatio, rateRatio } = mantelHaenszel(strataOf(input), 0.95);
    return { statistic, p, common_or: oddsRatio.estimate, common_rr: rateRatio.estimate };
  },
  cochran_armitage_trend: (input) => {
    const scores = numbersOf(input, 'scores');
    const { z, pTwoSided } = cochranArmitageTrend(ratesOf(input).map((rate, i) => ({ ...rate, score: scores[i]! })));
    return { chisq: z * z, p_two_sided: pTwoSided };
  },
  clustered_proportion: (input) => {
    const { estimate, standardError } = clusteredProportion(ratesOf(input));
    return { estimate, se: standardError };
  },
  betabinomial_mle: (input) => ({ ...betaBinomialFit(ratesOf(input)) }),
  log_odds_dirichlet: (input) => {
    const [first, second, prior] = [
      numbersOf(input, 'counts1'),
      numbersOf(input, 'counts2'),
      numbersOf(input, 'prior'),
    ];
    return { z: logOddsDirichlet(first.map((count, i) => ({ first: count, second: second[i]!, prior: prior[i]! }))) };
  },
};
