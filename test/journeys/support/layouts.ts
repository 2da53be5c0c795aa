import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import Papa from 'papaparse';

const HEADERS = [
  ...['Opportunity ID', 'Opportunity Name', 'Account Name', 'Stage', 'Amount', 'Created Date', 'Close Date'],
  ...['Lead Source', 'Primary Campaign Source'],
];

type Deal = { id: string; stage: string; amount: number; created: string; closed: string; campaign?: string };

const deals = (
  prefix: string,
  stages: Readonly<Record<string, number>>,
  of: (index: number) => Partial<Deal>,
): Deal[] =>
  Object.entries(stages)
    .flatMap(([stage, count]) => Array.from({ length: count }, () => stage))
    .map((stage, index) => ({
      ...{ id: `${prefix}${index}`, stage, amount: 1000, created: '2026-01-05', closed: '2026-02-20' },
      ...of(index),
    }));

const cellsOf = ({ id, stage, amount, created, closed, campaign = '' }: Deal, write: (amount: number) => string) => [
  ...[id, `Deal ${id}`, `Account ${id.length}`, stage, write(amount), created, closed, 'Web', campaign],
];

const plain = String;
const dollars = (amount: number): string => `$${amount.toLocaleString('en-US', { minimumFractionDigits: 2 })}`;
const german = (amount: number): string => amount.toLocaleString('de-DE', { minimumFractionDigits: 2 });

/** Closed deals from the web, and what a persona of theirs claims. */
const BASE = deals('B', { 'Closed Won': 16, 'Closed Lost': 24 }, (index) => ({ campaign: `Campaign ${index % 8}` }));

/** Days above 12 say that the month comes first; in the second quarter of 2026. */
const REPORT = deals('R', { 'Closed Won': 20, 'Closed Lost': 10 }, (index) => ({
  amount: 2000 + index,
  created: '3/14/2026',
  closed: `5/${13 + (index % 15)}/2026`,
}));

/** With the month first all close by June 2026; with the day first ten of them close on the third of August. */
const AMBIGUOUS = deals('A', { 'Closed Won': 20 }, (index) => ({
  created: '1/2/2026',
  closed: index < 10 ? '3/8/2026' : '4/5/2026',
}));

/** The last day is the end of a quarter, so all of it is counted. */
const sixty = (prefix: string, last: string) =>
  deals(prefix, { 'Closed Won': 20, 'Closed Lost': 25, Proposal: 15 }, (index) => ({
    amount: 1000.5 + index,
    created: last.replace(/03|3(?=\/)/, (month) => month.replace('3', '1')).replace('31', '15'),
    closed: last,
  }));
const SEMICOLONS = sixty('S', '31.03.2026');
const WRAPPED = sixty('W', '3/31/2026');

const SPEND = Array.from({ length: 8 }, (_, index) => 1000 + 111.5 * index);

/** What the files hold, worked out by hand. */
export const LAYOUTS = {
  base: { won: 16, closed: 40, share: '40%' },
  /** 16 + 20 of 40 + 30. */
  with_report: { rows: 30, won: 36, closed: 70, share: '51%' },
  /** 16 + 20 of 40 + 20, or 16 + 10 of 40 + 10. */
  month_first: { won: 36, closed: 60, share: '60%' },
  day_first: { won: 26, closed: 50, share: '52%' },
  sixty: { deals: 60, counts: '20 won, 25 lost, 15 open.', amount: 60 * 1000.5 + (59 * 60) / 2 },
  /** 8 × 1,000 + 28 × 111.50. */
  ads: { campaigns: 8, spend: 11_122 },
} as const;

const EVERY_CAMPAIGN = { field: 'name', in: SPEND.map((_, index) => `Campaign ${index}`) };

const PROJECT = {
  kind: 'persona-proof-project',
  version: 1,
  name: 'Web buyers',
  settings: { as_of: '2026-06-30', window: { quarters: 4 }, currency: 'USD' },
  sources: [],
  personas: [
    {
      id: 'web-buyer',
      name: 'Web buyer',
      kind: 'buyer',
      owners: { sales: 'Ida Sales', marketing: 'Max Marketing' },
      membership: { all: [{ field: 'lead_source', in: ['Web'] }] },
      assumptions: [
        { id: 'wb-1', claim: { measure: 'win_rate', at_least: 0.7 }, statement: 'We win seven of ten.' },
        {
          id: 'wb-2',
          claim: { measure: 'cost_per_win', campaigns: EVERY_CAMPAIGN, at_most: 100 },
          statement: 'A win costs a hundred.',
        },
      ],
    },
  ],
  assumptions: [],
};

const csv = (rows: readonly Deal[], write = plain): string =>
  `${Papa.unparse([HEADERS, ...rows.map((deal) => cellsOf(deal, write))], { newline: '\n' })}\n`;

/** As Salesforce prints it, with what it writes below the rows. */
function report(): string {
  const table = Papa.unparse([HEADERS, ...REPORT.map((deal) => cellsOf(deal, dollars))], { quotes: true });
  const below = ['', '"Grand Totals (30 records)"', '"Confidential Information - Do Not Distribute"', '"Acme"', ''];
  return [table, ...below].join('\r\n');
}

/** As an advertising tool writes it: UTF-16, tabs, a title above, and sums below that would count everything again. */
function ads(): Buffer {
  const money = (amount: number) => `"${dollars(amount).slice(1)}"`;
  const rows = SPEND.map((spend, index) => [`Campaign ${index}`, '2026-01-01', 'USD', money(spend), '1000', '10']);
  const total = [' --', 'USD', money(LAYOUTS.ads.spend), '8000', '80'];
  const lines = [
    ['Campaign report'],
    ['January 1, 2026 - June 30, 2026'],
    ['Campaign', 'Start date', 'Currency code', 'Cost', 'Impr.', 'Clicks'],
    ...rows,
    ['Total: Campaigns', ...total],
    ['Total: Account', ...total],
  ];
  return Buffer.from(`\ufeff${lines.map((line) => line.join('\t')).join('\r\n')}\r\n`, 'utf16le');
}

const FILES = {
  'project.json': () => JSON.stringify(PROJECT),
  'pipeline-q1.csv': () => csv(BASE),
  'report1712.csv': report,
  'ambiguous.csv': () => csv(AMBIGUOUS),
  'vorgaenge.csv': () =>
    Papa.unparse([HEADERS, ...SEMICOLONS.map((deal) => cellsOf(deal, german))], { delimiter: ';', newline: '\r\n' }),
  'ads.csv': ads,
  /** Each row is one quoted field, as a spreadsheet leaves it that took the whole row for one cell. */
  'wrapped.csv': () =>
    csv(WRAPPED)
      .trimEnd()
      .split('\n')
      .map((line) => `"${line.replaceAll('"', '""')}"\n`)
      .join(''),
} as const;

/** Writes one of the files into a folder and answers its path. */
export async function writeLayout(folder: string, name: keyof typeof FILES): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, FILES[name]());
  return file;
}
