import { checkCount } from './check-arguments.ts';
import type { SidedP } from './sided-p.ts';

// Probabilities that differ by less than this factor count as equal, so that rounding cannot drop a mirrored table.
const SAME = 1 + 1e-7;

/**
 * Fisher's exact test of two proportions: tables at least as extreme as this one, both margins held.
 * `x1` of `n1` against `x2` of `n2`, whole numbers from 0 on, 0 <= x <= n. `pTwoSided` adds up the tables that are no
 * more probable than the observed one. An empty group, or no success or failure at all, gives 1. Throws RangeError for
 * anything that is no count. Source: Fisher (1935); the two-sided rule is that of R fisher.test.
 * Worked: 3 of 4 against 1 of 4 → pGreater = 17/70 = 0.242857, pTwoSided = 34/70 = 0.485714.
 */
export function fisherExact(x1: number, n1: number, x2: number, n2: number): SidedP {
  for (const count of [x1, n1 - x1, x2, n2 - x2]) checkCount(count);
  const { from, weights } = tableWeights(n1, n2, x1 + x2);
  const sumWhere = (counts: (weight: number, x: number) => boolean): number =>
    weights.reduce((sum, weight, i) => (counts(weight, from + i) ? sum + weight : sum), 0);
  const all = sumWhere(() => true);
  const observed = weights[x1 - from] ?? 0;
  return {
    pLess: Math.min(1, sumWhere((_, x) => x <= x1) / all),
    pGreater: Math.min(1, sumWhere((_, x) => x >= x1) / all),
    pTwoSided: Math.min(1, sumWhere((weight) => weight <= observed * SAME) / all),
  };
}

// Tables by successes in the first group, in proportion to the likeliest one. Outward from it each follows from its
// neighbour, until nothing is left: no factorial, and a million deals cost no more than the tables that can occur.
function tableWeights(n1: number, n2: number, successes: number): { from: number; weights: number[] } {
  const least = Math.max(0, successes - n2);
  const most = Math.min(n1, successes);
  const likeliest = Math.floor(((n1 + 1) * (successes + 1)) / (n1 + n2 + 2));
  const above = [1];
  for (let x = likeliest; x < most && above.at(-1)! > 0; x += 1) {
    above.push((above.at(-1)! * ((n1 - x) * (successes - x))) / ((x + 1) * (n2 - successes + x + 1)));
  }
  const below: number[] = [];
  for (let x = likeliest; x > least && (below.at(-1) ?? 1) > 0; x -= 1) {
    below.push(((below.at(-1) ?? 1) * (x * (n2 - successes + x))) / ((n1 - x + 1) * (successes - x + 1)));
  }
  return { from: likeliest - below.length, weights: [...below.reverse(), ...above] };
}
