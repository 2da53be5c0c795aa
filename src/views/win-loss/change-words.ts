import { formatCount, formatPoints } from '../../model/format.ts';
import type { KindPart, RateChange } from '../../verdicts/rate-change.ts';

/** Parts bear a decimal, so that they are seen to add up. */
export const PARTS = 1000;

type Periods = { before: string; now: string };

export const kindName = (label: string): string => (label === '' ? 'Left blank' : label);

const largest = (parts: readonly KindPart[], of: 'mix' | 'rate', sign: number): KindPart | undefined =>
  [...parts].sort((a, b) => sign * (b[of] - a[of]))[0];

/** "22 of 72 won in Q3 2026 against 26 of 72 in Q2 2026, 6 points fewer: mostly another mix of deals, fewer with Referral". */
export function changeTitle(
  { now, before, change, moved, parts }: RateChange,
  periods: Periods,
  field: string,
): string {
  const counts = `${formatCount(now.x)} of ${formatCount(now.n)} won in ${periods.now} against ${formatCount(before.x)} of ${formatCount(before.n)} in ${periods.before}`;
  if (moved === 'open') return `${counts}: not enough to tell a change`;
  const sign = Math.sign(change);
  const by = `${formatPoints(Math.abs(change))} ${change < 0 ? 'lower' : 'higher'}`;
  const part = largest(parts, moved, sign);
  if (part === undefined) return `${counts}, ${by}`;
  if (moved === 'rate')
    return `${counts}, ${by}: within the same kinds of deals, most of it where ${field} is ${kindName(part.label)}`;
  const more = part.now.n / now.n > part.before.n / before.n;
  return `${counts}, ${by}: mostly another mix of deals, ${more ? 'more' : 'fewer'} where ${field} is ${kindName(part.label)}`;
}

/** The two parts in points, the likely range, and which kinds they are made of. */
export function changeNote({ now, before, change, interval, mix, rate, parts }: RateChange, field: string): string {
  const [low, high] = interval;
  const range = `The change of ${formatPoints(change, PARTS)} is likely between ${formatPoints(low)} and ${formatPoints(high)}.`;
  const shifted = [...parts].sort((a, b) => Math.abs(b.mix) - Math.abs(a.mix))[0];
  const shift =
    shifted === undefined
      ? ''
      : ` Most of the mix: ${field} ${kindName(shifted.label)}, ${formatCount(shifted.before.n)} of ${formatCount(before.n)} deals before and ${formatCount(shifted.now.n)} of ${formatCount(now.n)} now.`;
  return `${range} ${formatPoints(mix, PARTS)} of it come from more or fewer deals of each ${field}, ${formatPoints(rate, PARTS)} from win rates within them.${shift}`;
}
