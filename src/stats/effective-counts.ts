import { checkProportion } from './check-arguments.ts';

/** Wins and units, possibly fractions of them. */
export type Counts = { x: number; n: number };

/**
 * What clustered counts are worth: the same rate on as many units as independent ones would take.
 * `x` of `n`; `designEffect` from 1 on. Throws RangeError otherwise.
 * Source: Rao and Scott (1992). Worked: 15 of 60 at 1.5 → 10 of 40.
 */
export function effectiveCounts(x: number, n: number, designEffect: number): Counts {
  checkProportion(x, n);
  if (!(designEffect >= 1 && Number.isFinite(designEffect))) {
    throw new RangeError(`a design effect is a number from 1 on, not ${designEffect}`);
  }
  return { x: x / designEffect, n: n / designEffect };
}

/**
 * Whole counts for an exact test that cannot take fractions, rounded so that the p-value only grows: a rate that would
 * be found too low (`tail` lower) gets more wins of fewer units, one found too high (upper) fewer wins of more units.
 * `n` may come out as 0, on which an exact test says nothing. Throws RangeError as above.
 * Worked: 7.2 of 40.5 → 8 of 40 for the lower tail, 7 of 41 for the upper.
 */
export function wholeCounts({ x, n }: Counts, tail: 'lower' | 'upper'): Counts {
  checkProportion(x, n);
  if (tail === 'upper') return { x: roundDown(x), n: roundUp(n) };
  const units = roundDown(n);
  return { x: Math.min(units, roundUp(x)), n: units };
}

// 6 / 1.2 is 5.000000000000001 in some orders of division, and no sixth win.
const SLACK = 1e-9;
const roundUp = (count: number): number => Math.ceil(count - SLACK);
const roundDown = (count: number): number => Math.floor(count + SLACK);
