import type { Share, Tally } from '../assumptions/evidence.ts';
import type { MethodSettings } from '../model/settings.ts';
import { adjustP } from '../stats/adjust-p.ts';
import { betaBinomialFit, shrunkenRate } from '../stats/beta-binomial-fit.ts';
import { fisherExact } from '../stats/fisher-exact.ts';
import { mannWhitney } from '../stats/mann-whitney.ts';
import { newcombeDifference } from '../stats/newcombe-difference.ts';
import { orderStatisticMedian } from '../stats/order-statistic-median.ts';
import { countDeals, sortTally } from '../stats/tally.ts';
import { wilsonInterval } from '../stats/wilson-interval.ts';
import type { Range } from './verdict.ts';

/** What every segment has, whatever is measured. */
type Compared = {
  estimate: number | null;
  interval: Range | null;
  n: number;
  /** Too few to say much, or to be held against the rest. */
  few: boolean;
  /** Beyond what chance makes of so many comparisons, and by enough to act on. */
  apart: 'above' | 'below' | null;
};

export type RateSegment = Compared & {
  share: Share;
  /** Drawn towards the overall rate, the more so the fewer deals there are; null for blanks, which are no segment. */
  shrunken: number | null;
  rest: Share;
  /** To all other closed deals, in shares of one; null where there are none on a side. */
  difference: { estimate: number; low: number; high: number } | null;
};

/** `telling`: the field itself says how deals ended, since it is filled in afterwards or sorts wins from losses. */
export type RateSegments = { segments: readonly RateSegment[]; compared: number; telling: 'filled' | 'sorts' | null };

export type SegmentGroup = { share: Share; blank: boolean };

const rate = ({ x, n }: Share): number => (n === 0 ? 0 : x / n);
const without = (all: Share, { x, n }: Share): Share => ({ x: all.x - x, n: all.n - n });

/**
 * The win rate of each segment beside all other closed deals. `all` counts each deal once, also where deals stand in
 * several segments. Rules F2 and F3 of the search for segments say what is compared and what is worth saying.
 */
export function compareRates(groups: readonly SegmentGroup[], all: Share, method: MethodSettings): RateSegments {
  const { discovery, minimum, confidence } = method;
  const filled = groups.filter(({ blank }) => !blank).map(({ share }) => share);
  const spread = betaBinomialFit(filled);
  const drawn = groups.map(({ share, blank }): RateSegment => {
    const rest = without(all, share);
    const within = share.n === 0 ? null : wilsonInterval(share.x, share.n, confidence);
    const apart =
      share.n === 0 || rest.n === 0 ? null : newcombeDifference(share.x, share.n, rest.x, rest.n, confidence);
    return {
      share,
      rest,
      n: share.n,
      estimate: within?.estimate ?? null,
      interval: within === null ? null : [within.lower, within.upper],
      few: share.n < minimum.closed_deals,
      shrunken: blank || spread === null ? null : shrunkenRate(share.x, share.n, spread),
      difference: apart === null ? null : { estimate: apart.estimate, low: apart.lower, high: apart.upper },
      apart: null,
    };
  });
  const tested = drawn.flatMap((each, index) =>
    groups[index]?.blank === true || each.few || each.rest.n < minimum.closed_deals ? [] : [{ each, index }],
  );
  const ps = tested.map(({ each: { share, rest } }) => fisherExact(share.x, share.n, rest.x, rest.n).pTwoSided);
  const adjusted = adjustP(ps, 'bh');
  const found = new Map(
    tested.map(({ each, index }, at) => [index, adjusted[at]! <= discovery.fdr && matters(each, discovery)]),
  );
  return {
    segments: drawn.map((each, index) =>
      found.get(index) === true ? { ...each, apart: rate(each.share) > rate(each.rest) ? 'above' : 'below' } : each,
    ),
    compared: tested.length,
    telling: tellingOf(groups, all, method),
  };
}

function matters({ share, rest }: RateSegment, { difference, ratio }: MethodSettings['discovery']): boolean {
  const [own, other] = [rate(share), rate(rest)];
  return Math.abs(own - other) >= difference || own >= ratio * other || own * ratio <= other;
}

