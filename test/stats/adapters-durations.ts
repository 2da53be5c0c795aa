import { aalenJohansen, incidenceAt } from '../../src/stats/aalen-johansen.ts';
import { kaplanMeier } from '../../src/stats/kaplan-meier.ts';
import { kaplanMeierQuantiles } from '../../src/stats/kaplan-meier-quantiles.ts';
import { logRankTest } from '../../src/stats/log-rank-test.ts';
import { restrictedMean } from '../../src/stats/restricted-mean.ts';
import {
  type Adapter,
  groupsOf,
  type Input,
  numberOf,
  numbersOf,
  rivalSpellsOf,
  spellsOf,
  textOf,
} from './case-input.ts';

function curveOf(input: Input) {
  if (textOf(input, 'conf_type') !== 'log-log') throw new Error('only the log-log band exists');
  return kaplanMeier(spellsOf(input), numberOf(input, 'conf'));
}

/** Times until deals close. */
export const DURATIONS: Record<string, Adapter> = {
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
  rmst: (input) => {
    const mean = restrictedMean(kaplanMeier(spellsOf(input), 0.9), numberOf(input, 'tau'));
    return { rmst: mean?.days ?? null, se: mean?.standardError ?? null };
  },
  logrank: (input) => {
    const { statistic, degreesOfFreedom, p, observed, expected } = logRankTest(groupsOf(input));
    return { chisq: statistic, df: degreesOfFreedom, p, observed, expected };
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
};
