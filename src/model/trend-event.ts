import { addDays, type Day, firstDay, lastDay, type Quarter } from './quarter.ts';

/** Something with a day that stands beside a trend: a change in the market, or a review that was held. */
export type TrendEvent = { kind: 'market' | 'review'; on: Day; words: string };

/** The quarters that one point of a trend speaks of. */
export type Span = { first: Quarter; last: Quarter };

/** An event on a trend: which of its points it falls into, and how far through that point's days, 0..1. */
export type PlacedEvent = TrendEvent & { index: number; through: number };

/** The events that fall into the spans of a trend, by day. */
export function placeEvents(
  events: readonly TrendEvent[],
  spans: readonly Span[],
  fiscalYearStart: number,
): PlacedEvent[] {
  const days = spans.map(({ first, last }) => ({
    from: firstDay(first, fiscalYearStart),
    to: addDays(lastDay(last, fiscalYearStart), 1),
  }));
  return events
    .flatMap((event): PlacedEvent[] => {
      const index = days.findIndex(({ from, to }) => event.on >= from && event.on < to);
      const span = days[index];
      if (span === undefined) return [];
      return [{ ...event, index, through: daysFrom(span.from, event.on) / daysFrom(span.from, span.to) }];
    })
    .sort((one, other) => one.on.localeCompare(other.on));
}

const daysFrom = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;
