import { type Adjustment, adjustP } from '../../src/stats/adjust-p.ts';
import { agrestiCoullInterval } from '../../src/stats/agresti-coull-interval.ts';
import { binomialEquivalence } from '../../src/stats/binomial-equivalence.ts';
import { type Alternative, binomialTest } from '../../src/stats/binomial-test.ts';
import { categoryDominance } from '../../src/stats/category-dominance.ts';
import { clopperPearsonInterval } from '../../src/stats/clopper-pearson-interval.ts';
import { goodmanIntervals } from '../../src/stats/goodman-intervals.ts';
import { jeffreysInterval } from '../../src/stats/jeffreys-interval.ts';
import { mcnemarExact } from '../../src/stats/mcnemar-exact.ts';
import { nForHalfWidth } from '../../src/stats/n-for-half-width.ts';
import { nOneProportionArcsine, type PowerQuestion } from '../../src/stats/n-one-proportion-arcsine.ts';
import { poissonRateInterval } from '../../src/stats/poisson-rate-interval.ts';
import { proportionScoreTest } from '../../src/stats/proportion-score-test.ts';
import { unitsNeededWilson } from '../../src/stats/units-needed-wilson.ts';
import { wilsonInterval } from '../../src/stats/wilson-interval.ts';
import { type Adapter, type Input, numberOf, numbersOf, textOf } from './case-input.ts';

const rateOf = (input: Input): [number, number] => [numberOf(input, 'x'), numberOf(input, 'n')];

/** Rates and shares, families of p-values, and how many units they need. */
export const PROPORTIONS: Record<string, Adapter> = {
  wilson_ci: (input) => ({ ...wilsonInterval(...rateOf(input), numberOf(input, 'conf')) }),
  clopper_pearson_ci: (input) => ({ ...clopperPearsonInterval(...rateOf(input), numberOf(input, 'conf')) }),
  jeffreys_ci: (input) => ({ ...jeffreysInterval(...rateOf(input), numberOf(input, 'conf')) }),
  agresti_coull_ci: (input) => ({ ...agrestiCoullInterval(...rateOf(input), numberOf(input, 'conf')) }),
  binom_test_p: (input) => ({
    p: binomialTest(
      numberOf(input, 'x'),
      numberOf(input, 'n'),
      numberOf(input, 'p0'),
      textOf(input, 'alternative') as Alternative,
    ),
  }),
  prop_score_test_1sample: (input) => {
    const { z, pTwoSided, pLess } = proportionScoreTest(...rateOf(input), numberOf(input, 'p0'));
    return { chisq: z * z, p_two_sided: pTwoSided, p_less: pLess };
  },
  binom_tost: (input) => {
    const range = [numberOf(input, 'low'), numberOf(input, 'high')] as const;
    const { p, pAboveLow, pBelowHigh } = binomialEquivalence(...rateOf(input), ...range);
    return { p, p_above_low: pAboveLow, p_below_high: pBelowHigh };
  },
  poisson_rate_ci: (input) => {
    const [count, exposure] = [numberOf(input, 'count'), numberOf(input, 'exposure')];
    const { estimate, lower, upper } = poissonRateInterval(count, exposure, numberOf(input, 'conf'));
    return { rate: estimate, lower, upper };
  },
  category_dominance: (input) => {
    const { rivals, topP } = categoryDominance(numbersOf(input, 'counts'), numberOf(input, 'claimed'));
    return {
      p_greater: rivals.map((rival) => rival.pGreater),
      iut_p: topP,
      p_less: rivals.map((rival) => rival.pLess),
      holm_p_less: rivals.map((rival) => rival.holmPLess),
    };
  },
  multinomial_goodman_ci: (input) => {
    const intervals = goodmanIntervals(numbersOf(input, 'counts'), numberOf(input, 'conf'));
    return { lower: intervals.map(({ lower }) => lower), upper: intervals.map(({ upper }) => upper) };
  },
  mcnemar_exact: (input) => ({ p: mcnemarExact(numberOf(input, 'b'), numberOf(input, 'c')) }),
  p_adjust: (input) => ({
    adjusted: adjustP(numbersOf(input, 'p'), textOf(input, 'method').toLowerCase() as Adjustment),
  }),
  n_one_proportion_arcsine: (input) => ({
    n: nOneProportionArcsine({
      p1: numberOf(input, 'p1'),
      p0: numberOf(input, 'p0'),
      power: numberOf(input, 'power'),
      alpha: numberOf(input, 'alpha'),
      alternative: textOf(input, 'alternative') as PowerQuestion['alternative'],
    }),
  }),
  n_for_halfwidth: (input) => ({
    n: nForHalfWidth(numberOf(input, 'p'), numberOf(input, 'half_length'), numberOf(input, 'conf')),
  }),
  units_needed_wilson: (input) => {
    const { total, more } = unitsNeededWilson(
      numberOf(input, 'x'),
      numberOf(input, 'n'),
      numberOf(input, 'boundary'),
      textOf(input, 'side') as 'above' | 'below',
      numberOf(input, 'conf'),
    );
    return { n_total: total, n_more: more };
  },
};
