import fc from 'fast-check';
import type { SourceDecisions } from '../../src/model/import-plan.ts';
import { encodeText } from '../hostile/encode-text.ts';
import { AMOUNTS, DAYS, tableLines } from '../ingest/crm-table.ts';
import type { PlainDeal } from './plain-deals.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;
export const QUOTES = ['needed', 'all', 'single', 'backslash', 'padded', 'wrapped'] as const;
export const NEWLINES = ['\n', '\r\n', '\r'] as const;
export const ENCODINGS = ['utf-8', 'utf-8 marked', 'utf-16le marked', 'utf-16be marked', 'windows-1252'] as const;
const COLUMNS = [
  'Deal ID',
  'Deal Name',
  'Deal Owner',
  'Stage',
  'Amount',
  'Created Date',
  'Close Date',
  'Notes',
] as const;

/** One way in which a program writes deals. */
export type How = {
  delimiter: (typeof DELIMITERS)[number];
  quotes: (typeof QUOTES)[number];
  newline: (typeof NEWLINES)[number];
  encoding: (typeof ENCODINGS)[number];
  amount: keyof typeof AMOUNTS;
  day: keyof typeof DAYS;
  /** Positions of the columns. */
  columns: readonly number[];
  footer: readonly string[];
  end: boolean;
};

const names = <T extends object>(of: T) => Object.keys(of) as (keyof T)[];

export const how: fc.Arbitrary<How> = fc.record({
  delimiter: fc.constantFrom(...DELIMITERS),
  quotes: fc.constantFrom(...QUOTES),
  newline: fc.constantFrom(...NEWLINES),
  encoding: fc.constantFrom(...ENCODINGS),
  amount: fc.constantFrom(...names(AMOUNTS)),
  day: fc.constantFrom(...names(DAYS)),
  columns: fc.shuffledSubarray([...COLUMNS.keys()], { minLength: COLUMNS.length }),
  footer: fc.constantFrom<string[]>(
    [],
    [],
    ['', 'Grand Totals (7 records)'],
    ['', 'My report', 'Copyright © 2000-2024 Example, Inc.'],
  ),
  end: fc.boolean(),
});

/** A file, and what a person would answer to the questions that its writing leaves open. */
export type WrittenDeals = { blob: Blob; answers: SourceDecisions };

export function writeDeals(deals: readonly PlainDeal[], written: How): WrittenDeals {
  const { delimiter, quotes, newline, encoding, columns, footer, end } = written;
  const cells = (deal: PlainDeal) => [
    String(deal.id),
    deal.name,
    deal.owner,
    deal.stage,
    AMOUNTS[written.amount](deal.cents),
    DAYS[written.day](deal.created),
    DAYS[written.day](deal.closed),
    deal.notes,
  ];
  const table = [[...COLUMNS], ...deals.map(cells)].map((row) => columns.map((at) => row[at] ?? ''));
  const text = [...tableLines(table, delimiter, quotes, newline), ...footer].join(newline) + (end ? newline : '');
  const order = { iso: 'ymd', time: 'ymd', dmy: 'dmy', dots: 'dmy', mdy: 'mdy' } as const;
  const first = order[written.day];
  return {
    blob: new Blob([encodeText(text, encoding)]),
    answers: {
      dates: { created_date: first, close_date: first },
      decimal: written.amount === 'german' ? ',' : '.',
      dialect: { delimiter, encoding: encoding.replace(' marked', '') },
    },
  };
}
