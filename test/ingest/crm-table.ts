import fc from 'fast-check';
import Papa from 'papaparse';
import { encodeText } from '../hostile/encode-text.ts';

/** An invented pipeline export and the way one program wrote it. */
export type CrmFile = { header: string[]; rows: string[][]; blob: Blob; footer: number; how: Record<string, unknown> };

const NAMES = [
  'Pump renewal',
  'Roof, phase 2',
  'Ward "A" beds',
  "O'Neil's van",
  'Müller GmbH & Co. KG',
  'A/B test',
  'Ödeme',
  'x',
];
const STAGES = ['Closed Won', 'Closed Lost', 'Negotiation', 'Discovery'];
const NOTES = [
  '',
  'call back; ask for CFO',
  'said "no"\nthen left',
  'price | terms',
  'fine, ok',
  '-5% discount',
  'tab\tinside',
  '#42',
];
const OWNERS = ['Ann Lee', 'Bo Chan', 'Cy, Jr.', "D'Arcy"];

const two = (value: number): string => String(value).padStart(2, '0');

const deal = fc.record({
  id: fc.integer({ min: 1, max: 999_999 }),
  name: fc.constantFrom(...NAMES),
  owner: fc.constantFrom(...OWNERS),
  stage: fc.constantFrom(...STAGES),
  cents: fc.integer({ min: 0, max: 90_000_000 }),
  day: fc.tuple(fc.integer({ min: 2015, max: 2025 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })),
  notes: fc.constantFrom(...NOTES),
});

const ENGLISH = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2 });
const GERMAN = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2 });

export const AMOUNTS = {
  plain: (cents: number) => (cents / 100).toFixed(2),
  dollars: (cents: number) => `$${ENGLISH.format(cents / 100)}`,
  german: (cents: number) => `${GERMAN.format(cents / 100)} €`,
} as const;

export const DAYS = {
  iso: ([y, m, d]: readonly number[]) => `${y}-${two(m!)}-${two(d!)}`,
  dmy: ([y, m, d]: readonly number[]) => `${two(d!)}/${two(m!)}/${y}`,
  mdy: ([y, m, d]: readonly number[]) => `${m}/${d}/${y}`,
  dots: ([y, m, d]: readonly number[]) => `${two(d!)}.${two(m!)}.${y}`,
  time: ([y, m, d]: readonly number[]) => `${y}-${two(m!)}-${two(d!)} 10:11:12`,
} as const;

const HEADERS = [
  ['Deal ID', 'Deal Name', 'Deal Owner', 'Stage', 'Amount', 'Close Date', 'Notes'],
  ['Opportunity ID', 'Opportunity Name', 'Owner', 'Stage', 'Amount', 'Close Date', 'Description'],
  ['nr', 'bezeichnung', 'bearbeiter', 'phase', 'betrag', 'datum', 'notiz'],
];

export const crmFile: fc.Arbitrary<CrmFile> = fc
  .record({
    header: fc.constantFrom(...HEADERS),
    deals: fc.array(deal, { minLength: 1, maxLength: 25 }),
    columns: fc.subarray([1, 2, 3, 4, 5, 6], { minLength: 2 }),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    amount: fc.constantFrom(...(Object.keys(AMOUNTS) as (keyof typeof AMOUNTS)[])),
    day: fc.constantFrom(...(Object.keys(DAYS) as (keyof typeof DAYS)[])),
    quotes: fc.constantFrom('needed', 'all', 'single', 'backslash', 'padded', 'wrapped'),
    sep: fc.boolean(),
    end: fc.boolean(),
    footer: fc.constantFrom<string[]>(
      [],
      [],
      ['', 'Grand Totals (7 records)'],
      ['', 'My report', 'Copyright © 2000-2024 Example, Inc.'],
    ),
    encoding: fc.constantFrom('utf-8', 'windows-1252', 'utf-16le'),
  })
  .map(({ header, deals, columns, delimiter, newline, amount, day, quotes, sep, end, footer, encoding }) => {
    const kept = [0, ...columns];
    const all = deals.map((one) => [
      String(one.id),
      one.name,
      one.owner,
      one.stage,
      AMOUNTS[amount](one.cents),
      DAYS[day](one.day),
      one.notes,
    ]);
    const pick = (row: string[]) => kept.map((index) => row[index]!);
    const rows = all.map(pick);
    const names = pick(header);
    const table = [names, ...rows];
    const text =
      (sep ? [`sep=${delimiter}`] : []).concat(tableLines(table, delimiter, quotes, newline), footer).join(newline) +
      (end ? newline : '');
    const how = { delimiter, newline, quotes, sep, end, footer, encoding };
    return { header: names, rows, blob: encode(text, encoding), footer: footer.length, how };
  });

/** The lines of a table, header first, as a program with one habit of quoting writes them. */
export function tableLines(table: string[][], delimiter: string, quotes: string, newline: string): string[] {
  switch (quotes) {
    case 'single':
      return table.map((row) =>
        row
          .map((cell) => (cell.includes(delimiter) || /['\r\n]/.test(cell) ? `'${cell.replaceAll("'", "''")}'` : cell))
          .join(delimiter),
      );
    case 'backslash':
      return table.map((row) => row.map((cell) => `"${cell.replaceAll('"', '\\"')}"`).join(delimiter));
    case 'padded':
      return table.map((row) => row.map((cell) => Papa.unparse([[cell]], { delimiter })).join(`${delimiter} `));
    case 'wrapped':
      return table.map((row) => `"${Papa.unparse([row], { delimiter }).replaceAll('"', '""')}"`);
    default:
      return [Papa.unparse(table, { delimiter, newline, quotes: quotes === 'all' })];
  }
}

function encode(text: string, encoding: 'utf-8' | 'windows-1252' | 'utf-16le'): Blob {
  return new Blob([encodeText(text, encoding === 'utf-16le' ? 'utf-16le marked' : encoding)]);
}
