import { checkConfidence, checkProbability, checkProportion } from './check-arguments.ts';
import { normalQuantile } from './distributions.ts';

/** Units in all and beyond those at hand; Infinity where the rate lies on the wrong side of the boundary or on it. */
export type UnitsNeeded = { total: number; more: number };

/**
 * How many units it takes until the Wilson interval clears a boundary, if the observed rate stays where it is.
 * `x` of `n` so far; `boundary`: a share 0..1 that the interval is to lie `'above'` or `'below'`; `confidence`
 * two-sided. Roughly an even chance, since the rate may come out on either side of the present one. Throws RangeError
 * as wilsonInterval does. Source: the Wilson limit meets b at n = z² b (1 - b) / (x/n - b)².
 * Worked: 7 of 60, below 0.2 at 90% → 2.7055 · 0.16 / 0.0833² = 62.3, so 63 in all, 3 more.
 */
export function unitsNeededWilson(
  x: number,
  n: number,
  boundary: number,
  side: 'above' | 'below',
  confidence: number,
): UnitsNeeded {
  checkProportion(x, n);
  checkProbability(boundary);
  checkConfidence(confidence);
  const lead = side === 'above' ? x / n - boundary : boundary - x / n;
  if (lead <= 0) return { total: Infinity, more: Infinity };
  const z = normalQuantile((1 - confidence) / 2);
  const needed = Math.ceil((z * z * boundary * (1 - boundary)) / (lead * lead));
  const total = Math.max(n, needed);
  return { total, more: total - n };
}
