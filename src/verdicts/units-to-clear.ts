import type { Evidence } from '../assumptions/evidence.ts';
import { normalQuantile } from '../stats/distributions.ts';
import { nOneProportionArcsine } from '../stats/n-one-proportion-arcsine.ts';
import { unitsNeededWilson } from '../stats/units-needed-wilson.ts';
import { type Finding, tailOf } from './finding.ts';
import type { ClaimSets, Range, Unit } from './verdict.ts';
import { limitsOf, violatedSide } from './violated-side.ts';

/** S1 for rates: units in all at which `x` of `n`, staying where it is and as alike, would clear the tolerated limits. */
export function rateUnits(x: number, n: number, sets: ClaimSets, confidence: number, effect: number): number {
  return unitsAt(x / n, sets, 'share', (limit, side) => {
    const { total, more } = unitsNeededWilson(x / effect, n / effect, limit, side, confidence);
    return more === 0 ? n : alikeUnits(total, effect);
  });
}

// A product of fractions must not ask for one more unit than it comes to.
const SLACK = 1e-9;
const alikeUnits = (single: number, effect: number): number => Math.ceil(single * effect - SLACK);

/** S1 for every other kind: the reach of the interval toward a limit shrinks with √n. */
export function scaledUnits(estimate: number, [low, high]: Range, n: number, sets: ClaimSets, unit: Unit): number {
  return unitsAt(estimate, sets, unit, (limit, side) => {
    const reach = side === 'above' ? estimate - low : high - estimate;
    return shrunk(n, reach, Math.abs(estimate - limit));
  });
}

const SURELY = 0.8;

/** S6: units in all at which four of five samples like this one would clear the nearer limit. */
export function surelyNeeded(finding: Finding, evidence: Evidence, confidence: number): number {
  const { estimate, sets, units_needed } = finding;
  const tail = tailOf(confidence);
  if (evidence.kind === 'rate' && estimate !== null && sets !== null) {
    return unitsAt(estimate, sets, 'share', (limit, side) => {
      const alternative = side === 'above' ? 'greater' : 'less';
      const single = nOneProportionArcsine({ p1: estimate, p0: limit, power: SURELY, alpha: tail, alternative });
      return alikeUnits(Math.ceil(single), finding.clustering?.design_effect ?? 1);
    });
  }
  // What is settled in an even chance is settled more surely as the distance grows from z to z + z(80%) standard errors.
  const even = -normalQuantile(tail);
  return Math.ceil(units_needed * ((even + normalQuantile(SURELY)) / even) ** 2);
}

/** Units at which a reach has shrunk to a distance. */
export function shrunk(n: number, reach: number, distance: number): number {
  if (!Number.isFinite(reach)) return Number.POSITIVE_INFINITY;
  if (reach <= distance) return n;
  if (distance === 0) return Number.POSITIVE_INFINITY;
  return Math.ceil(n * (reach / distance) ** 2);
}

/** Units at which a one-sided p-value would have come down to `tail`: its distance in standard errors grows with √n. */
export function unitsForP(n: number, p: number, tail: number): number {
  return p >= 0.5 ? Number.POSITIVE_INFINITY : shrunk(n, -normalQuantile(tail), -normalQuantile(p));
}

function unitsAt(
  estimate: number,
  sets: ClaimSets,
  unit: Unit,
  needed: (limit: number, side: 'above' | 'below') => number,
): number {
  const violated = violatedSide(estimate, sets);
  if (violated !== null) return needed(violated.limit, violated.side);
  const { low, high } = limitsOf(sets, unit);
  return Math.max(low === null ? 0 : needed(low, 'above'), high === null ? 0 : needed(high, 'below'));
}
