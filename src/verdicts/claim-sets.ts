import { type Claim, type Comparison, saidComparison } from '../model/claim.ts';
import type { MethodSettings } from '../model/settings.ts';
import { wordsOf } from '../model/words.ts';
import type { ClaimSets, Range, Unit } from './verdict.ts';

type Tolerance = MethodSettings['tolerance'];

/** The sets a claim is measured against, or why it cannot be; `ranks` claims are decided by their own rule (K6, K7, K12). */
export type ClaimReading =
  | { kind: 'sets'; unit: Unit; sets: ClaimSets }
  | { kind: 'ranks'; unit: Unit }
  | { kind: 'refused'; unit: Unit; because: string };

/** Values that a figure of this unit can take at all; an end of a set that coincides with one is no limit. */
export const POSSIBLE: Record<Unit, Range> = {
  share: [0, 1],
  points: [-1, 1],
  ratio: [0, Number.POSITIVE_INFINITY],
  days: [0, Number.POSITIVE_INFINITY],
  money: [0, Number.POSITIVE_INFINITY],
};

// "100%" can never be ruled in by any number of deals, so it is read as almost all.
const ALMOST_ALL = 0.95;

/** Rules V8 to V12: what makes a claim true, and what misses it by too little to matter. */
export function claimSets(claim: Claim, method: MethodSettings): ClaimReading {
  const { tolerance } = method;
  switch (claim.measure) {
    case 'win_rate':
    case 'conversion':
    case 'share':
    case 'coverage':
      return rateReading(claim, tolerance);
    case 'campaign_conversion':
      if (!('direction' in claim)) return rateReading(claim, tolerance);
      return { kind: 'sets', unit: 'points', sets: orderSets(claim.direction, tolerance) };
    case 'language':
      if (claim.says.every((term) => wordsOf(term).length === 0)) {
        return { kind: 'refused', unit: 'share', because: 'none of the terms holds a word to look for' };
      }
      return rateReading(saidComparison(claim), tolerance);
    case 'win_rate_ratio':
      return ratioReading(claim, tolerance);
    case 'win_rate_order':
      return { kind: 'sets', unit: 'points', sets: orderSets(claim.direction, tolerance) };
    case 'top_category':
      if ((claim.top ?? 1) > 1) return { kind: 'ranks', unit: 'share' };
      return { kind: 'sets', unit: 'share', sets: topSets(claim.is !== false, tolerance) };
    case 'best_segment':
      return { kind: 'ranks', unit: 'points' };
    case 'time_to_close':
    case 'time_to_win':
      return quantityReading(claim, 'days', tolerance);
    case 'deal_size':
    case 'cost_per_win':
      return quantityReading(claim, 'money', tolerance);
    case 'duration_order':
      return { kind: 'ranks', unit: 'days' };
    case 'deal_size_order':
      return { kind: 'ranks', unit: 'money' };
    case 'belief':
      return { kind: 'refused', unit: 'share', because: 'no data can answer a belief' };
    default:
      return claim satisfies never;
  }
}

function rateReading(claim: Comparison, tolerance: Tolerance): ClaimReading {
  const flaw = flawOf(claim, 1, 'a rate is stated between 0 and 1 (0.25 for 25%)');
  if (flaw !== null) return { kind: 'refused', unit: 'share', because: flaw };
  return { kind: 'sets', unit: 'share', sets: rateSets(claim, tolerance) };
}

function rateSets(claim: Comparison, t: Tolerance): ClaimSets {
  const held = (slack: number): number => Math.min(t.rate_high, Math.max(t.rate_low, slack));
  if ('at_most' in claim) return within([0, claim.at_most], [0, claim.at_most + held(t.at_most * claim.at_most)]);
  const least = 'at_least' in claim ? claim.at_least : 'between' in claim ? claim.between[0] : claim.about;
  if (least >= 1) return rateSets({ at_least: ALMOST_ALL }, t);
  if ('at_least' in claim) return within([least, 1], [least - held(t.at_least * least), 1]);
  if ('between' in claim) {
    const [low, high] = claim.between;
    return within([low, high], [low - t.range, high + t.range]);
  }
  const [low, high] = [claim.about * t.amount, claim.about / t.amount];
  return within([low, high], [low - t.about, high + t.about]);
}

