import { checkProportion } from './check-arguments.ts';

/** Wins and units with sums over their clusters: how many there are, and n², x·n and x² added up. */
export type ClusterSums = {
  units: { x: number; n: number };
  clusters: number;
  squares: { nn: number; xn: number; xx: number };
};

/**
 * The design effect of `clusteredProportion`, from sums instead of single clusters: how many times wider the variance of
 * a rate is than that of as many single units. At least 1; exactly 1 where no cluster holds more than one unit, and
 * where all or none are won. Null with fewer than two clusters, unless it is 1 all the same. Throws RangeError without
 * a unit or with more wins than units. Source: Rao and Scott, Biometrics 48 (1992) 577.
 * Worked: 2 of 2 and 0 of 2 → n² 8, x·n 4, x² 4 → 4.
 */
export function designEffect({ units: { x, n }, clusters, squares: { nn, xn, xx } }: ClusterSums): number | null {
  checkProportion(x, n);
  const rate = x / n;
  if (nn === n || x === 0 || x === n) return 1;
  if (clusters < 2) return null;
  const squared = Math.max(0, xx - 2 * rate * xn + rate * rate * nn);
  const variance = ((clusters / (clusters - 1)) * squared) / (n * n);
  return Math.max(1, variance / ((rate * (1 - rate)) / n));
}
