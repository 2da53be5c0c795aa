import { NO_REASON } from '../assumptions/category-evidence.ts';
import { goodmanIntervals } from '../stats/goodman-intervals.ts';
import { wilsonInterval } from '../stats/wilson-interval.ts';

/** How many records hold a value of a field. */
export type ValueCount = { label: string; deals: number };

/** One value among the records that hold any: `x` of `recorded`, 0..1. */
export type RecordedShare = {
  label: string;
  x: number;
  estimate: number;
  interval: readonly [number, number];
  /** Its share of all records if none of the silent ones held it, and if all did. */
  bounds: readonly [number, number];
};

/** "Other" in the place of a reason says nothing. */
export const saysSomething = (label: string): boolean => !NO_REASON.has(label.trim().toLowerCase());

/** The values of a field, most frequent first, and how firm their order is. */
export type RecordedShares = {
  shares: readonly RecordedShare[];
  recorded: number;
  /** Records without one, or with nothing but values that say nothing. */
  unknown: number;
  /** Records that leave the field blank, and values that say nothing. */
  blank: number;
  silent: readonly ValueCount[];
  /** Some records hold several values: shares add up to more than all. */
  several: boolean;
  /** Whether the first value is told apart from the second; `certain`: whatever the blanks would have held. */
  first: 'certain' | 'likely' | 'open' | null;
};

/**
 * Shares of the values of a field among `eligible` records. `counts`: records by value, without blanks; `filled`: records
 * with any value; `spoken`: with one that says something. Single values get Goodman's simultaneous intervals, several to a
 * record Wilson's. Two values are told apart as categories are: by the share of the first among records with either of them.
 */
export function recordedShares(
  counts: readonly ValueCount[],
  { eligible, filled, spoken }: { eligible: number; filled: number; spoken: number },
  confidence: number,
): RecordedShares {
  const held = counts.filter(({ deals }) => deals > 0);
  const several = held.reduce((sum, { deals }) => sum + deals, 0) > filled;
  const silent = held.filter(({ label }) => !saysSomething(label));
  const telling = held
    .filter((each) => !silent.includes(each))
    .sort((a, b) => b.deals - a.deals || (a.label < b.label ? -1 : 1));
  const unknown = eligible - spoken;
  const intervals =
    several || telling.length === 0
      ? telling.map(({ deals }) => wilsonInterval(deals, spoken, confidence))
      : goodmanIntervals(
          telling.map(({ deals }) => deals),
          confidence,
        );
  const shares = telling.map(({ label, deals }, index): RecordedShare => {
    const { estimate = 0, lower = 0, upper = 1 } = intervals[index] ?? {};
    const bounds = [deals / eligible, Math.min(1, (deals + unknown) / eligible)] as const;
    return { label, x: deals, estimate, interval: [lower, upper], bounds };
  });
  return {
    shares,
    recorded: spoken,
    unknown,
    blank: eligible - filled,
    silent,
    several,
    first: firstOf(telling, unknown, several, confidence),
  };
}

function firstOf(
  [one, two]: readonly ValueCount[],
  unknown: number,
  several: boolean,
  confidence: number,
): RecordedShares['first'] {
  if (one === undefined || several) return null;
  if (two === undefined) return 'likely';
  if (wilsonInterval(one.deals, one.deals + two.deals, confidence).lower <= 0.5) return 'open';
  return unknown > 0 && one.deals > two.deals + unknown ? 'certain' : 'likely';
}
