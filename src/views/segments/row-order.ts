import type { Segment, SegmentFigures, SegmentMeasure } from '../../state/segments/segment-figures.ts';
import { figureOf } from './segment-words.ts';

/** More rows than these are shown only when asked for. */
const MOST = 20;

export type OrderedRows = {
  shown: readonly Segment[];
  /** Values with fewer deals than any that is shown. */
  others: readonly Segment[];
};

const isBlank = ({ codes }: Segment): boolean => codes.some((code) => code < 0);

/**
 * Words by size of their figure, those with few deals after the others; numbers and quarters in their own order; blanks
 * last. Of many values those with most deals.
 */
export function orderedRows(
  { dimensions, segments }: SegmentFigures,
  measure: SegmentMeasure,
  every: boolean,
): OrderedRows {
  const filled = segments.filter((each) => !isBlank(each));
  const kept = every ? filled : filled.slice(0, MOST);
  const figures = new Map(kept.map((each) => [each, figureOf(each, measure)]));
  const size = (each: Segment): number => figures.get(each)?.estimate ?? Number.NEGATIVE_INFINITY;
  const few = (each: Segment): number => Number(figures.get(each)?.few ?? true);
  const inOrder = dimensions[0]?.kind !== 'text';
  const shown = [...kept].sort((a, b) =>
    inOrder ? a.codes[0]! - b.codes[0]! : few(a) - few(b) || size(b) - size(a) || b.deals - a.deals,
  );
  return { shown: [...shown, ...segments.filter(isBlank)], others: filled.slice(kept.length) };
}

export type MapAxis = { codes: readonly number[]; labels: readonly string[]; others: number };

const MOST_ROWS = 20;
const MOST_COLUMNS = 8;

/** The values along one side of a map: words by deals, numbers and quarters in their own order, blanks last. */
export function mapAxis({ dimensions, segments }: SegmentFigures, at: 0 | 1, every: boolean): MapAxis {
  const dimension = dimensions[at];
  const deals = new Map<number, number>();
  for (const each of segments) {
    const code = each.codes[at] ?? -1;
    deals.set(code, (deals.get(code) ?? 0) + each.deals);
  }
  const byDeals = [...deals].filter(([code]) => code >= 0).sort(([a, m], [b, n]) => n - m || a - b);
  const most = every ? byDeals.length : at === 0 ? MOST_ROWS : MOST_COLUMNS;
  const kept = byDeals.slice(0, most).map(([code]) => code);
  if (dimension?.kind !== 'text') kept.sort((a, b) => a - b);
  const codes = deals.has(-1) ? [...kept, -1] : kept;
  return {
    codes,
    labels: codes.map((code) => (code < 0 ? 'Left blank' : (dimension?.values[code]?.label ?? ''))),
    others: byDeals.length - kept.length,
  };
}
