import { type PlacedEvent, placeEvents, type Span, type TrendEvent } from '../../model/trend-event.ts';
import type { FigureColumn } from '../assumption/figure-table.ts';

/** What happened along a trend: on the picture, as a column of its table, and in its summary. */
export type EventsAlong = {
  events: readonly PlacedEvent[];
  /** One column where anything happened, else none. */
  columns: readonly FigureColumn[];
  /** The cells of that column for a point. */
  cells: (index: number) => readonly string[];
  /** A sentence to go on with; empty where nothing happened. */
  sentence: string;
};

const WHAT = { market: 'Changed in the market', review: 'Reviews', both: 'Changes and reviews' };

export function eventsAlong(
  given: readonly TrendEvent[],
  spans: readonly Span[],
  fiscalYearStart: number,
): EventsAlong {
  const events = placeEvents(given, spans, fiscalYearStart);
  const kinds = new Set(events.map(({ kind }) => kind));
  const [kind] = kinds;
  const header = kinds.size > 1 ? WHAT.both : WHAT[kind ?? 'market'];
  const isAny = events.length > 0;
  return {
    events,
    columns: isAny ? [{ header }] : [],
    cells: (index) =>
      isAny
        ? [
            events
              .filter((event) => event.index === index)
              .map(({ words }) => words)
              .join('; '),
          ]
        : [],
    sentence: isAny ? ` Marked on the line: ${events.map(({ words }) => words).join('; ')}.` : '',
  };
}

export const quarterSpans = (quarters: readonly number[]): Span[] =>
  quarters.map((quarter) => ({ first: quarter, last: quarter }));
