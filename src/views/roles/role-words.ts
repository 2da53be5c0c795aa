import { formatCount, formatDays, formatMoney, formatPoints, formatShare } from '../../model/format.ts';
import type { Committee } from '../../state/roles/role-committee.ts';
import type { RoleEntry } from '../../state/roles/role-entries.ts';
import type { RoleGap, RolePresence } from '../../state/roles/role-gaps.ts';
import type { Figure } from '../../state/verdicts/evidence-figures.ts';
import type { RoleMeasure } from './roles-address.ts';

export const MEASURE_WORDS: Record<RoleMeasure, string> = {
  authority: 'Authority',
  win_rate: 'Win rate',
  deal_size: 'Deal size',
};

/** "108 of 298". */
export const counted = ({ x, n }: { x: number; n: number }): string => `${formatCount(x)} of ${formatCount(n)}`;

const above = ({ interval }: Figure): boolean => interval !== null && interval[0] > 0;
const below = ({ interval }: Figure): boolean => interval !== null && interval[1] < 0;

/** What stands out of who signs and whom marketing reached; gaps come with the largest first. */
export function gapTakeaway(gaps: readonly RoleGap[], reachKnown: boolean): string {
  const most = [...gaps].sort((a, b) => b.signs.x - a.signs.x)[0];
  const first = gaps[0];
  if (most === undefined || first === undefined) return 'Nobody is known to sign a won deal';
  if (!reachKnown) return `${most.role} signs most won deals: ${counted(most.signs)}`;
  if (!above(first.gap)) {
    return `${most.role} signs most won deals (${counted(most.signs)}), and marketing reaches roles about as often as they sign`;
  }
  const { role, signs, reached_signer: both } = first;
  return `${role} signs ${counted(signs)} won deals; marketing reached one in ${formatCount(both.x)} of those ${formatCount(signs.x)}`;
}

/** "Signs minus reached: 21 points (likely 16 to 27 points)." */
export function gapWords({ role, gap }: RoleGap): string {
  if (gap.estimate === null || gap.interval === null) return '';
  const [low, high] = gap.interval.map((limit) => formatPoints(limit, gap.n));
  return `${role} signs ${formatPoints(gap.estimate, gap.n)} more often than it is reached (likely ${low} to ${high}). `;
}

/** The role that is reached and does not sign, where one stands out. */
export function reachedTakeaway(gaps: readonly RoleGap[]): string | null {
  const last = gaps.at(-1);
  if (last === undefined || !below(last.gap)) return null;
  return `${last.role} was reached in ${counted(last.reached)} and signs ${formatCount(last.signs.x)}.`;
}

/** The role whose presence differs most between won and lost deals. */
export function presenceTakeaway(presence: readonly RolePresence[]): string {
  const apart = presence
    .filter(({ difference }) => above(difference) || below(difference))
    .sort((a, b) => Math.abs(b.difference.estimate ?? 0) - Math.abs(a.difference.estimate ?? 0))[0];
  if (apart === undefined) return 'No role is clearly more frequent in won deals than in lost ones, or less';
  const word = above(apart.difference) ? 'more' : 'less';
  return `${apart.role} is ${word} frequent in won deals: ${counted(apart.won)} won, ${counted(apart.lost)} lost`;
}

export const peopleOf = (people: number, open: boolean): string =>
  open ? `${people} people or more` : people === 1 ? '1 person' : `${people} people`;

/** "2 people (likely 2 to 3)". */
export function committeeTakeaway({ won, lost }: Committee): string {
  if (won.estimate === null || lost.estimate === null) return 'Too few closed deals list their people';
  const median = (of: number) => `${of} ${of === 1 ? 'person' : 'people'}`;
  return won.estimate === lost.estimate
    ? `Won and lost deals alike have ${median(won.estimate)} at the median`
    : `Won deals have ${median(won.estimate)} at the median, lost ones ${median(lost.estimate)}`;
}

/** Whether win rates go with the number of people; `alpha` is the level from which on a trend is told. */
export function threadingTakeaway({ sizes, trend }: Committee, alpha: number): string {
  const [first, last] = [sizes[0], sizes.at(-1)];
  if (first === undefined || last === undefined || first === last) return 'All closed deals have as many people';
  const told = (size: typeof first) =>
    `${formatShare(size.win_rate.estimate ?? 0, size.win_rate.n)} with ${peopleOf(size.people, size.open)}`;
  if (trend.p > alpha) return `Win rates do not clearly go with the number of people: ${told(first)}, ${told(last)}`;
  return `Deals with more people are won ${trend.direction > 0 ? 'more' : 'less'} often: ${told(first)}, ${told(last)}`;
}

export const dayWords = (days: number): string =>
  days < 0
    ? `${formatDays(-days)} before the deal is created`
    : days === 0
      ? 'on the day the deal is created'
      : `${formatDays(days)} after it is created`;

export function entryTakeaway(entries: readonly RoleEntry[]): string {
  const [first, last] = [entries[0], entries.at(-1)];
  if (first?.days.estimate == null || last?.days.estimate == null) return 'Nobody is known to enter on any day';
  if (first === last) return `${first.role} enters ${dayWords(first.days.estimate)}, at the median`;
  return `${first.role} enters ${dayWords(first.days.estimate)}; ${last.role} ${dayWords(last.days.estimate)}`;
}

export function writeMeasure(measure: RoleMeasure, value: number, n: number, currency: string | undefined): string {
  switch (measure) {
    case 'authority':
    case 'win_rate':
      return formatShare(value, n);
    case 'deal_size':
      return formatMoney(value, currency);
    default:
      return measure satisfies never;
  }
}
