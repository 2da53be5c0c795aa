import type { Spell, Tally } from '../assumptions/evidence.ts';
import type { MethodSettings } from '../model/settings.ts';
import { differenceOfIntervals } from '../stats/difference-of-intervals.ts';
import { hodgesLehmannShift } from '../stats/hodges-lehmann-shift.ts';
import type { Interval } from '../stats/interval.ts';
import { kaplanMeier } from '../stats/kaplan-meier.ts';
import { kaplanMeierQuantiles } from '../stats/kaplan-meier-quantiles.ts';
import { logRankTest } from '../stats/log-rank-test.ts';
import { mannWhitney } from '../stats/mann-whitney.ts';
import { orderStatisticMedian } from '../stats/order-statistic-median.ts';
import { countDeals } from '../stats/tally.ts';
import { enoughUnits, type Moved, sidesOf } from './moved.ts';
import type { Unit } from './verdict.ts';

/** Where the last quarter has not come to its median, it is at least as long as the longest deal in sight. */
export function movedSpells(now: readonly Spell[], before: readonly Spell[], method: MethodSettings): Moved | null {
  const median = (spells: readonly Spell[]): number | null => {
    const [quantile] = kaplanMeierQuantiles(kaplanMeier(spells, method.confidence), [0.5]);
    return quantile?.days ?? null;
  };
  const counted = (spells: readonly Spell[]): number => spells.reduce((sum, { deals }) => sum + deals, 0);
  const [is, was] = [median(now), median(before)];
  if (counted(now) === 0 || was === null || was === 0) return null;
  const least = is ?? Math.max(...now.map(({ days }) => days));
  // A median that is not there yet says nothing while it may still come out as it was.
  if (is === null && least < was) return null;
  const { observed, expected, p } = logRankTest([now, before]);
  const slower = observed[0]! < expected[0]!;
  return {
    unit: 'days',
    now: { estimate: is ?? Number.POSITIVE_INFINITY, n: counted(now) },
    before: { estimate: was, n: counted(before) },
    change: least - was,
    interval: null,
    size: Math.abs(least - was) / was,
    p: slower ? { lower: 1 - p / 2, higher: p / 2 } : { lower: p / 2, higher: 1 - p / 2 },
    comparable: enoughUnits(counted(now), counted(before), method),
  };
}

export function movedValues(
  now: Tally,
  before: Tally,
  unit: 'days' | 'money',
  statistic: 'median' | 'mean',
  method: MethodSettings,
): Moved | null {
  const [n, n0] = [countDeals(now), countDeals(before)];
  if (n === 0 || n0 === 0) return null;
  const centre = (tally: Tally): number =>
    statistic === 'mean' ? meanOf(tally) : orderStatisticMedian(tally, method.confidence).median;
  const [is, was] = [centre(now), centre(before)];
  if (was === 0) return null;
  const { pLess, pGreater } = mannWhitney(now, before);
  const { lower, upper } = hodgesLehmannShift(now, before, method.confidence);
  return {
    unit,
    now: { estimate: is, n },
    before: { estimate: was, n: n0 },
    change: is - was,
    // The shift of a whole distribution is near the difference of its medians, and not of its means.
    interval: statistic === 'mean' || lower === null || upper === null ? null : [lower, upper],
    size: Math.abs(is - was) / Math.abs(was),
    p: { lower: pLess, higher: pGreater },
    comparable: enoughUnits(n, n0, method),
  };
}

type Samples = { first: Tally; second: Tally };

/** The lead of the first group over the second, as the median difference of their deals. */
export function movedShift(now: Samples, before: Samples, unit: Unit, method: MethodSettings): Moved | null {
  const all = [now.first, now.second, before.first, before.second];
  if (all.some((tally) => countDeals(tally) === 0)) return null;
  const lead = ({ first, second }: Samples): Interval => {
    const { estimate, lower, upper } = hodgesLehmannShift(first, second, method.confidence);
    return { estimate, lower: lower ?? Number.NEGATIVE_INFINITY, upper: upper ?? Number.POSITIVE_INFINITY };
  };
  const [leadNow, leadBefore] = [lead(now), lead(before)];
  const moved = differenceOfIntervals(leadNow, leadBefore);
  const level = orderStatisticMedian(before.second, method.confidence).median;
  if (level === 0) return null;
  const [n, n0] = [countDeals(now.first), countDeals(before.first)];
  const pairs = enoughUnits(n, n0, method) && enoughUnits(countDeals(now.second), countDeals(before.second), method);
  return {
    unit,
    now: { estimate: leadNow.estimate, n },
    before: { estimate: leadBefore.estimate, n: n0 },
    change: moved.estimate,
    interval: Number.isFinite(moved.lower) && Number.isFinite(moved.upper) ? [moved.lower, moved.upper] : null,
    size: Math.abs(moved.estimate) / Math.abs(level),
    p: sidesOf(moved, method.confidence),
    comparable: pairs,
  };
}

const meanOf = (tally: Tally): number =>
  tally.reduce((sum, { value, deals }) => sum + value * deals, 0) / countDeals(tally);
