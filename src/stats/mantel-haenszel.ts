import { checkConfidence } from './check-arguments.ts';
import { chiSquareUpperTail, normalQuantile } from './distributions.ts';
import type { RatioInterval } from './ratio-score-interval.ts';
import { comparable, type Stratum } from './stratum.ts';

/** One comparison over all strata: the test that no stratum differs, and the pooled ratios of rates and of odds. */
export type MantelHaenszel = { statistic: number; p: number; rateRatio: RatioInterval; oddsRatio: RatioInterval };

/**
 * Cochran–Mantel–Haenszel test and Mantel–Haenszel pooled ratios, first group over second, within strata.
 * `strata`: fractional counts allowed; a stratum without units in either group is passed over. `confidence` two-sided,
 * 0..1 exclusive. No continuity correction. Where nothing can be compared the statistic is 0 and p = 1. A ratio of 0
 * by 0 is null, one over 0 is Infinity; an interval that would need both groups' wins is then 0 to Infinity.
 * Throws RangeError where a count lies outside its units.
 * Source: Mantel and Haenszel (1959); Robins, Breslow and Greenland (1986) for the odds ratio; Greenland and Robins
 * (1985) for the ratio of rates, which in one stratum is Katz's interval; test and odds ratio as R mantelhaen.test.
 * Worked: 17 of 77 against 11 of 77 and 14 of 29 against 23 of 41 → common odds ratio 1.181395, p = 0.598187.
 */
export function mantelHaenszel(strata: readonly Stratum[], confidence: number): MantelHaenszel {
  checkConfidence(confidence);
  const filled = comparable(strata);
  const z = -normalQuantile((1 - confidence) / 2);
  const { statistic, p } = conditionalTest(filled);
  return { statistic, p, rateRatio: rateRatio(filled, z), oddsRatio: oddsRatio(filled, z) };
}

function conditionalTest(strata: readonly Stratum[]): { statistic: number; p: number } {
  const surplus = total(strata, ({ x1, n1, x2, n2 }) => x1 - (n1 * (x1 + x2)) / (n1 + n2));
  const variance = total(strata, ({ x1, n1, x2, n2 }) => {
    const [all, wins] = [n1 + n2, x1 + x2];
    return all > 1 ? (n1 * n2 * wins * (all - wins)) / (all * all * (all - 1)) : 0;
  });
  const statistic = variance > 0 ? (surplus * surplus) / variance : 0;
  return { statistic, p: chiSquareUpperTail(statistic, 1) };
}

function rateRatio(strata: readonly Stratum[], z: number): RatioInterval {
  const first = total(strata, ({ x1, n1, n2 }) => (x1 * n2) / (n1 + n2));
  const second = total(strata, ({ x2, n1, n2 }) => (x2 * n1) / (n1 + n2));
  const spread = total(strata, ({ x1, n1, x2, n2 }) => {
    const all = n1 + n2;
    return (n1 * n2 * (x1 + x2) - x1 * x2 * all) / (all * all);
  });
  return around(first, second, spread / (first * second), z);
}

function oddsRatio(strata: readonly Stratum[], z: number): RatioInterval {
  const cells = strata.map(({ x1, n1, x2, n2 }) => {
    const all = n1 + n2;
    const [y1, y2] = [n1 - x1, n2 - x2];
    return { for: (x1 * y2) / all, against: (y1 * x2) / all, alike: (x1 + y2) / all, unlike: (y1 + x2) / all };
  });
  const first = total(cells, (cell) => cell.for);
  const second = total(cells, (cell) => cell.against);
  const variance =
    total(cells, (cell) => cell.alike * cell.for) / (2 * first * first) +
    total(cells, (cell) => cell.alike * cell.against + cell.unlike * cell.for) / (2 * first * second) +
    total(cells, (cell) => cell.unlike * cell.against) / (2 * second * second);
  return around(first, second, variance, z);
}

function around(first: number, second: number, variance: number, z: number): RatioInterval {
  if (first === 0 || second === 0) {
    return { estimate: first === 0 && second === 0 ? null : first / second, lower: 0, upper: Infinity };
  }
  const reach = Math.exp(z * Math.sqrt(variance));
  return { estimate: first / second, lower: first / second / reach, upper: (first / second) * reach };
}

const total = <Item>(items: readonly Item[], of: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + of(item), 0);
