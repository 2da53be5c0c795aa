import type { Share } from '../assumptions/evidence.ts';
import type { MethodSettings } from '../model/settings.ts';
import { binomialTest } from '../stats/binomial-test.ts';
import { wholeCounts } from '../stats/effective-counts.ts';
import { wilsonInterval } from '../stats/wilson-interval.ts';
import { worthOf } from './clustered.ts';
import type { Finding } from './finding.ts';
import { position, UNDECIDED } from './position.ts';
import { rateUnits } from './units-to-clear.ts';
import type { ClaimSets } from './verdict.ts';
import { violatedSide } from './violated-side.ts';

/** Rule K1, on whole or fractional counts. `minimum` units of the kind named `of`, `effect` times as alike as single ones. */
export function judgeRate(
  { x, n }: Share,
  sets: ClaimSets,
  { confidence }: MethodSettings,
  minimum: number,
  of: string,
  effect = 1,
): Finding {
  const requirements = [{ have: n, needed: minimum, of, firmer: true, own: true }];
  const shared = { unit: 'share', sets, requirements, units: n, x, n, notes: [] } as const;
  if (n === 0) {
    return { ...shared, estimate: null, interval: null, position: UNDECIDED, p: null, units_needed: minimum };
  }
  const worth = worthOf({ x, n }, effect);
  const { lower, upper } = wilsonInterval(worth.x, worth.n, confidence);
  const estimate = x / n;
  const violated = violatedSide(estimate, sets);
  return {
    ...shared,
    estimate,
    interval: [lower, upper],
    position: position([lower, upper], sets),
    p: violated === null ? 1 : tail(worth, violated),
    units_needed: rateUnits(x, n, sets, confidence, effect),
  };
}

/** Adjusted, weighted and clustered counts are fractions; an exact test takes them rounded against the contradiction. */
function tail(share: Share, { side, limit }: { side: 'below' | 'above'; limit: number }): number {
  const { x, n } = wholeCounts(share, side === 'below' ? 'lower' : 'upper');
  return binomialTest(x, n, limit, side === 'below' ? 'less' : 'greater');
}
