import type { Evidence } from '../assumptions/evidence.ts';
import type { MethodSettings } from '../model/settings.ts';
import { costPerWin } from '../stats/cost-per-win.ts';
import { poissonRateTest } from '../stats/poisson-rate-test.ts';
import type { Finding } from './finding.ts';
import { position, UNDECIDED } from './position.ts';
import { scaledUnits } from './units-to-clear.ts';
import type { ClaimSets, Range } from './verdict.ts';
import { violatedSide } from './violated-side.ts';

/** Rule K13. Wins are Poisson in the spend, so the cost per win is a rate turned over: few wins, high cost. */
export function judgeCost(
  { spend_minor, wins, campaigns }: Extract<Evidence, { kind: 'cost' }>,
  sets: ClaimSets,
  { confidence, minimum }: MethodSettings,
): Finding {
  const requirements = [
    { have: wins, needed: minimum.cost_wins, of: 'wins', firmer: true, own: true },
    { have: spend_minor > 0 ? campaigns : 0, needed: 1, of: 'campaigns with spend', firmer: false, own: false },
  ];
  const shared = { unit: 'money', sets, requirements, units: wins, n: wins, notes: [] } as const;
  if (spend_minor <= 0) {
    return { ...shared, estimate: null, interval: null, position: UNDECIDED, p: null, units_needed: minimum.cost_wins };
  }
  const spend = spend_minor / 100;
  const { estimate: each, lower, upper } = costPerWin(spend, wins, confidence);
  // Without a win the cost of one is still to come, and has no end.
  const estimate = each ?? Number.POSITIVE_INFINITY;
  const interval: Range = [lower, upper];
  const violated = violatedSide(estimate, sets);
  const test = violated === null ? null : poissonRateTest(wins, spend, 1 / violated.limit);
  return {
    ...shared,
    estimate,
    interval,
    position: position(interval, sets),
    p: test === null ? 1 : violated?.side === 'above' ? test.pLess : test.pGreater,
    units_needed: wins === 0 ? minimum.cost_wins : scaledUnits(estimate, interval, wins, sets, 'money'),
  };
}
