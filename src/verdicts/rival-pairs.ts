import type { CategoryCount, Share } from '../assumptions/evidence.ts';
import { adjustP } from '../stats/adjust-p.ts';
import { binomialTest } from '../stats/binomial-test.ts';
import { wholeCounts } from '../stats/effective-counts.ts';
import { wilsonInterval } from '../stats/wilson-interval.ts';
import { ALONE, type Effects, worthOf } from './clustered.ts';

/**
 * The claimed value against one rival, among records that carry exactly one of the two.
 * `estimate` is the claimed value's share of them, null where there are none; `ahead` and `behind` are exact
 * one-sided p-values, raw and after Holm over all rivals.
 */
export type Pair = {
  value: string;
  deals: number;
  own: number;
  records: number;
  /** How many times as alike these records are as single ones. */
  effect: number;
  estimate: number | null;
  lower: number;
  upper: number;
  ahead: number;
  behind: number;
  ahead_holm: number;
  behind_holm: number;
};

// A rival with fewer mentions than this cannot lead.
const FEWEST_MENTIONS = 3;

/** An exact tail on counts that may be fractions, rounded against what it would show. */
export function exactTail(share: Share, limit: number, tail: 'lower' | 'upper'): number {
  const { x, n } = wholeCounts(share, tail);
  return binomialTest(x, n, limit, tail === 'lower' ? 'less' : 'greater');
}

/** Strongest rival first: the one that the claimed value has the smallest share against. */
export function rivalPairs(
  claimed: CategoryCount,
  rivals: readonly CategoryCount[],
  several: boolean,
  confidence: number,
  effects: Effects = ALONE,
): Pair[] {
  const pairs = contenders(rivals).map((rival) =>
    pairOf(claimed, rival, several, confidence, effects.rival(rival.value)),
  );
  const ahead = adjustP(
    pairs.map((pair) => pair.ahead),
    'holm',
  );
  const behind = adjustP(
    pairs.map((pair) => pair.behind),
    'holm',
  );
  return pairs
    .map((pair, i) => ({ ...pair, ahead_holm: ahead[i]!, behind_holm: behind[i]! }))
    .sort((a, b) => (a.estimate ?? 1) - (b.estimate ?? 1) || b.deals - a.deals || (a.value < b.value ? -1 : 1));
}

/** Where every rival is rare the most frequent one still stands, or a value could lead for want of rivals. */
function contenders(rivals: readonly CategoryCount[]): CategoryCount[] {
  const frequent = rivals.filter(({ deals }) => deals >= FEWEST_MENTIONS);
  if (frequent.length > 0) return frequent;
  const [first] = [...rivals].sort((a, b) => b.deals - a.deals || (a.value < b.value ? -1 : 1));
  return first === undefined ? [] : [first];
}

function pairOf(
  claimed: CategoryCount,
  rival: CategoryCount,
  several: boolean,
  confidence: number,
  effect: number,
): Pair {
  const own = several ? rival.claimed_without : claimed.deals;
  const records = own + (several ? rival.without_claimed : rival.deals);
  const worth = worthOf({ x: own, n: records }, effect);
  const interval = records === 0 ? null : wilsonInterval(worth.x, worth.n, confidence);
  return {
    value: rival.value,
    deals: rival.deals,
    own,
    records,
    effect,
    estimate: records === 0 ? null : own / records,
    lower: interval?.lower ?? 0,
    upper: interval?.upper ?? 1,
    ahead: records === 0 ? 1 : exactTail(worth, 0.5, 'upper'),
    behind: records === 0 ? 1 : exactTail(worth, 0.5, 'lower'),
    ahead_holm: 1,
    behind_holm: 1,
  };
}
