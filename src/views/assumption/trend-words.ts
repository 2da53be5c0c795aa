import { formatCount } from '../../model/format.ts';
import { quarterName, shortQuarterName } from '../../model/quarter.ts';
import type { TrendQuarter } from '../../state/verdicts/verdict-trend.ts';
import { statedPart } from '../../verdicts/explain/stated-part.ts';
import type { ClaimSets, Unit, Verdict } from '../../verdicts/verdict.ts';

/** So many falls (or rises) in a row are worth a word; one or two come about every year. */
const WORTH_SAYING = 3;

/** "Met the stated 25% or more in 2 of 8 quarters, falling for 3". */
export function trendTitle(
  trend: readonly TrendQuarter[],
  { claim: [low, high] }: ClaimSets,
  { claim }: Pick<Verdict, 'claim'>,
  currency?: string,
): string {
  const seen = trend.flatMap(({ estimate }) => (estimate === null ? [] : [estimate]));
  const met = seen.filter((estimate) => estimate >= low && estimate <= high).length;
  const often = met === 0 ? 'none' : met === seen.length ? 'all' : formatCount(met);
  const run = runOf(seen);
  const along = Math.abs(run) < WORTH_SAYING ? '' : `, ${run < 0 ? 'falling' : 'rising'} for ${Math.abs(run)}`;
  return `${statedPart(claim, currency)} was met in ${often} of ${formatCount(seen.length)} quarters${along}`.replace(
    /^./,
    (letter) => letter.toUpperCase(),
  );
}

/** Steps in one direction up to the newest figure: below 0 falls, above 0 rises. */
export function runOf(seen: readonly number[]): number {
  let run = 0;
  for (let index = seen.length - 1; index > 0; index -= 1) {
    const step = Math.sign((seen[index] ?? 0) - (seen[index - 1] ?? 0));
    if (step === 0 || (run !== 0 && step !== Math.sign(run))) break;
    run += step;
  }
  return run;
}

export function trendSummary(trend: readonly TrendQuarter[], write: (value: number) => string, noun = 'deals'): string {
  const first = trend.find(({ estimate }) => estimate !== null);
  const last = trend.findLast(({ estimate }) => estimate !== null);
  if (first === undefined || last === undefined) return `No quarter holds ${noun} to count.`;
  const point = ({ quarter, estimate, n }: TrendQuarter) =>
    `${write(estimate ?? 0)} in ${quarterName(quarter)} (${formatCount(n)} ${noun})`;
  const empty = trend.filter(({ estimate }) => estimate === null).map(({ quarter }) => shortQuarterName(quarter));
  const without = empty.length === 0 ? '' : `; nothing to count in ${empty.join(', ')}`;
  return `From ${point(first)} to ${point(last)}${without}.`;
}

/** Ends of the claim that a figure can pass. */
export function claimLines({ claim }: ClaimSets, unit: Unit): number[] {
  const most = unit === 'share' ? 1 : Number.POSITIVE_INFINITY;
  return claim.filter((edge) => edge > 0 && edge < most);
}
