import type { Share } from '../assumptions/evidence.ts';
import type { MethodSettings } from '../model/settings.ts';
import { ratioScoreInterval } from '../stats/ratio-score-interval.ts';
import { ratioScoreTest } from '../stats/ratio-score-test.ts';
import { ALONE, type Effects, worthOf } from './clustered.ts';
import type { Finding, Requirement } from './finding.ts';
import { position, UNDECIDED } from './position.ts';
import { bothGroups } from './two-groups.ts';
import { scaledUnits } from './units-to-clear.ts';
import type { ClaimSets } from './verdict.ts';
import { violatedSide } from './violated-side.ts';

/** Rule K2. */
export function judgeRatio(
  first: Share,
  second: Share,
  sets: ClaimSets,
  method: MethodSettings,
  effects: Effects = ALONE,
): Finding {
  const requirements = [
    ...bothGroups(first, second, method.minimum.closed_deals),
    ...ratioNeeds(first, second, method),
  ];
  const shared = { unit: 'ratio', sets, requirements, units: first.n, ...first, notes: [] } as const;
  const countsOnly = requirements.some(({ firmer, have, needed }) => !firmer && have < needed);
  if (countsOnly || first.n === 0 || second.n === 0) {
    const units_needed = method.minimum.closed_deals;
    return { ...shared, estimate: null, interval: null, position: UNDECIDED, p: null, units_needed };
  }
  const [one, other] = [worthOf(first, effects.own), worthOf(second, effects.versus)];
  const { estimate, lower, upper } = ratioScoreInterval(one.x, one.n, other.x, other.n, method.confidence);
  // Both groups without a win have been turned away above, so there is a ratio, if only an infinite one.
  const ratio = estimate ?? Number.POSITIVE_INFINITY;
  const violated = violatedSide(ratio, sets);
  return {
    ...shared,
    estimate: ratio,
    interval: [lower, upper],
    position: position([lower, upper], sets),
    p: violated === null ? 1 : ratioScoreTest(one.x, one.n, other.x, other.n, violated.limit).pLess,
    units_needed: scaledUnits(ratio, [lower, upper], first.n, sets, 'ratio'),
  };
}

function ratioNeeds(first: Share, second: Share, { minimum }: MethodSettings): Requirement[] {
  const wins = first.x + second.x;
  const deals = first.n + second.n;
  const rarer = Math.min(wins, deals - wins);
  const expected = deals === 0 ? 0 : (Math.min(first.n, second.n) * rarer) / deals;
  const of = rarer === wins ? 'wins' : 'losses';
  return [
    { have: wins, needed: minimum.ratio_wins, of: 'wins in both groups together', firmer: false, own: false },
    {
      have: Math.floor(expected * 10) / 10,
      needed: 1,
      of: `${of} to be expected in the smaller group`,
      firmer: false,
      own: false,
    },
  ];
}
