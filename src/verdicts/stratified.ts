import type { Ground, Share } from '../assumptions/evidence.ts';
import type { Stratified } from '../assumptions/scrutiny.ts';
import type { MethodSettings } from '../model/settings.ts';
import { breslowDayTest } from '../stats/breslow-day-test.ts';
import { mantelHaenszel } from '../stats/mantel-haenszel.ts';
import { mantelHaenszelDifference } from '../stats/mantel-haenszel-difference.ts';
import { effectsOf, worthOf } from './clustered.ts';
import { tailOf } from './finding.ts';
import { type Position, position } from './position.ts';
import type { ClaimSets } from './verdict.ts';
import { violatedSide } from './violated-side.ts';

/** A comparison within the values of a field, beside the same comparison over all of them. */
export type Within = {
  field: string;
  strata: Stratified['strata'];
  /** Difference or ratio over all deals that hold the field, and pooled within its values. */
  crude: number;
  pooled: number;
  /** The two lie on either side of no difference, or one of them alone is tolerated. */
  reverses: boolean;
  /** Apart by so much that both have to be shown. */
  differs: boolean;
  /** How far the two groups are apart is not the same for every value. */
  uneven: boolean;
  position: Position;
};

const DIFFERS = 0.2;

/**
 * Rules N6 and N7: each declared field by itself; fields blank for too many deals, or that no deals of both groups share,
 * say nothing.
 */
export function withinStrata(
  { first, second, ...ground }: Pick<Ground, 'accounts'> & { first: Share; second: Share },
  unit: 'ratio' | 'points',
  strata: readonly Stratified[],
  sets: ClaimSets,
  method: MethodSettings,
): Within[] {
  const effects = effectsOf(ground);
  return strata.flatMap(({ field, strata: values }) => {
    const tables = values.map((value) => {
      const [one, other] = [worthOf(value.first, effects.own), worthOf(value.second, effects.versus)];
      return { x1: one.x, n1: one.n, x2: other.x, n2: other.n };
    });
    const sum = (of: 'x1' | 'n1' | 'x2' | 'n2') => tables.reduce((total, table) => total + table[of], 0);
    const [x1, n1, x2, n2] = [sum('x1'), sum('n1'), sum('x2'), sum('n2')];
    const [all, others] = [worthOf(first, effects.own), worthOf(second, effects.versus)];
    if (n1 === 0 || n2 === 0 || n1 < method.filled * all.n || n2 < method.filled * others.n) return [];
    const crude = unit === 'ratio' ? x1 / n1 / (x2 / n2) : x1 / n1 - x2 / n2;
    const found =
      unit === 'ratio'
        ? mantelHaenszel(tables, method.confidence).rateRatio
        : mantelHaenszelDifference(tables, method.confidence);
    if (found === null || found.estimate === null || !Number.isFinite(found.estimate) || !Number.isFinite(crude)) {
      return [];
    }
    const pooled = found.estimate;
    const even = unit === 'ratio' ? 1 : 0;
    const opposite = (crude - even) * (pooled - even) < 0;
    const turned = violatedSide(crude, sets)?.side !== violatedSide(pooled, sets)?.side;
    const change = Math.abs(pooled - crude);
    return {
      field,
      strata: values,
      crude,
      pooled,
      // Either way of no difference, and not both of them missing the claim on the same side.
      reverses: turned && (opposite || sets.tolerated[0] === -sets.tolerated[1]),
      differs: change > DIFFERS * Math.abs(crude) && (unit === 'ratio' || change > method.tolerance.order),
      uneven: breslowDayTest(tables).p <= tailOf(method.confidence),
      position: position([found.lower, found.upper], sets),
    };
  });
}
