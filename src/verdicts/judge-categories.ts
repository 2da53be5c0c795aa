import type { CategoryCount } from '../assumptions/evidence.ts';
import type { ClaimOf } from '../model/claim.ts';
import type { MethodSettings } from '../model/settings.ts';
import { wilsonInterval } from '../stats/wilson-interval.ts';
import { ALONE, type Effects, worthOf } from './clustered.ts';
import { type Finding, tailOf } from './finding.ts';
import { judgeAmongTop, judgeLeader } from './judge-top.ts';
import { UNDECIDED } from './position.ts';
import { type Pair, rivalPairs } from './rival-pairs.ts';
import { shrunk, unitsForP } from './units-to-clear.ts';
import type { ClaimSets } from './verdict.ts';

// A leader below this share leads a crowd.
const CROWDED = 0.2;

type Categories = {
  claimed: CategoryCount;
  rivals: readonly CategoryCount[];
  several: boolean;
  /** Records with the field filled. */
  recorded: number;
};

/**
 * Rules K4 to K6. `estimate` and `interval` are the claimed value's share among records with it or with the rival that
 * decides; its share of all records is `x` of `n`.
 */
export function judgeCategories(
  claim: ClaimOf<'top_category'>,
  { claimed, rivals, several, recorded }: Categories,
  sets: ClaimSets | null,
  method: MethodSettings,
  of: string,
  effects: Effects = ALONE,
): Finding {
  const x = claimed.deals;
  const needed = method.minimum.category_records;
  const requirements = [{ have: recorded, needed, of, firmer: true, own: true }];
  const shared = { unit: 'share', sets, requirements, units: recorded, x, n: recorded } as const;
  if (recorded === 0) {
    return { ...shared, estimate: null, interval: null, position: UNDECIDED, p: null, units_needed: needed, notes: [] };
  }
  const is = claim.is !== false;
  const top = claim.top ?? 1;
  const pairs = rivalPairs(claimed, rivals, several, method.confidence, effects);
  const reading = top === 1 ? judgeLeader(pairs, is, method) : judgeAmongTop(pairs, top, is, method);
  const { decisive } = reading;
  const worth = worthOf({ x, n: recorded }, effects.own);
  const seen = decisive === undefined ? wilsonInterval(worth.x, worth.n, method.confidence) : decisive;
  const crowded = reading.verdict === 'holds' && is && top === 1 && x / recorded < CROWDED;
  return {
    ...shared,
    estimate: seen.estimate,
    interval: [seen.lower, seen.upper],
    position: { verdict: reading.verdict, within_tolerance: false },
    p: reading.p,
    units_needed: decisive === undefined ? recorded : recordsNeeded(decisive, recorded, tailOf(method.confidence)),
    notes: crowded ? ['many_small'] : [],
    ...(decisive === undefined ? {} : { rival: { value: decisive.value, x: decisive.deals, n: recorded } }),
  };
}

/** S1: the pair needs so many records, and only some of all records belong to the pair. */
function recordsNeeded({ estimate, lower, upper, records, behind_holm }: Pair, recorded: number, tail: number): number {
  if (estimate === null) return Number.POSITIVE_INFINITY;
  const inPair =
    estimate > 0.5
      ? shrunk(records, estimate - lower, estimate - 0.5)
      : Math.max(shrunk(records, upper - estimate, 0.5 - estimate), unitsForP(records, behind_holm, tail));
  return Math.ceil((inPair * recorded) / records);
}
