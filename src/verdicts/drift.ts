import type { History } from '../assumptions/scrutiny.ts';
import type { Quarter } from '../model/quarter.ts';
import type { MethodSettings } from '../model/settings.ts';
import { adjustP } from '../stats/adjust-p.ts';
import { effectsOf } from './clustered.ts';
import { headingOf } from './drift-heading.ts';
import { type MixShare, mixShareOf } from './drift-mix.ts';
import { seenFrom } from './drift-sensitivity.ts';
import { trendOf } from './drift-trend.ts';
import type { GateCase } from './gated.ts';
import type { Moved, Seen, Side } from './moved.ts';
import { movedSince } from './moved-since.ts';
import type { Range, Unit } from './verdict.ts';

/** How the figure of an assumption moved in the last quarter. */
export type Drift = {
  /** The last quarter, and those before it that are taken together. */
  quarter: Quarter;
  before_quarters: readonly [Quarter, Quarter];
  /** Deals belong to the quarter they were created in, the newest one old enough to count. */
  cohort: boolean;
  unit: Unit;
  now: Seen;
  before: Seen;
  /** Now minus before, in the unit; `interval` null where the comparison has none. */
  change: number;
  interval: Range | null;
  /** What the change is measured by: points as a share of 1, anything else as a share of what it was before. */
  size: number;
  direction: 'adverse' | 'favourable' | 'none';
  /** The side that is away from the claim; null where neither is. */
  adverse: Side | null;
  /** Of the adverse direction; before and after adjustment over the review. */
  p: number;
  p_adjusted: number;
  /** Rule M4. */
  flag: 'adverse' | 'favourable' | null;
  mix: MixShare | null;
  /** A change of less than this in one quarter is more likely missed than seen; null where it cannot be said. */
  seen_from: number | null;
};

type Read = { moved: Moved; history: History; adverse: Directed; favourable: Directed; seen_from: number | null };
type Directed = { side: Side | null; p: number };

/** Rules M1 to M6 over all assumptions of a review, in the order given; null where the past cannot tell. */
export function driftsOf(cases: readonly GateCase[], method: MethodSettings): (Drift | null)[] {
  const read = cases.map((each) => readDrift(each, method));
  const family = read.filter((each) => each !== null);
  const adjusted = (of: 'adverse' | 'favourable') =>
    adjustP(
      family.map((each) => each[of].p),
      method.fdr_method,
    );
  const [adverse, favourable] = [adjusted('adverse'), adjusted('favourable')];
  let next = -1;
  return read.map((each, index) => {
    if (each === null) return null;
    next += 1;
    return told(each, cases[index]!, adverse[next]!, favourable[next]!, method);
  });
}

function readDrift({ claim, reading, evidence, scrutiny, finding }: GateCase, method: MethodSettings): Read | null {
  const history = scrutiny?.history ?? null;
  if (history === null) return null;
  const effects = effectsOf(evidence);
  const moved = movedSince(claim, reading, finding, history, method, effects);
  if (moved === null) return null;
  const trend = trendOf(claim, reading, history, method, effects.own);
  if (!moved.comparable && trend === null) return null;
  const heading = headingOf(claim, reading, moved);
  // Two tests for one question; for a range the side is only known from the data, which makes it two more.
  const of = (side: Side | null): Directed => {
    if (side === null) return { side, p: 1 };
    const least = Math.min(moved.comparable ? moved.p[side] : 1, trend?.[side] ?? 1);
    return { side, p: Math.min(1, (heading.either ? 4 : 2) * least) };
  };
  const seen_from = moved.comparable ? seenFrom(moved, heading, method, effects.own) : null;
  return { moved, history, adverse: of(heading.adverse), favourable: of(heading.favourable), seen_from };
}

function told(
  { moved, history, adverse, favourable, seen_from }: Read,
  { claim }: GateCase,
  p_adverse: number,
  p_favourable: number,
  { drift }: MethodSettings,
): Drift {
  const side: Side | null = moved.change === 0 ? null : moved.change < 0 ? 'lower' : 'higher';
  const direction =
    side === null ? 'none' : side === adverse.side ? 'adverse' : side === favourable.side ? 'favourable' : 'none';
  const matters = moved.size >= (moved.unit === 'share' || moved.unit === 'points' ? drift.points : drift.relative);
  const p_adjusted = direction === 'favourable' ? p_favourable : p_adverse;
  const flag = matters && direction !== 'none' && p_adjusted <= drift.fdr ? direction : null;
  return {
    quarter: history.now.quarter,
    before_quarters: [history.before.first, history.before.last],
    cohort: history.cohort,
    unit: moved.unit,
    now: moved.now,
    before: moved.before,
    change: moved.change,
    interval: moved.interval,
    size: moved.size,
    direction,
    adverse: adverse.side,
    p: direction === 'favourable' ? favourable.p : adverse.p,
    p_adjusted,
    flag,
    mix: claim.measure === 'win_rate' ? mixShareOf(history.mix) : null,
    seen_from,
  };
}
