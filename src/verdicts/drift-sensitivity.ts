import type { MethodSettings } from '../model/settings.ts';
import { bisect } from '../stats/bisect.ts';
import { newcombeOneSidedP } from '../stats/newcombe-one-sided-p.ts';
import { worthOf } from './clustered.ts';
import type { Heading } from './drift-heading.ts';
import type { Moved } from './moved.ts';

/**
 * Rule M6: the change of a rate that has an even chance of being seen in one quarter with these numbers of deals, before
 * any adjustment. `Infinity` where not even none or all of them would show; null for anything but a rate.
 */
export function seenFrom(
  { unit, now, before }: Moved,
  { adverse, favourable, either }: Heading,
  { drift }: MethodSettings,
  effect = 1,
): number | null {
  if (unit !== 'share' || before.x === undefined) return null;
  const [n, then] = [now.n / effect, worthOf({ x: before.x, n: before.n }, effect)];
  // A range may be left on either side; downwards is the one asked for where the data do not say.
  const side = adverse ?? (favourable === 'lower' ? 'higher' : 'lower');
  const limit = drift.fdr / (either ? 4 : 2);
  const [direction, least] = side === 'lower' ? (['below', 0] as const) : (['above', 1] as const);
  const p = (rate: number): number => newcombeOneSidedP(rate * n, n, then.x, then.n, 0, direction);
  if (p(least) > limit) return Number.POSITIVE_INFINITY;
  const rate =
    side === 'lower'
      ? bisect(0, before.estimate, (r) => p(r) > limit)
      : bisect(before.estimate, 1, (r) => p(r) <= limit);
  return Math.abs(before.estimate - rate);
}
