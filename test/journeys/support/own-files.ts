import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

type Deal = { id: string; account: number; stage: string; amount: number; created: string; closed: string };

const ACCOUNTS = 20;
/** The first half of the accounts is in healthcare, the rest in retail. */
const isCare = (account: number): boolean => account <= ACCOUNTS / 2;
const accountName = (account: number): string => `Account ${account}, ${isCare(account) ? 'Süd' : 'Nord'}`;

/** As of the end of June 2026 the window of four quarters begins in July 2025. */
export const AS_OF = '2026-06-30';
const MONTHS = ['2025-07', '2025-09', '2025-11', '2026-01', '2026-03', '2026-05'];

/** A stage that names some end, but not which. */
export const UNKNOWN_STAGE = 'Signed';

/** Names that a spreadsheet would run. */
export const FORMULAS = ['=HYPERLINK("https://example.com","Open")', '+1-2', '-3+4', '@SUM(A1)'] as const;
export const NEGATIVE_AMOUNT = -1250.75;

function closedDeals(prefix: string, care: boolean, stages: Readonly<Record<string, number>>): Deal[] {
  const list = Object.entries(stages).flatMap(([stage, count]) => Array.from({ length: count }, () => stage));
  return list.map((stage, index) => ({
    id: `${prefix}${String(index + 1).padStart(3, '0')}`,
    account: (care ? 1 : ACCOUNTS / 2 + 1) + (index % (ACCOUNTS / 2)),
    stage,
    amount: 10_000 + 500.25 * index,
    // No day above 12: nothing in the file says whether the day or the month comes first.
    created: `2025-03-${String((index % 12) + 1).padStart(2, '0')}`,
    closed: `${MONTHS[index % MONTHS.length]}-${String((index % 12) + 1).padStart(2, '0')}`,
  }));
}

const openDeals = (prefix: string, care: boolean, count: number): Deal[] =>
  closedDeals(prefix, care, { Negotiation: count }).map((deal) => ({ ...deal, closed: '2026-09-01' }));

/** Won from January to June 2025, before the window; read with the month first they would fall into it. */
const WON_EARLIER: Deal[] = closedDeals('E', true, { 'Closed Won': 6 }).map((deal, index) => ({
  ...deal,
  created: '2024-05-05',
  closed: `2025-0${index + 1}-${String(index + 7).padStart(2, '0')}`,
}));

const US: Deal[] = [
  ...closedDeals('C', true, { 'Closed Won': 5, [UNKNOWN_STAGE]: 2, 'Closed Lost': 17 }),
  ...closedDeals('R', false, { 'Closed Won': 12, 'Closed Lost': 8 }),
  ...WON_EARLIER,
  ...openDeals('N', true, 5),
  ...openDeals('O', false, 3),
];
const EMEA: Deal[] = [
  ...closedDeals('EC', true, { 'Closed Won': 2, [UNKNOWN_STAGE]: 1, 'Closed Lost': 13 }),
  ...closedDeals('ER', false, { 'Closed Won': 4, 'Closed Lost': 4 }),
];

/** What the files hold by construction. */
export const OWN = {
  /** Deals of accounts in healthcare that closed within the window, once the unknown stage means won. */
  care: { won: 10, lost: 30, open: 5 },
  care_won_before: 6,
  unknown_stage: 3,
  deals: US.length + EMEA.length,
  accounts: ACCOUNTS,
  pipeline: {
    preamble: 3,
    data: US.length + 2,
    accepted: US.length,
    footer: 3,
    blank: 1,
    /** Line → id of the deal in it. */
    set_aside: new Map([
      [String(US.length + 5), 'X001'],
      [String(US.length + 6), 'X002'],
    ]),
  },
  emea: { data: EMEA.length },
} as const;

const HEADERS = ['Opportunity ID', 'Opportunity Name', 'Account Name', 'Stage', 'Amount', 'Created Date', 'Close Date'];
const quoted = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

/** `2026-03-07` → `7/3/2026`. */
function dayFirst(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}/${month}/${year}`;
}

/** A report as Salesforce prints it: title above, totals and the notice below, and two rows that cannot be used. */
function salesforceReport(): string {
  const rows = US.map((deal, index) => {
    const formula = FORMULAS[index];
    const amount = index === FORMULAS.length ? NEGATIVE_AMOUNT : deal.amount;
    return quoted([
      deal.id,
      formula ?? `Deal ${deal.id}`,
      accountName(deal.account),
      deal.stage,
      `$${amount.toLocaleString('en-US', { minimumFractionDigits: 2 })}`.replace('$-', '-$'),
      dayFirst(deal.created),
      dayFirst(deal.closed),
    ]);
  });
  return [
    'Opportunities by stage',
    'Filtered by: all opportunities',
    'Exported for the quarterly review',
    quoted(HEADERS),
    ...rows,
    quoted(['X001', 'Deal X001', accountName(1), 'Closed Won', 'ask Jo', '3/3/2025', '9/9/2025']),
    quoted(['X002', 'Deal X002', accountName(1), 'Closed Won', '$100.00', '3/3/2025', '9/9/2025', 'one', 'too many']),
    '',
    `"Grand Totals (${US.length + 2} records)"`,
    '"Confidential Information - Do Not Distribute"',
    '"Copyright © 2000-2026 salesforce.com, inc. All rights reserved."',
    '',
  ].join('\r\n');
}

/** Semicolons, a comma before the decimals, the year first. */
function semicolons(): string {
  const rows = EMEA.map((deal) =>
    [
      deal.id,
      `Deal ${deal.id}`,
      accountName(deal.account),
      deal.stage,
      deal.amount.toLocaleString('de-DE', { minimumFractionDigits: 2 }),
      deal.created,
      deal.closed,
    ].join(';'),
  );
  return `${[HEADERS.join(';'), ...rows].join('\n')}\n`;
}

function accounts(): string {
  const rows = Array.from({ length: ACCOUNTS }, (_, index) =>
    quoted([accountName(index + 1), isCare(index + 1) ? 'Healthcare' : 'Retail', String(50 * (index + 1))]),
  );
  return `${[quoted(['Account Name', 'Industry', 'Employees']), ...rows].join('\n')}\n`;
}

/** Writes the three files into a folder and answers their paths. */
export async function writeOwnFiles(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files: [string, string][] = [
    ['pipeline.csv', salesforceReport()],
    ['emea.csv', semicolons()],
    ['accounts.csv', accounts()],
  ];
  return Promise.all(
    files.map(async ([name, text]) => {
      const file = path.join(folder, name);
      await writeFile(file, text);
      return file;
    }),
  );
}
