import type { Share } from '../assumptions/evidence.ts';
import type { MethodSettings } from '../model/settings.ts';
import { newcombeDifference } from '../stats/newcombe-difference.ts';
import { newcombeOneSidedP } from '../stats/newcombe-one-sided-p.ts';
import { ALONE, type Effects, worthOf } from './clustered.ts';
import type { Finding } from './finding.ts';
import { position, UNDECIDED } from './position.ts';
import { bothGroups } from './two-groups.ts';
import { scaledUnits } from './units-to-clear.ts';
import type { ClaimSets } from './verdict.ts';
import { violatedSide } from './violated-side.ts';

/** Rule K3. */
export function judgeOrder(
  first: Share,
  second: Share,
  sets: ClaimSets,
  { confidence, minimum }: MethodSettings,
  effects: Effects = ALONE,
): Finding {
  const requirements = bothGroups(first, second, minimum.order_each);
  const shared = { unit: 'points', sets, requirements, units: first.n, ...first, notes: [] } as const;
  if (first.n === 0 || second.n === 0) {
    const units_needed = minimum.order_each;
    return { ...shared, estimate: null, interval: null, position: UNDECIDED, p: null, units_needed };
  }
  const [one, other] = [worthOf(first, effects.own), worthOf(second, effects.versus)];
  const { estimate, lower, upper } = newcombeDifference(one.x, one.n, other.x, other.n, confidence);
  const violated = violatedSide(estimate, sets);
  return {
    ...shared,
    estimate,
    interval: [lower, upper],
    position: position([lower, upper], sets),
    p: violated === null ? 1 : newcombeOneSidedP(one.x, one.n, other.x, other.n, violated.limit, violated.side),
    units_needed: scaledUnits(estimate, [lower, upper], first.n, sets, 'points'),
  };
}
