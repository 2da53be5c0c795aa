import { type Adjustment, adjustP } from '../../src/stats/adjust-p.ts';
import { type Alternative, binomialTest } from '../../src/stats/binomial-test.ts';
import { categoryDominance } from '../../src/stats/category-dominance.ts';
import { mcnemarExact } from '../../src/stats/mcnemar-exact.ts';
import { nOneProportionArcsine, type PowerQuestion } from '../../src/stats/n-one-proportion-arcsine.ts';
import { newcombeDifference } from '../../src/stats/newcombe-difference.ts';
import { newcombeOneSidedP } from '../../src/stats/newcombe-one-sided-p.ts';
import { ratioScoreInterval } from '../../src/stats/ratio-score-interval.ts';
import { ratioScoreTest } from '../../src/stats/ratio-score-test.ts';
import { unitsNeededWilson } from '../../src/stats/units-needed-wilson.ts';
import { wilsonInterval } from '../../src/stats/wilson-interval.ts';
import { type Adapter, type Input, numberOf, numbersOf, textOf } from './case-input.ts';

const twoGroups = (input: Input): [number, number, number, number] => [
  numberOf(input, 'x1'),
  numberOf(input, 'n1'),
  numberOf(input, 'x2'),
  numberOf(input, 'n2'),
];

/** Rates, differences and ratios of rates, and families of p-values. */
export const PROPORTIONS: Record<string, Adapter> = {
  wilson_ci: (input) => ({
    ...wilsonInterval(numberOf(input, 'x'), numberOf(input, 'n'), numberOf(input, 'conf')),
  }),
  binom_test_p: (input) => ({
    p: binomialTest(
      numberOf(input, 'x'),
      numberOf(input, 'n'),
      numberOf(input, 'p0'),
      textOf(input, 'alternative') as Alternative,
    ),
  }),
  newcombe_diff_ci: (input) => {
    const { estimate, lower, upper } = newcombeDifference(...twoGroups(input), numberOf(input, 'conf'));
    return { diff: estimate, lower, upper };
  },
  newcombe_one_sided_p: (input) => ({
    p: newcombeOneSidedP(
      ...twoGroups(input),
      numberOf(input, 'diff0'),
      textOf(input, 'direction') as 'below' | 'above',
    ),
  }),
  risk_ratio_score_ci: (input) => {
    const interval = ratioScoreInterval(...twoGroups(input), numberOf(input, 'conf'), input.correction === true);
    return { ratio: interval.estimate, lower: interval.lower, upper: interval.upper };
  },
  score_test_ratio_margin: (input) => {
    const { z, pLess, pGreater } = ratioScoreTest(...twoGroups(input), numberOf(input, 'ratio0'));
    return { z, p_less: pLess, p_greater: pGreater };
  },
  p_adjust: (input) => ({
    adjusted: adjustP(numbersOf(input, 'p'), textOf(input, 'method').toLowerCase() as Adjustment),
  }),
  category_dominance: (input) => {
    const { rivals, topP } = categoryDominance(numbersOf(input, 'counts'), numberOf(input, 'claimed'));
    return {
      p_greater: rivals.map((rival) => rival.pGreater),
      iut_p: topP,
      p_less: rivals.map((rival) => rival.pLess),
      holm_p_less: rivals.map((rival) => rival.holmPLess),
    };
  },
  mcnemar_exact: (input) => ({ p: mcnemarExact(numberOf(input, 'b'), numberOf(input, 'c')) }),
  n_one_proportion_arcsine: (input) => ({
    n: nOneProportionArcsine({
      p1: numberOf(input, 'p1'),
      p0: numberOf(input, 'p0'),
      power: numberOf(input, 'power'),
      alpha: numberOf(input, 'alpha'),
      alternative: textOf(input, 'alternative') as PowerQuestion['alternative'],
    }),
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
