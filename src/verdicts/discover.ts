import type { Share } from '../assumptions/evidence.ts';
import type { Side, SliceCount, SliceCounts } from '../assumptions/slice-counts.ts';
import type { Population } from '../assumptions/slice-table.ts';
import type { MethodSettings } from '../model/settings.ts';
import { adjustP } from '../stats/adjust-p.ts';
import { betaBinomialFit, shrunkenRate } from '../stats/beta-binomial-fit.ts';
import { falseCoverageLevel } from '../stats/false-coverage-level.ts';
import { fisherExact } from '../stats/fisher-exact.ts';
import { newcombeOneSidedP } from '../stats/newcombe-one-sided-p.ts';
import { ratioScoreInterval } from '../stats/ratio-score-interval.ts';
import { wilsonInterval } from '../stats/wilson-interval.ts';
import type { Range } from './verdict.ts';

type DiscoverySettings = MethodSettings['discovery'];

/** A segment that won more or less often than the rest of its population. */
export type Discovery = {
  population: Population;
  values: SliceCount['values'];
  /** Where it was found, and where it had to show again. */
  explore: Side;
  confirm: Side;
  /** Rate drawn towards the overall one, and the wins above (below) what the overall rate would give. */
  shrunken: number;
  excess: number;
  /** Likely range of the rate where it was found, widened for having been picked out of many. */
  interval: Range;
  confirmed: boolean;
  /** Over the whole history: how many times as often it won. Null where it is not clear enough to be said aloud. */
  statement: { inside: Share; rest: Share; ratio: number; low: number; high: number } | null;
};

export type Discoveries = {
  /** Candidates with enough deals, over all of which chance findings are held down. */
  tested: number;
  /** Confirmed ones first, then by excess. */
  found: readonly Discovery[];
  /** Fields left out, since they tell the outcome and not the buyer. */
  telling: readonly string[];
};

type Candidate = SliceCount & { p: number };

/** Rules F1 to F8: segments among the deals of a population that stand out, and whether they do so again. */
export function discover(counts: SliceCounts, settings: DiscoverySettings): Discoveries {
  const telling = tellingFields(counts, settings);
  const candidates = counts.slices
    .filter(
      ({ values, explore }) => !values.some(({ field }) => telling.includes(field)) && supported(explore, settings),
    )
    .map((slice): Candidate => ({ ...slice, p: fisher(slice.explore) }));
  const adjusted = adjustP(
    candidates.map(({ p }) => p),
    'bh',
  );
  const clear = candidates.filter((each, index) => adjusted[index]! <= settings.fdr && matters(each.explore, settings));
  const kept = clear.filter((each) => each.values.length === 1 || differsFromParents(each, counts.slices, settings));
  const spread = betaBinomialFit(candidates.map(({ explore }) => explore.inside));
  const overall = rate(counts.all.explore);
  const ranked = kept
    .map((each) => ({
      each,
      shrunken: spread === null ? overall : shrunkenRate(each.explore.inside.x, each.explore.inside.n, spread),
    }))
    .map((one) => ({ ...one, excess: (one.shrunken - overall) * one.each.explore.inside.n }))
    .sort((a, b) => Math.abs(b.excess) - Math.abs(a.excess) || compareNames(a.each, b.each))
    .slice(0, settings.carried);
  if (ranked.length === 0) return { tested: candidates.length, found: [], telling };
  const level = falseCoverageLevel(ranked.length, candidates.length, settings.fdr);
  const confirming = adjustP(
    ranked.map(({ each }) => confirmP(each)),
    'holm',
  );
  const found = ranked.map(({ each, shrunken, excess }, index): Discovery => {
    const { estimate: _, lower, upper } = wilsonInterval(each.explore.inside.x, each.explore.inside.n, level);
    const confirmed = confirming[index]! <= settings.confirm;
    return {
      population: counts.population,
      values: each.values,
      explore: each.explore,
      confirm: each.confirm,
      shrunken,
      excess,
      interval: [lower, upper],
      confirmed,
      statement: confirmed ? statementOf(each, level, settings) : null,
    };
  });
  return {
    tested: candidates.length,
    found: [...found.filter(({ confirmed }) => confirmed), ...found.filter(({ confirmed }) => !confirmed)],
    telling,
  };
}

