import type { Share, Tally } from '../../assumptions/evidence.ts';
import type { Cell, Facts } from '../../model/cell.ts';
import type { MethodSettings } from '../../model/settings.ts';
import {
  compareMedians,
  compareRates,
  type MedianSegment,
  type RateSegment,
  type RateSegments,
} from '../../verdicts/compare-segments.ts';
import { BLANK_CODE, type Breakdown, type BreakdownCounts, countBreakdown, labelOf } from '../fields/break-down.ts';
import type { BrokenDown } from '../fields/use-breakdown.ts';

/** What is said of each segment: wins, how long a win took, how large it was, or all won amounts together. */
export const SEGMENT_MEASURES = ['win_rate', 'days', 'size', 'value'] as const;
export type SegmentMeasure = (typeof SEGMENT_MEASURES)[number];

/** Deals of one value, or of one pair of values. Labels are blank where a field is. */
export type Segment = {
  codes: readonly number[];
  labels: readonly string[];
  counts: BreakdownCounts;
  deals: number;
  rate: RateSegment;
  /** In days, or in the reporting currency; null while another measure is shown. */
  median: MedianSegment | null;
};

export type SegmentFigures = {
  dimensions: Breakdown['dimensions'];
  /** Most deals first. */
  segments: readonly Segment[];
  /** Closed deals of the scope, each once. */
  all: Share;
  won_minor: number;
  /** Median of all deals, each once; null where the values are not held against them. */
  median: number | null;
  /** How many values were held against the rest by the measure shown. */
  compared: number;
  telling: RateSegments['telling'];
};

type Outcomes = readonly { cell: number; deals: number; amount_minor: number }[];

/** Turns counted values into what a screen says of them. `outcomes` are the deals of the same scope, each once. */
export function segmentFigures(
  { breakdown, measured, once }: Exclude<BrokenDown, { missing: string }>,
  { facts, outcomes }: { facts: Facts; outcomes: Outcomes },
  counts: (cell: Cell) => boolean,
  measure: SegmentMeasure,
  method: MethodSettings,
): SegmentFigures {
  const { dimensions } = breakdown;
  const counted = countBreakdown(breakdown, facts, counts).filter(({ won, lost, open }) => won + lost + open > 0);
  const { all, won_minor } = closedIn(outcomes, facts, counts);
  const blank = ({ first, second }: BreakdownCounts) =>
    first === BLANK_CODE || (dimensions.length > 1 && second === BLANK_CODE);
  const rates = compareRates(
    counted.map((each) => ({ share: { x: each.won, n: each.won + each.lost }, blank: blank(each) })),
    all,
    method,
  );
  const tallies = talliesOf(measured, measure);
  const least = measure === 'days' ? method.minimum.wins : method.minimum.amounts;
  const disjoint = dimensions.every(({ several }) => !several);
  // Bands of the amount differ in size by how they are cut.
  const cut = measure === 'size' && dimensions.some(({ field }) => field === 'amount');
  const medians =
    tallies === null
      ? null
      : compareMedians(
          counted.map((each) => ({ tally: tallies.get(`${each.first} ${each.second}`) ?? [], blank: blank(each) })),
          least,
          cut ? null : disjoint ? [...tallies.values()].flat() : tallyOf(once, measure),
          method,
        );
  const segments = counted.map((each, index): Segment => {
    const codes = [each.first, each.second].slice(0, dimensions.length);
    return {
      codes,
      labels: codes.map((code, at) => labelOf(dimensions[at]!, code)),
      counts: each,
      deals: each.won + each.lost + each.open,
      rate: rates.segments[index]!,
      median: medians?.segments[index] ?? null,
    };
  });
  segments.sort((a, b) => b.deals - a.deals || a.codes[0]! - b.codes[0]! || (a.codes[1] ?? 0) - (b.codes[1] ?? 0));
  const compared = medians === null ? rates.compared : medians.compared;
  return { dimensions, segments, all, won_minor, median: medians?.overall ?? null, compared, telling: rates.telling };
}

function closedIn(
  outcomes: Outcomes,
  facts: Facts,
  counts: (cell: Cell) => boolean,
): { all: Share; won_minor: number } {
  const all: Share = { x: 0, n: 0 };
  let won_minor = 0;
  for (const { cell: at, deals, amount_minor } of outcomes) {
    const cell = facts.cells[at];
    if (cell === undefined || !counts(cell) || (cell.outcome !== 'won' && cell.outcome !== 'lost')) continue;
    all.n += deals;
    if (cell.outcome !== 'won') continue;
    all.x += deals;
    won_minor += amount_minor;
  }
  return { all, won_minor };
}

const CENTS = 100;

function talliesOf(
  measured: Exclude<BrokenDown, { missing: string }>['measured'],
  measure: SegmentMeasure,
): Map<string, Tally> | null {
  if (measure !== 'days' && measure !== 'size') return null;
  const grouped = new Map<string, { value: number; deals: number }[]>();
  for (const { first, second, value, deals } of measured) {
    const key = `${first} ${second}`;
    const rows = grouped.get(key) ?? [];
    rows.push({ value, deals });
    grouped.set(key, rows);
  }
  return new Map([...grouped].map(([key, rows]) => [key, tallyOf(rows, measure)]));
}

const tallyOf = (rows: readonly { value: number; deals: number }[], measure: SegmentMeasure): Tally =>
  rows.map(({ value, deals }) => ({ value: measure === 'size' ? value / CENTS : value, deals }));
