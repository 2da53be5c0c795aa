import type { Day } from './quarter.ts';
import { writeDay } from './write-day.ts';

export const MARKET_CHANGE_KINDS = ['regulation', 'competitor', 'price', 'other'] as const;
export type MarketChangeKind = (typeof MARKET_CHANGE_KINDS)[number];

/** Something that happened outside the data and that a trend may go with. Entered by hand. */
export type MarketChange = {
  id: string;
  what: string;
  kind: MarketChangeKind;
  changed_on: Day;
  /** Where it is known from. */
  source: string;
};

export const MARKET_CHANGE_WORDS: Record<MarketChangeKind, string> = {
  regulation: 'Regulation',
  competitor: 'Competitor',
  price: 'Price',
  other: 'Other',
};

/** "Regulation, 1 Jul 2026: Audit trails are required". */
export const marketChangeTitle = ({ kind, changed_on, what }: MarketChange): string =>
  `${MARKET_CHANGE_WORDS[kind]}, ${writeDay(changed_on)}: ${what}`;