const rate = ({ x, n }: Share): number => (n === 0 ? 0 : x / n);
const lost = ({ x, n }: Share): number => n - x;
const fisher = ({ inside, rest }: Side): number => fisherExact(inside.x, inside.n, rest.x, rest.n).pTwoSided;

const compareNames = (a: SliceCount, b: SliceCount): number => {
  const [one, two] = [a, b].map(({ values }) => values.map(({ field, label }) => `${field}=${label}`).join('&'));
  return one! < two! ? -1 : one! > two! ? 1 : 0;
};

/** F2: enough deals inside, and a rest to compare with. */
function supported({ inside, rest }: Side, least: DiscoverySettings): boolean {
  return (
    inside.n >= least.closed_deals &&
    inside.x >= least.won &&
    lost(inside) >= least.lost &&
    rest.n >= least.closed_deals
  );
}

/** F3: a difference that would be acted on. */
function matters({ inside, rest }: Side, { difference, ratio }: DiscoverySettings): boolean {
  const [own, other] = [rate(inside), rate(rest)];
  return Math.abs(own - other) >= difference || own >= ratio * other || own * ratio <= other;
}

/** F4: a pair says more than its values do by themselves. */
function differsFromParents(
  { values, explore }: SliceCount,
  slices: readonly SliceCount[],
  { beyond_parent, fdr }: DiscoverySettings,
): boolean {
  return values.every((value) => {
    const parent = slices.find(
      (each) =>
        each.values.length === 1 && each.values[0]?.column === value.column && each.values[0].code === value.code,
    );
    if (parent === undefined) return false;
    const { inside: whole } = parent.explore;
    const left: Share = { x: whole.x - explore.inside.x, n: whole.n - explore.inside.n };
    if (left.n === 0) return false;
    return (
      Math.abs(rate(explore.inside) - rate(left)) >= beyond_parent &&
      fisher({ inside: explore.inside, rest: left }) <= fdr
    );
  });
}

/** F6: whether the last quarters say the same; 1 where they cannot. */
function confirmP({ explore, confirm: { inside, rest } }: SliceCount): number {
  if (inside.n === 0 || rest.n === 0) return 1;
  const higher = rate(explore.inside) > rate(explore.rest);
  return Math.min(1, newcombeOneSidedP(inside.x, inside.n, rest.x, rest.n, 0, higher ? 'above' : 'below'));
}

/** F8: over the whole history, where even the cautious end of the range is worth saying. */
function statementOf(
  { explore, confirm }: SliceCount,
  level: number,
  { statement_each, statement_ratio }: DiscoverySettings,
): Discovery['statement'] {
  const add = (a: Share, b: Share): Share => ({ x: a.x + b.x, n: a.n + b.n });
  const [inside, rest] = [add(explore.inside, confirm.inside), add(explore.rest, confirm.rest)];
  if (inside.n < statement_each || rest.n < statement_each) return null;
  const { estimate, lower, upper } = ratioScoreInterval(inside.x, inside.n, rest.x, rest.n, level);
  if (estimate === null || !Number.isFinite(upper)) return null;
  const clear = lower >= statement_ratio || upper <= 1 / statement_ratio;
  return clear ? { inside, rest, ratio: estimate, low: lower, high: upper } : null;
}

/** F1: fields that tell the outcome, by being filled in after it or by sorting wins from losses outright. */
function tellingFields({ filled, slices, all }: SliceCounts, { leak, giveaway, fdr }: DiscoverySettings): string[] {
  const leaks = adjustP(
    filled.map(({ won, lost: missed }) => (won.n === 0 || missed.n === 0 ? 1 : fisher({ inside: won, rest: missed }))),
    'bh',
  );
  const majority = Math.max(rate(all.explore), 1 - rate(all.explore));
  return filled.flatMap(({ field, won, lost: missed }, index) => {
    const leaky = leaks[index]! <= fdr && Math.abs(rate(won) - rate(missed)) > leak;
    const own = slices.filter(({ values }) => values.length === 1 && values[0]?.field === field);
    const covered = own.reduce((sum, { explore }) => sum + explore.inside.n, 0);
    const sorted = own.reduce((sum, { explore: { inside } }) => sum + Math.max(inside.x, lost(inside)), 0);
    const gives = covered > 0 && majority < giveaway && sorted / covered >= giveaway;
    return leaky || gives ? [field] : [];
  });
}
