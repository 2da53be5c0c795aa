import { fisherExact } from '../../src/stats/fisher-exact.ts';
import { katzRatioInterval } from '../../src/stats/katz-ratio-interval.ts';
import { nTwoProportions } from '../../src/stats/n-two-proportions.ts';
import { newcombeDifference } from '../../src/stats/newcombe-difference.ts';
import { newcombeOneSidedP } from '../../src/stats/newcombe-one-sided-p.ts';
import { poissonRateRatio } from '../../src/stats/poisson-rate-ratio.ts';
import { ratioScoreInterval } from '../../src/stats/ratio-score-interval.ts';
import { ratioScoreTest } from '../../src/stats/ratio-score-test.ts';
import { twoProportionsTest } from '../../src/stats/two-proportions-test.ts';
import { walterRatioInterval } from '../../src/stats/walter-ratio-interval.ts';
import { type Adapter, type Input, numberOf, tableOf, textOf } from './case-input.ts';

const twoGroups = (input: Input): [number, number, number, number] => [
  numberOf(input, 'x1'),
  numberOf(input, 'n1'),
  numberOf(input, 'x2'),
  numberOf(input, 'n2'),
];

/** Differences and ratios of two rates. */
export const TWO_PROPORTIONS: Record<string, Adapter> = {
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
  risk_ratio_log_ci: (input) => {
    const { estimate, lower, upper } = katzRatioInterval(...twoGroups(input), numberOf(input, 'conf'));
    return { ratio: estimate, lower, upper };
  },
  risk_ratio_log_adjusted_ci: (input) => {
    const { estimate, lower, upper } = walterRatioInterval(...twoGroups(input), numberOf(input, 'conf'));
    return { ratio: estimate, lower, upper };
  },
  prop_test_2sample: (input) => {
    const groups = twoGroups(input);
    const [x1, n1, x2, n2] = groups;
    const { z, pTwoSided, pLess } = twoProportionsTest(...groups);
    // Without a success, or without a failure, the file has 0 / 0.
    if (x1 + x2 === 0 || x1 + x2 === n1 + n2) return { chisq: null, p_two_sided: null, p_less: null };
    return { chisq: z * z, p_two_sided: pTwoSided, p_less: pLess };
  },
  fisher_exact: (input) => {
    const [[a, b], [c, d]] = tableOf(input, 'table') as [[number, number], [number, number]];
    const { pTwoSided, pLess, pGreater } = fisherExact(a, a + b, c, c + d);
    return { p_two_sided: pTwoSided, p_less: pLess, p_greater: pGreater };
  },
  poisson_rate_ratio: (input) => {
    const { estimate, lower, upper, pTwoSided } = poissonRateRatio(
      numberOf(input, 'count1'),
      numberOf(input, 'exposure1'),
      numberOf(input, 'count2'),
      numberOf(input, 'exposure2'),
      numberOf(input, 'conf'),
    );
    return { rate_ratio: estimate, lower, upper, p_two_sided: pTwoSided };
  },
  n_two_proportions: (input) => ({
    n_per_group: nTwoProportions({
      p1: numberOf(input, 'p1'),
      p2: numberOf(input, 'p2'),
      power: numberOf(input, 'power'),
      alpha: numberOf(input, 'alpha'),
      sides: textOf(input, 'alternative') === 'one.sided' ? 1 : 2,
    }),
  }),
};
