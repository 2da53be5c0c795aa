import type { Tally } from '../assumptions/evidence.ts';
import type { MethodSettings } from '../model/settings.ts';
import { orderStatisticMedian } from '../stats/order-statistic-median.ts';
import { signTest } from '../stats/sign-test.ts';
import { countDeals } from '../stats/tally.ts';
import type { Finding } from './finding.ts';
import { position, UNDECIDED } from './position.ts';
import { scaledUnits } from './units-to-clear.ts';
import type { ClaimSets, Range } from './verdict.ts';
import { violatedSide } from './violated-side.ts';

/** Rules K9 and K10: the median of whole values, with `minimum` units of the kind named `of`. */
export function judgeMedian(
  tally: Tally,
  sets: ClaimSets,
  unit: 'days' | 'money',
  { confidence }: MethodSettings,
  minimum: number,
  of: string,
): Finding {
  const n = countDeals(tally);
  const shared = {
    unit,
    sets,
    requirements: [{ have: n, needed: minimum, of, firmer: true, own: true }],
    units: n,
    n,
    notes: [],
  };
  if (n === 0) {
    return { ...shared, estimate: null, interval: null, position: UNDECIDED, p: null, units_needed: minimum };
  }
  const { median, lower, upper } = orderStatisticMedian(tally, confidence);
  const interval: Range | null = lower === null || upper === null ? null : [lower, upper];
  const violated = violatedSide(median, sets);
  return {
    ...shared,
    estimate: median,
    interval,
    position: interval === null ? UNDECIDED : position(interval, sets),
    p: violated === null ? 1 : signTest(tally, violated.limit)[violated.side === 'below' ? 'pBelow' : 'pAbove'],
    units_needed: interval === null ? minimum : scaledUnits(median, interval, n, sets, unit),
  };
}
