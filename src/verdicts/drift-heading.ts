import type { Claim } from '../model/claim.ts';
import { POSSIBLE } from './claim-sets.ts';
import type { Readable } from './judge-evidence.ts';
import type { Moved, Side } from './moved.ts';
import type { Range, Unit } from './verdict.ts';

/** Which way is away from the claim, and which towards it; `either`: the claim has two ends, and the data say which. */
export type Heading = { adverse: Side | null; favourable: Side | null; either: boolean };

const FALLING: Heading = { adverse: 'lower', favourable: 'higher', either: false };
const RISING: Heading = { adverse: 'higher', favourable: 'lower', either: false };

/** Rule M3. */
export function headingOf(claim: Claim, reading: Readable, moved: Pick<Moved, 'now' | 'before'>): Heading {
  switch (claim.measure) {
    case 'top_category':
      return claim.is === false ? RISING : FALLING;
    case 'best_segment':
      return claim.is === 'best' ? FALLING : RISING;
    case 'duration_order':
    case 'deal_size_order':
      return claim.direction === 'higher' ? FALLING : RISING;
    default:
      return reading.kind === 'sets' ? ofSets(reading.sets.claim, reading.unit, moved) : NOWHERE;
  }
}

const NOWHERE: Heading = { adverse: null, favourable: null, either: false };

function ofSets([low, high]: Range, unit: Unit, { now, before }: Pick<Moved, 'now' | 'before'>): Heading {
  const [least, most] = POSSIBLE[unit];
  if (low <= least && high >= most) return NOWHERE;
  if (high >= most) return FALLING;
  if (low <= least) return RISING;
  const off = (value: number): number => Math.max(low - value, value - high, 0);
  const [away, was] = [off(now.estimate), off(before.estimate)];
  const side: Side = now.estimate < before.estimate ? 'lower' : 'higher';
  return {
    // Out of one side of the range and into the other is further away only where it is off by more.
    adverse: away > was ? side : null,
    favourable: away < was ? side : null,
    either: true,
  };
}