/** Rule F1: a field filled in after the outcome, or whose values sort wins from losses, tells nothing of a buyer. */
function tellingOf(
  groups: readonly SegmentGroup[],
  all: Share,
  { discovery }: MethodSettings,
): RateSegments['telling'] {
  const lost = all.n - all.x;
  if (all.x === 0 || lost === 0) return null;
  const blank = groups.find((group) => group.blank)?.share ?? { x: 0, n: 0 };
  const won: Share = { x: all.x - blank.x, n: all.x };
  const missed: Share = { x: lost - (blank.n - blank.x), n: lost };
  const leaks = Math.abs(rate(won) - rate(missed)) > discovery.leak;
  if (leaks && fisherExact(won.x, won.n, missed.x, missed.n).pTwoSided <= discovery.fdr) return 'filled';
  const filled = groups.filter((group) => !group.blank).map(({ share }) => share);
  const covered = filled.reduce((sum, { n }) => sum + n, 0);
  const sorted = filled.reduce((sum, { x, n }) => sum + Math.max(x, n - x), 0);
  const majority = Math.max(rate(all), 1 - rate(all));
  // Where each deal has a value of its own, every value sorts.
  const told = covered >= filled.length * 2 && sorted >= discovery.giveaway * covered;
  return covered > 0 && majority < discovery.giveaway && told ? 'sorts' : null;
}

export type MedianSegment = Compared & { rest: number | null };
export type MedianSegments = { segments: readonly MedianSegment[]; compared: number; overall: number | null };

/**
 * The median of each segment with `least` values at least on each side of a comparison. `all` holds each deal once, also
 * where deals stand in several segments: what a segment does not hold are its others. Null: nothing is compared.
 */
export function compareMedians(
  groups: readonly { tally: Tally; blank: boolean }[],
  least: number,
  all: Tally | null,
  { discovery, tolerance, confidence }: MethodSettings,
): MedianSegments {
  const median = (tally: Tally) => (countDeals(tally) === 0 ? null : orderStatisticMedian(tally, confidence));
  const drawn = groups.map(({ tally }): MedianSegment => {
    const own = median(tally);
    const n = countDeals(tally);
    return {
      estimate: own?.median ?? null,
      interval: own === null || own.lower === null || own.upper === null ? null : [own.lower, own.upper],
      n,
      few: n < least,
      apart: null,
      rest: null,
    };
  });
  const whole = sortTally(all ?? []);
  const tests = drawn.flatMap((each, index) => {
    const { tally, blank } = groups[index]!;
    if (all === null || blank || each.few) return [];
    const others = tallyWithout(whole, tally);
    return countDeals(others) < least ? [] : [{ index, rest: median(others)!.median, ...mannWhitney(tally, others) }];
  });
  const adjusted = adjustP(
    tests.map(({ pTwoSided }) => pTwoSided),
    'bh',
  );
  const tested = new Map(tests.map((test, at) => [test.index, { ...test, adjusted: adjusted[at]! }]));
  return {
    segments: drawn.map((each, index) => {
      const test = tested.get(index);
      if (test === undefined || each.estimate === null) return each;
      const { rest, probabilityOfSuperiority: ahead } = test;
      const side = each.estimate > rest ? 'above' : 'below';
      const clear =
        test.adjusted <= discovery.fdr &&
        Math.min(each.estimate, rest) <= tolerance.amount * Math.max(each.estimate, rest) &&
        side === (ahead > 0.5 ? 'above' : 'below');
      return { ...each, rest, apart: clear ? side : null };
    }),
    compared: tests.length,
    overall: median(whole)?.median ?? null,
  };
}

function tallyWithout(all: Tally, own: Tally): Tally {
  const left = new Map(all.map(({ value, deals }) => [value, deals]));
  for (const { value, deals } of own) left.set(value, (left.get(value) ?? 0) - deals);
  return [...left].map(([value, deals]) => ({ value, deals }));
}
