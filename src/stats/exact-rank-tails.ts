/**
 * Exact tails of the Mann–Whitney statistic when all orders of m + n distinct values are equally likely.
 * `u`: whole pairs won by the first group, 0..m·n; `m`, `n`: group sizes from 1 on, meant for small groups, because
 * the work grows with m²·n². `pTwoSided` doubles the smaller tail.
 * Source: Mann and Whitney's recurrence. Worked: u = 0 of 3 and 3 → pLess = 1/20.
 */
export function exactRankTails(
  u: number,
  m: number,
  n: number,
): { pLess: number; pGreater: number; pTwoSided: number } {
  const orders = orderCounts(m, n);
  const all = orders.reduce((sum, count) => sum + count, 0);
  const upTo = (end: number): number => orders.slice(0, end + 1).reduce((sum, count) => sum + count, 0) / all;
  const pLess = upTo(u);
  // The counts mirror, and a tail summed from its own end keeps its digits.
  const pGreater = upTo(m * n - u);
  return { pLess, pGreater, pTwoSided: Math.min(1, 2 * Math.min(pLess, pGreater)) };
}

/**
 * The rank, from 1, among the m·n differences of two groups that leaves at most `tail` (0..1) below it when neither
 * group is ahead; null where even the lowest difference leaves more.
 * Source: as R wilcox.test. Worked: 3 and 3 values at 5% → 1, because all of one group below the other is 1/20; 2 and 3
 * values → null, because that is 1/10.
 */
export function exactRankCut(tail: number, m: number, n: number): number | null {
  const orders = orderCounts(Math.min(m, n), Math.max(m, n));
  const enough = tail * orders.reduce((sum, count) => sum + count, 0);
  if (orders[0]! > enough * (1 + ROUNDING)) return null;
  let u = 0;
  for (let sum = orders[0]!; sum < enough * (1 - ROUNDING); sum += orders[u]!) u += 1;
  return Math.max(1, u);
}

const ROUNDING = 1e-12;

// counts[i] after round k: orders of i first-group and k second-group values, by pairs won. The largest value either
// belongs to the second group and adds nothing, or to the first and is ahead of all k.
function orderCounts(m: number, n: number): number[] {
  const counts = Array.from({ length: m + 1 }, () => {
    const none = new Array<number>(m * n + 1).fill(0);
    none[0] = 1;
    return none;
  });
  for (let k = 1; k <= n; k += 1) {
    for (let i = 1; i <= m; i += 1) {
      const target = counts[i]!;
      const smaller = counts[i - 1]!;
      for (let pairs = k; pairs <= i * k; pairs += 1) target[pairs] = target[pairs]! + smaller[pairs - k]!;
    }
  }
  return counts[m]!;
}
