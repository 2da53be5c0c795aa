import type { MethodSettings } from '../model/settings.ts';
import { differencePs } from '../stats/difference-of-intervals.ts';
import type { Interval } from '../stats/interval.ts';
import type { Range, Unit } from './verdict.ts';

export type Side = 'lower' | 'higher';
export type Sides = Record<Side, number>;

/** A figure with the counts behind it; `x` of `n` for a share. */
export type Seen = { estimate: number; x?: number; n: number };

/** The last quarter against those before it, taken together. */
export type Moved = {
  unit: Unit;
  now: Seen;
  before: Seen;
  /** Now minus before; `interval` null where the comparison has none on this scale. */
  change: number;
  interval: Range | null;
  /** The change as rule M4 measures it: in points, or as a share of what it was. */
  size: number;
  /** One-sided p-values of the last quarter being lower and higher than before. */
  p: Sides;
  /** Enough units on both sides for the comparison to count. */
  comparable: boolean;
};

export const enoughUnits = (now: number, before: number, { drift }: MethodSettings): boolean =>
  now >= drift.now && before >= drift.before;

export function sidesOf(moved: Interval, confidence: number): Sides {
  const { pBelow, pAbove } = differencePs(moved, confidence);
  return { lower: pBelow, higher: pAbove };
}
