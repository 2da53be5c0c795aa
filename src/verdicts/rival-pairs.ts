import type { CategoryCount } from '../assumptions/evidence.ts';
import { adjustP } from '../stats/adjust-p.ts';
import { binomialTest } from '../stats/binomial-test.ts';
import { wilsonInterval } from '../stats/wilson-interval.ts';

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

/** Strongest rival first: the one that the claimed value has the smallest share against. */
export function rivalPairs(
  claimed: CategoryCount,
  rivals: readonly CategoryCount[],
  several: boolean,
  confidence: number,
): Pair[] {
  const pairs = contenders(rivals).map((rival) => pairOf(claimed, rival, several, confidence));
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

function pairOf(claimed: CategoryCount, rival: CategoryCount, several: boolean, confidence: number): Pair {
  const own = several ? rival.claimed_without : claimed.deals;
  const records = own + (several ? rival.without_claimed : rival.deals);
  const interval = records === 0 ? null : wilsonInterval(own, records, confidence);
  return {
    value: rival.value,
    deals: rival.deals,
    own,
    records,
    estimate: interval?.estimate ?? null,
    lower: interval?.lower ?? 0,
    upper: interval?.upper ?? 1,
    ahead: binomialTest(own, records, 0.5, 'greater'),
    behind: binomialTest(own, records, 0.5, 'less'),
    ahead_holm: 1,
    behind_holm: 1,
  };
}
