import { fieldLabel } from '../../assumptions/state-filter.ts';
import {
  formatCount,
  formatDays,
  formatMoney,
  formatMoneyShort,
  formatPoints,
  formatShare,
} from '../../model/format.ts';
import type { Segment, SegmentFigures, SegmentMeasure } from '../../state/segments/segment-figures.ts';
import { segmentWords } from '../../verdicts/explain/discovery-words.ts';
import { sentenceCase } from '../verdict/sentence-case.ts';

export const MEASURE_NAMES: Readonly<Record<SegmentMeasure, string>> = {
  win_rate: 'Win rate',
  days: 'Median days to win',
  size: 'Median deal size',
  value: 'Value won',
};

export type SegmentFigure = {
  estimate: number | null;
  interval: readonly [number, number] | null;
  n: number;
  few: boolean;
  apart: 'above' | 'below' | null;
  /** What stands behind it: "21 of 50", "34 won". */
  counted: string;
};

const CENTS = 100;

export function figureOf({ counts, rate, median }: Segment, measure: SegmentMeasure): SegmentFigure {
  const few = (isFew: boolean) => (isFew ? ', few' : '');
  switch (measure) {
    case 'win_rate': {
      const { estimate, interval, n, apart } = rate;
      return { estimate, interval, n, few: rate.few, apart, counted: `${ofWhole(rate.share.x, n)}${few(rate.few)}` };
    }
    case 'days':
    case 'size': {
      const { estimate = null, interval = null, n = 0, apart = null } = median ?? {};
      const isFew = median?.few ?? true;
      return { estimate, interval, n, few: isFew, apart, counted: `${wonOf(n, counts.won)}${few(isFew)}` };
    }
    case 'value': {
      const { won, won_minor, won_with_amount: n } = counts;
      return { estimate: won_minor / CENTS, interval: null, n, few: false, apart: null, counted: wonOf(n, won) };
    }
    default:
      return measure satisfies never;
  }
}

const ofWhole = (x: number, n: number): string => `${formatCount(x)} of ${formatCount(n)}`;
/** Won deals without the number that is measured are named, as they are listed with the others. */
const wonOf = (n: number, won: number): string => `${n === won ? formatCount(won) : ofWhole(n, won)} won`;

/** "industry is Healthcare and region is blank". */
export const namedSegment = ({ dimensions }: Pick<SegmentFigures, 'dimensions'>, { labels }: Segment): string =>
  segmentWords(labels.map((label, at) => ({ field: dimensions[at]?.field ?? '', label: label || 'blank' })));

export function writeMeasured(measure: SegmentMeasure, value: number, n: number, currency?: string): string {
  switch (measure) {
    case 'win_rate':
      return formatShare(value, n);
    case 'days':
      return formatDays(value);
    case 'size':
      return formatMoney(value, currency);
    case 'value':
      return formatMoneyShort(value, currency);
    default:
      return measure satisfies never;
  }
}

/** Segments that stand out, those with most deals at stake first. */
export function standingOut({ segments, all }: SegmentFigures, measure: SegmentMeasure): Segment[] {
  const overall = all.n === 0 ? 0 : all.x / all.n;
  const weight = (each: Segment): number =>
    measure === 'win_rate' ? Math.abs((each.rate.shrunken ?? overall) - overall) * each.rate.n : (each.median?.n ?? 0);
  return segments
    .filter((each) => figureOf(each, measure).apart !== null)
    .sort((a, b) => weight(b) - weight(a) || b.deals - a.deals);
}

const AGAINST: Readonly<Record<SegmentMeasure, Record<'above' | 'below', string>>> = {
  win_rate: { above: 'win more often', below: 'win less often' },
  days: { above: 'take longer to win', below: 'are won sooner' },
  size: { above: 'are larger', below: 'are smaller' },
  value: { above: '', below: '' },
};

/** The title of the chart: which segment stands out, or that none does beyond chance. */
export function takeaway(
  figures: SegmentFigures,
  measure: SegmentMeasure,
  windowName: string,
  currency?: string,
): string {
  const { all, compared, dimensions, telling } = figures;
  const fields = dimensions.map(({ field }) => fieldLabel(field));
  const what = fields.length === 1 ? fields[0]! : `pair of ${fields.join(' and ')}`;
  if (all.n === 0) return `No deal of ${windowName} is closed`;
  if (measure === 'value') return mostValue(figures, currency);
  if (measure === 'win_rate' && telling !== null && fields.length === 1) {
    return telling === 'filled'
      ? `${sentenceCase(fields[0]!)} is filled in far more often after one outcome: its win rates do not describe buyers`
      : `${sentenceCase(fields[0]!)} sorts wins from losses: it tells the outcome, not the buyer`;
  }
  if (!comparable(dimensions, measure)) {
    return `${MEASURE_NAMES[measure]} by ${fields.join(' and ')}; cut by size itself`;
  }
  if (compared === 0) {
    return `Too few ${measure === 'win_rate' ? 'closed' : 'won'} deals to compare ${fields.join(' and ')}`;
  }
  const [first, ...more] = standingOut(figures, measure);
  if (first === undefined) return `No ${what} stands out beyond chance`;
  const write = (value: number, n: number) => writeMeasured(measure, value, n, currency);
  const { estimate, apart } = figureOf(first, measure);
  const rest = measure === 'win_rate' ? first.rate.rest.x / first.rate.rest.n : (first.median?.rest ?? 0);
  const others =
    more.length === 0 ? '' : `; ${formatCount(more.length)} more ${more.length === 1 ? 'stands' : 'stand'} out`;
  const versus = `${write(estimate ?? 0, first.rate.n)} against ${write(rest, first.rate.rest.n)}`;
  return `Deals where ${namedSegment(figures, first)} ${AGAINST[measure][apart ?? 'above']} than all others: ${versus}${others}`;
}

