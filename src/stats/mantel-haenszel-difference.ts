import { checkConfidence } from './check-arguments.ts';
import { normalQuantile } from './distributions.ts';
import type { Interval } from './interval.ts';
import { comparable, type Stratum } from './stratum.ts';

/**
 * Mantel–Haenszel pooled difference of two rates within strata, first minus second, with its interval.
 * `strata`: fractional counts allowed; a stratum without units in either group is passed over. `confidence` two-sided,
 * 0..1 exclusive. Limits are held to -1..1. Null where no stratum has units in both groups.
 * Throws RangeError where a count lies outside its units.
 * Source: Cochran (1954); variance of Sato, Greenland and Robins (1989), which holds for few large and many small strata.
 * Worked: 10 of 20 against 5 of 20 at 90% → 0.25, 0.006723 to 0.493277.
 */
export function mantelHaenszelDifference(strata: readonly Stratum[], confidence: number): Interval | null {
  checkConfidence(confidence);
  const filled = comparable(strata);
  if (filled.length === 0) return null;
  const total = (of: (stratum: Stratum & { all: number }) => number): number =>
    filled.reduce((sum, stratum) => sum + of({ ...stratum, all: stratum.n1 + stratum.n2 }), 0);
  const weight = total(({ n1, n2, all }) => (n1 * n2) / all);
  const estimate = total(({ x1, n1, x2, n2, all }) => (x1 * n2 - x2 * n1) / all) / weight;
  const slant = total(
    ({ x1, n1, x2, n2, all }) => (n1 ** 2 * x2 - n2 ** 2 * x1 + (n1 * n2 * (n2 - n1)) / 2) / all ** 2,
  );
  const spread = total(({ x1, n1, x2, n2, all }) => (x1 * (n2 - x2) + x2 * (n1 - x1)) / (2 * all));
  const reach =
    -normalQuantile((1 - confidence) / 2) * Math.sqrt(Math.max(0, (estimate * slant + spread) / weight ** 2));
  return { estimate, lower: Math.max(-1, estimate - reach), upper: Math.min(1, estimate + reach) };
}
