import { betaCdf, betaQuantile } from '../../src/stats/beta-distribution.ts';
import {
  binomialCdf,
  binomialQuantile,
  binomialUpperTail,
  chiSquareQuantile,
  chiSquareUpperTail,
  hypergeometricPmf,
  normalCdf,
  normalQuantile,
  tQuantile,
} from '../../src/stats/distributions.ts';
import { type Adapter, numberOf } from './case-input.ts';

/** Distribution functions and their inverses. */
export const DISTRIBUTIONS: Record<string, Adapter> = {
  normal_quantile: (input) => ({ z: normalQuantile(numberOf(input, 'p')) }),
  normal_cdf: (input) => ({ p: normalCdf(numberOf(input, 'z')) }),
  binomial_cdf: (input) => {
    const [k, n, p] = [numberOf(input, 'k'), numberOf(input, 'n'), numberOf(input, 'p')];
    return { cdf: binomialCdf(k, n, p), sf_incl: binomialUpperTail(k, n, p) };
  },
  binomial_quantile: (input) => ({
    k: binomialQuantile(numberOf(input, 'q'), numberOf(input, 'n'), numberOf(input, 'p')),
  }),
  beta_cdf: (input) => ({ p: betaCdf(numberOf(input, 'x'), numberOf(input, 'a'), numberOf(input, 'b')) }),
  beta_quantile: (input) => ({ x: betaQuantile(numberOf(input, 'p'), numberOf(input, 'a'), numberOf(input, 'b')) }),
  chisq_sf: (input) => ({ p: chiSquareUpperTail(numberOf(input, 'x'), numberOf(input, 'df')) }),
  chisq_quantile: (input) => ({ x: chiSquareQuantile(numberOf(input, 'p'), numberOf(input, 'df')) }),
  t_quantile: (input) => ({ t: tQuantile(numberOf(input, 'p'), numberOf(input, 'df')) }),
  hypergeometric_pmf: (input) => ({
    p: hypergeometricPmf(
      numberOf(input, 'x'),
      numberOf(input, 'successes'),
      numberOf(input, 'failures'),
      numberOf(input, 'draws'),
    ),
  }),
};
