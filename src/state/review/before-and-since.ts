import type { Share, Tally } from '../../assumptions/evidence.ts';
import type { Quarter } from '../../model/quarter.ts';
import type { MethodSettings } from '../../model/settings.ts';
import { differenceOfIntervals } from '../../stats/difference-of-intervals.ts';
import { newcombeDifference } from '../../stats/newcombe-difference.ts';
import { compareLeads } from '../../verdicts/campaign-arms.ts';
import { medianFigure } from '../verdicts/evidence-figures.ts';

/** A figure over the quarters before something and over those since, and the likely range of the change. */
export type BeforeAndSince = {
  before: { estimate: number; n: number };
  since: { estimate: number; n: number };
  change: number;
  /** Null where a side is too small to have one. */
  interval: readonly [number, number] | null;
};

type By<T> = readonly (T & { quarter: Quarter })[];

/** The quarter in which something happened belongs to those since. */
const split = <T extends { quarter: Quarter }>(quarters: readonly T[], from: Quarter): [T[], T[]] => [
  quarters.filter(({ quarter }) => quarter < from),
  quarters.filter(({ quarter }) => quarter >= from),
];

/** Shares of deals, added up on either side. Null where a side holds none. */
export function ratesSince(
  quarters: By<{ x: number | null; n: number }>,
  from: Quarter,
  { confidence }: MethodSettings,
): BeforeAndSince | null {
  const [before, since] = split(quarters, from).map((side) => ({
    x: side.reduce((sum, { x }) => sum + (x ?? 0), 0),
    n: side.reduce((sum, { n }) => sum + n, 0),
  })) as [Share, Share];
  if (before.n === 0 || since.n === 0) return null;
  const { estimate, lower, upper } = newcombeDifference(since.x, since.n, before.x, before.n, confidence);
  return {
    before: { estimate: before.x / before.n, n: before.n },
    since: { estimate: since.x / since.n, n: since.n },
    change: estimate,
    interval: [lower, upper],
  };
}

/** Medians of all values of either side. */
export function mediansSince(
  quarters: By<{ days: Tally }>,
  from: Quarter,
  { confidence }: MethodSettings,
): BeforeAndSince | null {
  const [before, since] = split(quarters, from).map((side) =>
    medianFigure(
      side.flatMap(({ days }) => days),
      confidence,
    ),
  );
  if (before?.estimate == null || since?.estimate == null) return null;
  const asInterval = ({ estimate, interval }: typeof before) =>
    estimate === null || interval === null ? null : { estimate, lower: interval[0], upper: interval[1] };
  const [one, other] = [asInterval(since), asInterval(before)];
  const change = one === null || other === null ? null : differenceOfIntervals(one, other);
  return {
    before: { estimate: before.estimate, n: before.n },
    since: { estimate: since.estimate, n: since.n },
    change: since.estimate - before.estimate,
    interval: change === null ? null : [change.lower, change.upper],
  };
}

/** Shares of leads: those of one campaign are alike. */
export function leadsSince(
  quarters: By<{ campaigns: readonly Share[] }>,
  from: Quarter,
  method: MethodSettings,
): BeforeAndSince | null {
  const [before, since] = split(quarters, from).map((side) => side.flatMap(({ campaigns }) => campaigns)) as [
    Share[],
    Share[],
  ];
  const found = compareLeads(since, before, method);
  if (found === null) return null;
  const sideOf = (shares: readonly Share[]) => {
    const n = shares.reduce((sum, each) => sum + each.n, 0);
    return { estimate: shares.reduce((sum, { x }) => sum + x, 0) / n, n };
  };
  const { estimate, lower, upper } = found.difference;
  return { before: sideOf(before), since: sideOf(since), change: estimate, interval: [lower, upper] };
}
