import {
  binomialCdf,
  binomialQuantile,
  binomialUpperTail,
  normalCdf,
  normalQuantile,
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
};