function ratioReading(claim: Comparison, tolerance: Tolerance): ClaimReading {
  if (!('at_least' in claim && claim.at_least > 1)) {
    return {
      kind: 'refused',
      unit: 'ratio',
      because: 'a ratio can only be tested as “at least” so many times, above 1; state it as an order or a rate',
    };
  }
  const enough = 1 + tolerance.lift * (claim.at_least - 1);
  const end = Number.POSITIVE_INFINITY;
  return {
    kind: 'sets',
    unit: 'ratio',
    sets: { claim: [claim.at_least, end], tolerated: [exact(enough), end] },
  };
}

/** On the difference first minus second. */
function orderSets(direction: 'higher' | 'lower' | 'same', tolerance: Tolerance): ClaimSets {
  switch (direction) {
    case 'higher':
      return { claim: [tolerance.order, 1], tolerated: [0, 1], open: 'low' };
    case 'lower':
      return { claim: [-1, -tolerance.order], tolerated: [-1, 0], open: 'high' };
    case 'same': {
      const band: Range = [-tolerance.same, tolerance.same];
      return { claim: band, tolerated: band };
    }
    default:
      return direction satisfies never;
  }
}

/** On the share of the claimed category among records that carry it or its rival. */
const topSets = (is: boolean, tolerance: Tolerance): ClaimSets =>
  is
    ? { claim: [tolerance.top, 1], tolerated: [0.5, 1], open: 'low' }
    : { claim: [0, 0.5], tolerated: [0, 0.5], open: 'high' };

function quantityReading(claim: Comparison, unit: 'days' | 'money', tolerance: Tolerance): ClaimReading {
  const what = unit === 'days' ? 'a duration' : 'an amount';
  const flaw = flawOf(claim, Number.POSITIVE_INFINITY, `${what} is stated as a number from 0 on`);
  if (flaw !== null) return { kind: 'refused', unit, because: flaw };
  return { kind: 'sets', unit, sets: quantitySets(claim, tolerance) };
}

function quantitySets(claim: Comparison, t: Tolerance): ClaimSets {
  const end = Number.POSITIVE_INFINITY;
  if ('at_least' in claim) return { claim: [claim.at_least, end], tolerated: [exact(claim.at_least * t.amount), end] };
  if ('at_most' in claim) return { claim: [0, claim.at_most], tolerated: [0, exact(claim.at_most / t.amount)] };
  const [low, high] = 'between' in claim ? claim.between : [claim.about * t.amount, claim.about / t.amount];
  return {
    claim: [exact(low), exact(high)],
    tolerated: [exact(low / t.amount_range), exact(high * t.amount_range)],
  };
}

function flawOf(claim: Comparison, most: number, because: string): string | null {
  const stated =
    'at_least' in claim
      ? [claim.at_least]
      : 'at_most' in claim
        ? [claim.at_most]
        : 'between' in claim
          ? claim.between
          : [claim.about];
  if (!stated.every((value) => value >= 0 && value <= most && Number.isFinite(value))) return because;
  const [low, high] = stated;
  return high !== undefined && low !== undefined && low > high
    ? 'the range runs from its higher to its lower end'
    : null;
}

const within = (claim: Range, tolerated: Range): ClaimSets => ({ claim: clamp(claim), tolerated: clamp(tolerated) });
const clamp = ([low, high]: Range): Range => [exact(Math.max(0, low)), exact(Math.min(1, high))];

// 0.2 - 0.02 is 0.18000000000000002: a limit that is shown must be the limit that is used.
const exact = (value: number): number => (Number.isFinite(value) ? Number(value.toPrecision(12)) : value);
