import type { Evidence } from '../assumptions/evidence.ts';
import type { MethodSettings } from '../model/settings.ts';
import { kaplanMeier } from '../stats/kaplan-meier.ts';
import { kaplanMeierMedianP } from '../stats/kaplan-meier-median-p.ts';
import { kaplanMeierQuantiles } from '../stats/kaplan-meier-quantiles.ts';
import type { Finding } from './finding.ts';
import { judgeMedian } from './judge-median.ts';
import { position, UNDECIDED } from './position.ts';
import { scaledUnits } from './units-to-clear.ts';
import type { ClaimSets, Range, ReasonCode } from './verdict.ts';
import { violatedSide } from './violated-side.ts';

type Of<K extends Evidence['kind']> = Extract<Evidence, { kind: K }>;

/** Rule K8. */
export function judgeSpells(
  { spells, periods }: Of<'spells'>,
  sets: ClaimSets,
  { confidence, minimum }: MethodSettings,
): Finding {
  const deals = spells.reduce((sum, spell) => sum + spell.deals, 0);
  const closed = spells.reduce((sum, spell) => sum + (spell.event ? spell.deals : 0), 0);
  const requirements = [
    { have: deals, needed: minimum.closed_deals, of: 'deals', firmer: true, own: true },
    { have: closed, needed: minimum.close_events, of: 'closed deals', firmer: true, own: true },
  ];
  const notes: ReasonCode[] = periods === null ? ['no_dates'] : [];
  const shared = { unit: 'days', sets, requirements, units: closed, n: deals, notes } as const;
  const [median] = kaplanMeierQuantiles(kaplanMeier(spells, confidence), [0.5]);
  if (median === undefined || deals === 0) {
    const units_needed = minimum.close_events;
    return { ...shared, estimate: null, interval: null, position: UNDECIDED, p: null, units_needed };
  }
  const estimate = median.days ?? Number.POSITIVE_INFINITY;
  const last = spells.reduce((most, spell) => (spell.deals > 0 ? Math.max(most, spell.days) : most), 0);
  const interval: Range = [median.lower ?? last, median.upper ?? Number.POSITIVE_INFINITY];
  const violated = violatedSide(estimate, sets);
  return {
    ...shared,
    estimate,
    interval,
    position: position(interval, sets),
    p:
      violated === null
        ? 1
        : kaplanMeierMedianP(spells, violated.limit)[violated.side === 'below' ? 'pBelow' : 'pAbove'],
    units_needed: scaledUnits(estimate, interval, closed, sets, 'days'),
  };
}

/** Rule K9. */
export function judgeWins({ days, tau, tau_reached }: Of<'wins'>, sets: ClaimSets, method: MethodSettings): Finding {
  const notes: ReasonCode[] = tau === null ? ['no_dates'] : tau_reached ? [] : ['history_short'];
  return { ...judgeMedian(days, sets, 'days', method, method.minimum.wins, 'won deals'), notes };
}
