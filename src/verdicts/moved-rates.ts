import type { Share } from '../assumptions/evidence.ts';
import type { MethodSettings } from '../model/settings.ts';
import { differenceOfIntervals } from '../stats/difference-of-intervals.ts';
import type { Interval } from '../stats/interval.ts';
import { newcombeDifference } from '../stats/newcombe-difference.ts';
import { newcombeOneSidedP } from '../stats/newcombe-one-sided-p.ts';
import { ratioScoreInterval } from '../stats/ratio-score-interval.ts';
import { worthOf } from './clustered.ts';
import { enoughUnits, type Moved, type Seen, sidesOf } from './moved.ts';

/** The rates of two groups in one period. */
export type RatePair = { first: Share; second: Share };

/** By how much the counts of each side have to be divided, rule G3. */
export type PairEffects = { first: number; second: number };

export function movedRate(now: Share, before: Share, method: MethodSettings, effect: number): Moved | null {
  if (now.n === 0 || before.n === 0) return null;
  const [one, other] = [worthOf(now, effect), worthOf(before, effect)];
  const { lower, upper } = newcombeDifference(one.x, one.n, other.x, other.n, method.confidence);
  const change = now.x / now.n - before.x / before.n;
  const p = (direction: 'below' | 'above') => newcombeOneSidedP(one.x, one.n, other.x, other.n, 0, direction);
  return {
    unit: 'share',
    now: seen(now),
    before: seen(before),
    change,
    interval: [lower, upper],
    size: Math.abs(change),
    p: { lower: p('below'), higher: p('above') },
    comparable: enoughUnits(now.n, before.n, method),
  };
}

/** The lead of the first group over the second, in points. */
export function movedLead(now: RatePair, before: RatePair, method: MethodSettings, effects: PairEffects): Moved | null {
  if (isEmpty(now) || isEmpty(before)) return null;
  const { confidence } = method;
  const lead = (pair: RatePair) => {
    const { first, second } = worth(pair, effects);
    return newcombeDifference(first.x, first.n, second.x, second.n, confidence);
  };
  const [leadNow, leadBefore] = [lead(now), lead(before)];
  const moved = differenceOfIntervals(leadNow, leadBefore);
  return {
    unit: 'points',
    now: { estimate: leadNow.estimate, n: now.first.n },
    before: { estimate: leadBefore.estimate, n: before.first.n },
    change: moved.estimate,
    interval: [moved.lower, moved.upper],
    size: Math.abs(moved.estimate),
    p: sidesOf(moved, confidence),
    comparable: bothEnough(now, before, method),
  };
}

/** Ratios are compared on the log scale, on which their intervals have even arms. */
export function movedRatio(
  now: RatePair,
  before: RatePair,
  method: MethodSettings,
  effects: PairEffects,
): Moved | null {
  if ([now.first, now.second, before.first, before.second].some(({ x }) => x === 0)) return null;
  const { confidence } = method;
  const log = (pair: RatePair): Interval => {
    const { first, second } = worth(pair, effects);
    const { estimate, lower, upper } = ratioScoreInterval(first.x, first.n, second.x, second.n, confidence);
    return { estimate: Math.log(estimate ?? 1), lower: Math.log(lower), upper: Math.log(upper) };
  };
  const [logNow, logBefore] = [log(now), log(before)];
  const moved = differenceOfIntervals(logNow, logBefore);
  const [is, was] = [Math.exp(logNow.estimate), Math.exp(logBefore.estimate)];
  return {
    unit: 'ratio',
    now: { estimate: is, n: now.first.n },
    before: { estimate: was, n: before.first.n },
    change: is - was,
    interval: null,
    size: Math.abs(is - was) / was,
    p: sidesOf(moved, confidence),
    comparable: bothEnough(now, before, method),
  };
}

const seen = ({ x, n }: Share): Seen => ({ estimate: x / n, x, n });
const worth = ({ first, second }: RatePair, effects: PairEffects): RatePair => ({
  first: worthOf(first, effects.first),
  second: worthOf(second, effects.second),
});

const isEmpty = ({ first, second }: RatePair): boolean => first.n === 0 || second.n === 0;

const bothEnough = (now: RatePair, before: RatePair, method: MethodSettings): boolean =>
  enoughUnits(now.first.n, before.first.n, method) && enoughUnits(now.second.n, before.second.n, method);
