import { fieldLabel } from '../../assumptions/state-filter.ts';
import { orderOfRates } from '../../model/claim.ts';
import { formatCount, formatDays, formatMoney, formatPoints, formatRatio, formatShare } from '../../model/format.ts';
import { quarterName } from '../../model/quarter.ts';
import type { Drift } from '../drift.ts';
import type { Seen } from '../moved.ts';
import { unitNoun, unitsOf } from '../unit-noun.ts';
import { figure } from './figures.ts';
import { capitalised, type Telling } from './telling.ts';

type Drifted = Pick<Telling, 'claim' | 'settings'> & { drift: Drift };

/** "It holds over Q4 2025 to Q3 2026 (71 of 224, 32%), but last quarter …"; null where drift does not decide. */
export function driftSentence(told: Telling): string[] | null {
  const { drift, reasons, window } = told;
  if (drift === null || !reasons.includes('drift')) return null;
  const drifted = { ...told, drift };
  return [`It holds over ${window}${inWindow(told)}, but ${driftClause(drifted)}.`, mixSentence(drifted)];
}

/** "last quarter was 14% (8 of 56) against 39% (86 of 222) before: 24 points lower, likely 15–32". */
export function driftClause(told: Drifted): string {
  const { drift } = told;
  const { now, before } = drift;
  const against = before.x === undefined ? write(told, before) : `${write(told, before)} (${counted(told, before)})`;
  return `${when(told)} ${write(told, now)} (${counted(told, now)}) against ${against} before: ${changed(told)}`;
}

/** Rule M5, for the rates of which it is known. */
export function mixSentence({ drift: { mix, change }, settings }: Drifted): string {
  if (mix === null) return '';
  if (mix.share >= settings.method.drift.mix) {
    return `Mostly a change in the mix of deals (by ${fieldLabel(mix.field)}).`;
  }
  return `The ${change < 0 ? 'drop' : 'rise'} is within the same kinds of deals.`;
}

/** What a flagged drift adds to a verdict that it does not decide; empty where nothing drifts. */
export function driftRemark({ drift, claim, settings, reasons }: Telling): string {
  if (drift === null || drift.flag === null || reasons.includes('drift')) return '';
  const told: Drifted = { drift, claim, settings };
  return `${capitalised(driftClause(told))}. ${mixSentence(told)}`.trim();
}

/** Rule M6: what so many deals could not have shown; empty for anything but a rate. */
export function sensitivitySentence({ seen_from, now, before, adverse }: Drift): string {
  if (seen_from === null) return '';
  const deals = `With ${formatCount(now.n)} deals in the last quarter and ${formatCount(before.n)} before`;
  const move = adverse === 'higher' ? 'rise' : 'fall';
  if (!Number.isFinite(seen_from)) return `${deals}, no ${move} in one quarter could have been seen.`;
  return `${deals}, a ${move} of less than about ${formatPoints(seen_from)} in one quarter is more likely missed than seen.`;
}

/** "24 points lower in Q3 2026 than in the four quarters before". */
export function driftInTitle(told: Drifted): string {
  const {
    quarter,
    before_quarters: [first, last],
    cohort,
  } = told.drift;
  const counts = ['', 'the quarter', 'the two quarters', 'the three quarters', 'the four quarters'];
  const before = counts[last - first + 1] ?? `the ${last - first + 1} quarters`;
  const [amount = ''] = changed(told).split(', ');
  return capitalised(
    `${amount} ${cohort ? 'for deals created in' : 'in'} ${quarterName(quarter)} than in ${before} before`,
  );
}

/** What was seen last quarter in a few words, for a headline: "8 of 56 (14%) last quarter". */
export function driftInShort(told: Drifted): string {
  const { now, cohort, quarter } = told.drift;
  const figure = now.x === undefined ? write(told, now) : `${counted(told, now)} (${write(told, now)})`;
  return `${figure} ${cohort ? `for deals created in ${quarterName(quarter)}` : 'last quarter'}`;
}

