import type { Tally } from '../assumptions/evidence.ts';
import type { MethodSettings } from '../model/settings.ts';
import { mannWhitney } from '../stats/mann-whitney.ts';
import { orderStatisticMedian } from '../stats/order-statistic-median.ts';
import { countDeals } from '../stats/tally.ts';
import { type Finding, tailOf } from './finding.ts';
import { type PositionWord, UNDECIDED } from './position.ts';
import { bothGroups } from './two-groups.ts';
import { unitsForP } from './units-to-clear.ts';

/** Rule K12. `estimate` is the first median minus the second; the rank test has no interval on that scale. */
export function judgeTwoSamples(
  first: Tally,
  second: Tally,
  direction: 'higher' | 'lower',
  unit: 'days' | 'money',
  { confidence, minimum }: MethodSettings,
  of: string,
): Finding {
  const sizes = [{ n: countDeals(first) }, { n: countDeals(second) }] as const;
  const n = sizes[0].n;
  const requirements = bothGroups(...sizes, minimum.order_each, of);
  const shared = { unit, sets: null, interval: null, requirements, units: n, n, notes: [] };
  if (sizes.some((size) => size.n === 0)) {
    return { ...shared, estimate: null, position: UNDECIDED, p: null, units_needed: minimum.order_each };
  }
  const medians = [
    orderStatisticMedian(first, confidence).median,
    orderStatisticMedian(second, confidence).median,
  ] as const;
  const { pGreater, pLess } = mannWhitney(first, second);
  const sign = direction === 'higher' ? 1 : -1;
  const lead = sign * (medians[0] - medians[1]);
  const [forClaim, against] = direction === 'higher' ? [pGreater, pLess] : [pLess, pGreater];
  const tail = tailOf(confidence);
  const verdict: PositionWord =
    lead > 0 && forClaim <= tail ? 'holds' : lead < 0 && against <= tail ? 'contradicted' : UNDECIDED.verdict;
  return {
    ...shared,
    estimate: medians[0] - medians[1],
    position: { verdict, within_tolerance: false },
    p: lead > 0 ? 1 : against,
    units_needed: lead === 0 ? Number.POSITIVE_INFINITY : unitsForP(n, lead > 0 ? forClaim : against, tail),
    medians,
  };
}