/** Medians of what cut the values cannot be held against the rest. */
const comparable = (dimensions: SegmentFigures['dimensions'], measure: SegmentMeasure): boolean =>
  measure !== 'size' || dimensions.every(({ field }) => field !== 'amount');

function mostValue(figures: SegmentFigures, currency: string | undefined): string {
  const filled = figures.segments.filter(
    ({ codes, counts }) => codes.every((code) => code >= 0) && counts.won_minor > 0,
  );
  const [most] = filled.sort((a, b) => b.counts.won_minor - a.counts.won_minor);
  if (most === undefined) return 'No won deal has an amount';
  const [part, whole] = [most.counts.won_minor, figures.won_minor].map((minor) =>
    formatMoneyShort(minor / CENTS, currency),
  );
  return `Deals where ${namedSegment(figures, most)} brought in most: ${part} of ${whole} won`;
}

/** Rule of the title, so that nobody takes a large dot for a finding. */
export function howCompared({ compared, dimensions, segments }: SegmentFigures, measure: SegmentMeasure): string {
  if (measure === 'value') return 'Won amounts added up: a count, not an estimate, so there is no range.';
  const what = dimensions.length === 1 ? 'values' : 'pairs of values';
  const few = segments.filter((each) => figureOf(each, measure).few).length;
  const rest = measure === 'win_rate' ? 'all other closed deals' : 'all other won deals';
  const left = few === 0 ? '' : ` ${formatCount(few)} with too few deals ${few === 1 ? 'was' : 'were'} not.`;
  if (!comparable(dimensions, measure)) return 'Nothing here is held against the rest.';
  return compared === 0
    ? 'None has enough deals to be compared with the rest.'
    : `${formatCount(compared)} ${what} were compared with ${rest}; one is named above only if it differs by more than chance makes of ${formatCount(compared)} comparisons, and by enough to act on.${left}`;
}

/** A segment against all other closed deals, with the likely range of the difference. */
export function againstRest(figures: SegmentFigures, segment: Segment): string {
  const { share, rest, difference, few } = segment.rate;
  const name = sentenceCase(namedSegment(figures, segment));
  if (difference === null) {
    return share.n === 0
      ? `${name}: no closed deal.`
      : `${name}: ${ofWhole(share.x, share.n)} closed deals won, and there is no other closed deal to compare with.`;
  }
  const side = (x: number, n: number) => `${ofWhole(x, n)} (${formatShare(x / n, n)})`;
  const n = Math.min(share.n, rest.n);
  const { estimate, low, high } = difference;
  const towards = (value: number) => `${formatPoints(Math.abs(value), n)} ${value < 0 ? 'lower' : 'higher'}`;
  const range =
    low < 0 && high > 0
      ? `likely between ${towards(low)} and ${towards(high)}, so either may be ahead`
      : `likely between ${formatPoints(Math.min(Math.abs(low), Math.abs(high)), n).replace(/ points?$/, '')} and ${towards(Math.abs(low) > Math.abs(high) ? low : high)}`;
  const caution = few ? ' Few deals: a handful more could change this.' : '';
  return `${name}: ${side(share.x, share.n)} won, all other closed deals ${side(rest.x, rest.n)}: ${towards(estimate)}, ${range}.${caution}`;
}

/** Highest and lowest of those with enough deals, for those who cannot see the chart. */
export function spokenSummary(figures: SegmentFigures, measure: SegmentMeasure, currency?: string): string {
  const enough = figures.segments
    .map((segment) => ({ segment, ...figureOf(segment, measure) }))
    .filter(({ few, estimate }) => !few && estimate !== null)
    .sort((a, b) => (b.estimate ?? 0) - (a.estimate ?? 0));
  const say = ({ segment, estimate, n, counted }: (typeof enough)[number]) =>
    `${namedSegment(figures, segment)} with ${writeMeasured(measure, estimate ?? 0, n, currency)} (${counted})`;
  const [first] = enough;
  const last = enough.at(-1);
  const named = `${MEASURE_NAMES[measure]} by ${figures.dimensions.map(({ field }) => fieldLabel(field)).join(' and ')}`;
  if (first === undefined || last === undefined) return `${named}: no value has enough deals to say much.`;
  if (first === last) return `${named}: only ${say(first)} has enough deals to say much.`;
  return `${named}: highest where ${say(first)}, lowest where ${say(last)}.`;
}
