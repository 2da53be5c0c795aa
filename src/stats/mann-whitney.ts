import { normalCdf } from './distributions.ts';
import { exactRankTails } from './exact-rank-tails.ts';
import type { SidedP } from './sided-p.ts';
import { countDeals, sortTally, type Tally } from './tally.ts';

/** `u` counts the pairs in which the first group is ahead, ties half; the p-values are `exact` where it exists. */
export type MannWhitney = SidedP & {
  u: number;
  probabilityOfSuperiority: number;
  normal: SidedP;
  exact: SidedP | null;
};

// The exact distribution is taken for groups below this size without ties, as R wilcox.test does.
const EXACT_BELOW = 50;

/**
 * Mann–Whitney test of two groups, with the probability that a deal of the first exceeds one of the second.
 * `x`, `y`: values in one unit, with how many deals carry each; neither empty. `normal` has continuity and tie
 * correction; if all values are equal its p-values are 1. `exact` is null with ties or 50 and more values in a group.
 * Throws RangeError for an empty group. Source: Mann and Whitney (1947); as R wilcox.test.
 * Worked: 1, 2, 3 against 4, 5, 6 → u = 0, exact pLess = 1/20, pTwoSided = 0.1.
 */
export function mannWhitney(x: Tally, y: Tally): MannWhitney {
  const [first, second] = [sortTally(x), sortTally(y)];
  const [m, n] = [countDeals(first), countDeals(second)];
  if (m === 0 || n === 0) throw new RangeError('two groups are compared only where both hold a value');
  const inSecond = new Map(second.map(({ value, deals }) => [value, deals]));
  const pooled = sortTally([...first, ...second]);
  let u = 0;
  let next = 0;
  let secondBelow = 0;
  for (const { value, deals } of first) {
    for (; next < second.length && second[next]!.value < value; next += 1) secondBelow += second[next]!.deals;
    u += deals * (secondBelow + (inSecond.get(value) ?? 0) / 2);
  }
  const normal = normalTails(
    u,
    m,
    n,
    pooled.map(({ deals }) => deals),
  );
  const small = m < EXACT_BELOW && n < EXACT_BELOW && pooled.length === m + n;
  const exact = small ? exactRankTails(u, m, n) : null;
  return { u, probabilityOfSuperiority: u / m / n, normal, exact, ...(exact ?? normal) };
}

function normalTails(u: number, m: number, n: number, ties: readonly number[]): SidedP {
  const total = m + n;
  const tied = ties.reduce((sum, t) => sum + t * (t * t - 1), 0);
  const deviation = Math.sqrt(((m * n) / 12) * (total + 1 - tied / (total * (total - 1))));
  if (!(deviation > 0)) return { pLess: 1, pGreater: 1, pTwoSided: 1 };
  const distance = u - (m * n) / 2;
  const tail = Math.max(0, Math.abs(distance) - 0.5) / deviation;
  return {
    pLess: normalCdf((distance + 0.5) / deviation),
    pGreater: normalCdf((0.5 - distance) / deviation),
    pTwoSided: Math.min(1, 2 * normalCdf(-tail)),
  };
}
