import { aalenJohansen, incidenceAt } from '../../src/stats/aalen-johansen.ts';
import { type Adjustment, adjustP } from '../../src/stats/adjust-p.ts';
import { type Alternative, binomialTest } from '../../src/stats/binomial-test.ts';
import { categoryDominance } from '../../src/stats/category-dominance.ts';
import {
  binomialCdf,
  binomialQuantile,
  binomialUpperTail,
  normalCdf,
  normalQuantile,
} from '../../src/stats/distributions.ts';
import { kaplanMeier } from '../../src/stats/kaplan-meier.ts';
import { kaplanMeierQuantiles } from '../../src/stats/kaplan-meier-quantiles.ts';
import { mannWhitney } from '../../src/stats/mann-whitney.ts';
import { mcnemarExact } from '../../src/stats/mcnemar-exact.ts';
import { nOneProportionArcsine, type PowerQuestion } from '../../src/stats/n-one-proportion-arcsine.ts';
import { newcombeDifference } from '../../src/stats/newcombe-difference.ts';
import { newcombeOneSidedP } from '../../src/stats/newcombe-one-sided-p.ts';
import { orderStatisticMedian } from '../../src/stats/order-statistic-median.ts';
import { ratioScoreInterval } from '../../src/stats/ratio-score-interval.ts';
import { ratioScoreTest } from '../../src/stats/ratio-score-test.ts';
import { unitsNeededWilson } from '../../src/stats/units-needed-wilson.ts';
import { wilsonInterval } from '../../src/stats/wilson-interval.ts';
import { type Input, numberOf, numbersOf, rivalSpellsOf, spellsOf, tallyOf, textOf } from './case-input.ts';

type Adapter = (input: Input) => Record<string, unknown>;

const twoGroups = (input: Input): [number, number, number, number] => [
  numberOf(input, 'x1'),
  numberOf(input, 'n1'),
  numberOf(input, 'x2'),
  numberOf(input, 'n2'),
];

function curveOf(input: Input) {
  if (textOf(input, 'conf_type') !== 'log-log') throw new Error('only the log-log band exists');
  return kaplanMeier(spellsOf(input), numberOf(input, 'conf'));
}

/** The reference file's function names, each answered by ours in the file's own field names. */
export const ADAPTERS: Record<string, Adapter> = {
  normal_quantile: (input) => ({ z: normalQuantile(numberOf(input, 'p')) }),
  normal_cdf: (input) => ({ p: normalCdf(numberOf(input, 'z')) }),
  binomial_cdf: (input) => {
    const [k, n, p] = [numberOf(input, 'k'), numberOf(input, 'n'), numberOf(input, 'p')];
    return { cdf: binomialCdf(k, n, p), sf_incl: binomialUpperTail(k, n, p) };
  },
  binomial_quantile: (input) => ({
    k: binomialQuantile(numberOf(input, 'q'), numberOf(input, 'n'), numberOf(input, 'p')),
  }),
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
  km_curve: (input) => {
    const curve = curveOf(input);
    return {
      time: curve.map((point) => point.days),
      n_risk: curve.map((point) => point.atRisk),
      n_event: curve.map((point) => point.events),
      n_censor: curve.map((point) => point.censored),
      surv: curve.map((point) => point.survival),
      std_err_surv: curve.map((point) => point.standardError),
      lower: curve.map((point) => point.lower),
      upper: curve.map((point) => point.upper),
    };
  },
  km_quantiles: (input) => {
    const quantiles = kaplanMeierQuantiles(curveOf(input), numbersOf(input, 'probs'));
    return {
      quantile: quantiles.map((quantile) => quantile.days),
      lower: quantiles.map((quantile) => quantile.lower),
      upper: quantiles.map((quantile) => quantile.upper),
    };
  },
  aalen_johansen_cif: (input) => {
    const curve = aalenJohansen(rivalSpellsOf(input));
    const shares = numbersOf(input, 'times').map((days) => incidenceAt(curve, days));
    return {
      cif_won: shares.map((share) => share.won),
      cif_lost: shares.map((share) => share.lost),
      open: shares.map((share) => share.open),
    };
  },
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
