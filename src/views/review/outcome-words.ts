import { formatCount } from '../../model/format.ts';
import { quarterName, shortQuarterName } from '../../model/quarter.ts';
import type { BeforeAndSince } from '../../state/review/before-and-since.ts';
import type { TrendQuarter } from '../../state/verdicts/verdict-trend.ts';
import { writeCounted, writeFigure, writeRange } from '../verdict/figure-words.ts';

type Unit = 'share' | 'days';

/** "Win rate fell from 31% before the first review to 24% since, likely by 2 to 11 points". */
export function outcomeTitle(
  what: string,
  unit: Unit,
  noun: string,
  quarters: readonly TrendQuarter[],
  found: BeforeAndSince | null,
): string {
  const newest = quarters.findLast(({ estimate }) => estimate !== null);
  if (found !== null) {
    const { before, since, change, interval } = found;
    const n = Math.min(before.n, since.n);
    const [from, to] = [before, since].map(({ estimate }) => writeFigure({ unit, n }, estimate));
    if (interval === null || (interval[0] <= 0 && interval[1] >= 0)) {
      return `${what}: ${from} before the first review and ${to} since, not told apart`;
    }
    const ends = interval.map(Math.abs).sort((a, b) => a - b) as [number, number];
    const moved = { unit: unit === 'share' ? ('points' as const) : unit, n };
    // An end that rounds to nothing would read as none.
    const by =
      ends[0] < (unit === 'share' ? 0.005 : 0.5) ? `up to ${writeFigure(moved, ends[1])}` : writeRange(moved, ends);
    return `${what} ${change < 0 ? 'fell' : 'rose'} from ${from} before the first review to ${to} since, likely by ${by}`;
  }
  if (newest === undefined || newest.estimate === null) return `${what}: nothing to count yet`;
  const figure = writeFigure({ unit, n: newest.n }, newest.estimate);
  return `${what}: ${figure} in ${quarterName(newest.quarter)}, ${writeCounted(unit, newest.x, newest.n, noun)}`;
}

export const outcomeSummary = (unit: Unit, noun: string, quarters: readonly TrendQuarter[]): string =>
  quarters
    .map(({ quarter, estimate, x, n }) => {
      if (estimate === null) return `${quarterName(quarter)}: nothing to count`;
      return `${quarterName(quarter)}: ${writeFigure({ unit, n }, estimate)} (${writeCounted(unit, x, n, noun)})`;
    })
    .join('; ');

/** "Hollow: not held against the newest quarter. Q1 25 and Q2 25: how stage is read changed on 3 Aug 2026." Empty where all are. */
export function apartNote(why: readonly { quarter: number; because: readonly string[] }[]): string {
  const groups = new Map<string, number[]>();
  for (const { quarter, because } of why) {
    if (because.length === 0) continue;
    const reason = because.join('; ');
    groups.set(reason, [...(groups.get(reason) ?? []), quarter]);
  }
  if (groups.size === 0) return '';
  const each = [...groups].map(([reason, quarters]) => {
    const [first, last] = [quarters[0] ?? 0, quarters.at(-1) ?? 0];
    const names = first === last ? shortQuarterName(first) : `${shortQuarterName(first)} to ${shortQuarterName(last)}`;
    return `${names}: ${reason}`;
  });
  return `Hollow: not held against the newest quarter. ${each.join('. ')}.`;
}

/** What was done so far, in one line. */
export function reviewsWords(closed: number, since: number): string {
  if (closed === 0) return 'No review is closed yet: these are the figures to hold the first one against.';
  const reviews = closed === 1 ? 'One review is closed' : `${formatCount(closed)} reviews are closed`;
  const ended =
    since === 0
      ? 'no quarter has ended since the first'
      : `${formatCount(since)} ${since === 1 ? 'quarter has' : 'quarters have'} ended since the first`;
  return `${reviews}; ${ended}.`;
}
