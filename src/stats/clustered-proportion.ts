import { checkProportion } from './check-arguments.ts';

/** Wins among the units of one cluster, such as the deals of one account. */
export type Cluster = { x: number; n: number };

/** `standardError` and `designEffect` are null with fewer than two clusters, which leave the spread unknown. */
export type ClusteredProportion = {
  estimate: number;
  clusters: number;
  standardError: number | null;
  designEffect: number | null;
};

/**
 * A proportion whose units come in clusters, with how many times wider its variance is than that of single units.
 * `clusters`: wins and units of each, in any order; empty ones do not count. The design effect is at least 1, and 1
 * where no cluster holds more than one unit or where all or none are won; dividing wins and units by it makes every
 * other formula honest. Throws RangeError without a unit, or where a cluster has more wins than units.
 * Source: Rao and Scott, Biometrics 48 (1992) 577; the standard error as R survey svymean.
 * Worked: 2 of 2 and 0 of 2 → 0.5, standard error 0.5, design effect 4.
 */
export function clusteredProportion(clusters: readonly Cluster[]): ClusteredProportion {
  const filled = clusters.filter(({ n }) => n !== 0);
  for (const { x, n } of filled) checkProportion(x, n);
  const units = filled.reduce((sum, { n }) => sum + n, 0);
  const wins = filled.reduce((sum, { x }) => sum + x, 0);
  checkProportion(wins, units);
  const estimate = wins / units;
  const count = filled.length;
  if (count < 2) return { estimate, clusters: count, standardError: null, designEffect: null };
  const squares = filled.reduce((sum, { x, n }) => sum + (x - estimate * n) ** 2, 0);
  const variance = ((count / (count - 1)) * squares) / units ** 2;
  const single = (estimate * (1 - estimate)) / units;
  const repeats = filled.some(({ n }) => n > 1);
  return {
    estimate,
    clusters: count,
    standardError: Math.sqrt(variance),
    designEffect: repeats && single > 0 ? Math.max(1, variance / single) : 1,
  };
}