function inWindow(told: Telling): string {
  const { x, n = 0, estimate, unit, medians } = told.finding;
  if (unit === 'share' && x !== undefined) return ` (${formatCount(x)} of ${formatCount(n)}, ${formatShare(x / n, n)})`;
  return estimate === null || medians !== undefined ? '' : ` (${figure(told, estimate)})`;
}

function when({ drift: { cohort, quarter }, claim }: Drifted): string {
  if (!cohort)
    return orderOfRates(claim) !== null || claim.measure === 'best_segment'
      ? 'last quarter it was'
      : 'last quarter was';
  return claim.measure === 'time_to_close'
    ? `for deals created in ${quarterName(quarter)} it was`
    : `for deals created in ${quarterName(quarter)}, the newest that have run their course, it was`;
}

// Open deals count towards a time to close as well.
const nounOf = ({ claim }: Drifted): string => (claim.measure === 'time_to_close' ? 'deals' : unitNoun(claim));

const counted = (told: Drifted, { x, n }: Seen): string =>
  x === undefined ? `${formatCount(n)} ${unitsOf(n, nounOf(told))}` : `${formatCount(x)} of ${formatCount(n)}`;

function write({ drift: { unit }, claim, settings }: Drifted, { estimate, n }: Seen): string {
  const isLead = claim.measure === 'duration_order' || claim.measure === 'deal_size_order';
  const more = (text: string): string => `${text} ${estimate < 0 ? 'less' : 'more'}`;
  const size = isLead ? Math.abs(estimate) : estimate;
  switch (unit) {
    case 'share':
      return formatShare(estimate, n);
    case 'points':
      return more(formatPoints(Math.abs(estimate), n));
    case 'ratio':
      return `${formatRatio(estimate)} as often`;
    case 'days':
      return isLead ? more(formatDays(size)) : formatDays(size);
    case 'money':
      return isLead ? more(formatMoney(size, settings.currency)) : formatMoney(size, settings.currency);
    default:
      return unit satisfies never;
  }
}

/** "24 points lower, likely 15–32", "25% higher, likely by $400 to $3,900". */
function changed({ drift, settings }: Drifted): string {
  const { unit, change, interval, size, now } = drift;
  const way = change < 0 ? 'lower' : 'higher';
  const open = Number.isFinite(now.estimate) ? '' : 'at least ';
  if (unit === 'share' || unit === 'points') {
    const n = Math.min(now.n, drift.before.n);
    return `${formatPoints(Math.abs(change), n)} ${way}${points(interval, change, n)}`;
  }
  const write = (value: number): string =>
    unit === 'days' ? formatDays(value) : formatMoney(value, settings.currency);
  const ends = interval === null || unit === 'ratio' ? null : inDirection(interval, change);
  const likely =
    ends === null
      ? ''
      : ends[0] < 0
        ? ', which leaves it open by how much'
        : `, likely by ${write(ends[0])} to ${write(ends[1])}`;
  return `${open}${formatShare(size)} ${way}${likely}`;
}

function points(interval: Drift['interval'], change: number, n: number): string {
  if (interval === null) return '';
  const [least, most] = inDirection(interval, change);
  const plain = (value: number): string => formatPoints(value, n).replace(/ points?$/, '');
  if (least >= 0) return `, likely ${plain(least)}–${plain(most)}`;
  const [way, back] = change < 0 ? ['lower', 'higher'] : ['higher', 'lower'];
  return `, likely between ${formatPoints(-least, n)} ${back} and ${formatPoints(most, n)} ${way}`;
}

/** The ends as sizes in the direction of the change; the first is below 0 where no change is possible. */
const inDirection = ([low, high]: readonly [number, number], change: number): readonly [number, number] =>
  change < 0 ? [-high, -low] : [low, high];
