import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Outcome } from '../../src/model/outcome.ts';
import { lastDay, type Quarter, quarterOf } from '../../src/model/quarter.ts';

export const AS_OF = '2026-09-30';
export const WINDOW: readonly Quarter[] = [3, 2, 1, 0].map((back) => quarterOf(AS_OF) - back);

type Line = Readonly<Record<string, string>>;

/** Rows of a sample file as plain objects; lines before the header and after the data are left out by their width. */
export function linesOf(file: string, header = 0): Line[] {
  const text = readFileSync(new URL(`../../sample-data/${file}`, import.meta.url), 'utf8');
  const [names = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data.slice(header);
  return rows
    .filter((row) => row.length === names.length && !row[0]?.startsWith('Total: '))
    .map((row) => Object.fromEntries(names.map((name, column) => [name, row[column] ?? ''])));
}

export type Deal = {
  line: Line;
  outcome: Outcome;
  persona: string | null;
  created: string;
  closes: string;
  /** Quarter of the close; null for open deals. */
  quarter: Quarter | null;
  days: number;
  amount: number | null;
  industry: string;
  region: string;
  touches_before: number;
};

const PERSONAS = [
  { id: 'finance-leader', titles: ['CFO', 'VP Finance', 'Finance Director'], from: 200, to: Number.POSITIVE_INFINITY },
  { id: 'operations-head', titles: ['COO', 'VP Operations', 'Operations Director'], from: 50, to: 999 },
  { id: 'it-director', titles: ['CIO', 'IT Director', 'VP IT'], from: 500, to: Number.POSITIVE_INFINITY },
  { id: 'founder-owner', titles: ['Owner', 'Founder', 'Managing Director'], from: 0, to: 199 },
];

/** `3/7/2026` → `2026-03-07`; null where the text is no day. */
export function isoDay(text: string): string | null {
  const parts = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  if (parts === null) return null;
  const day = `${parts[3]}-${parts[1]?.padStart(2, '0')}-${parts[2]?.padStart(2, '0')}`;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(day) ? day : null;
}

const amountOf = (text: string): number | null | 'unreadable' =>
  text === '' ? null : /^\$\d{1,3}(,\d{3})*\.\d{2}$/.test(text) ? Number(text.replace(/[$,]/g, '')) : 'unreadable';

const outcomeOf = (stage: string): Outcome =>
  stage === 'Closed Won' ? 'won' : stage.startsWith('Closed Lost') ? 'lost' : 'open';

export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** The deals that remain once the rows that cannot be used are set aside, and those rows. */
export function readDeals(): { deals: Deal[]; set_aside: Line[] } {
  const accounts = new Map(linesOf('accounts.csv').map((line) => [line['Account Name'], line]));
  const lines = linesOf('pipeline.csv');
  const last = new Map(lines.map((line) => [line['Opportunity ID'], line]));
  const touches = new Map<string, string[]>();
  for (const line of linesOf('touches.csv')) {
    const id = line['Opportunity ID'] ?? '';
    touches.set(id, [...(touches.get(id) ?? []), isoDay(line['Member First Associated Date'] ?? '') ?? '']);
  }
  const deals: Deal[] = [];
  const set_aside: Line[] = [];
  for (const line of lines) {
    const created = isoDay(line['Created Date'] ?? '');
    const closes = isoDay(line['Close Date'] ?? '');
    const amount = amountOf(line.Amount ?? '');
    const outcome = outcomeOf(line.Stage ?? '');
    const closed = outcome === 'won' || outcome === 'lost';
    const usable = created !== null && closes !== null && amount !== 'unreadable';
    const repeated = last.get(line['Opportunity ID']) !== line;
    if (!usable || repeated || (closed && (closes < created || closes > AS_OF))) {
      set_aside.push(line);
      continue;
    }
    const account = accounts.get(line['Account Name']);
    const size = Number(account?.Employees || Number.NaN);
    deals.push({
      line,
      outcome,
      created,
      closes,
      amount,
      persona:
        PERSONAS.find(({ titles, from, to }) => titles.includes(line.Title ?? '') && size >= from && size <= to)?.id ??
        null,
      quarter: closed ? quarterOf(closes) : null,
      days: daysBetween(created, closed ? closes : AS_OF),
      industry: account?.Industry ?? '',
      region: account?.['Territory Region'] ?? '',
      touches_before: (touches.get(line['Opportunity ID'] ?? '') ?? []).filter((day) => day < created).length,
    });
  }
  return { deals, set_aside };
}

export const inWindow = (deal: Deal): boolean => deal.quarter !== null && WINDOW.includes(deal.quarter);
export const createdInWindow = (deal: Deal): boolean => deal.created >= '2025-10-01' && deal.created <= AS_OF;
export const endOf = lastDay;

/** Won of the deals that closed in the window. */
export function shareWon(deals: readonly Deal[]): { x: number; n: number } {
  const closed = deals.filter(inWindow);
  return { x: closed.filter((deal) => deal.outcome === 'won').length, n: closed.length };
}

export const countsOf = (deals: readonly Deal[]) => {
  const { x, n } = shareWon(deals);
  return { won: x, lost: n - x, open: deals.filter((deal) => deal.outcome === 'open').length };
};

/** Values of a column, the most frequent first; blanks and the words for them are left out. */
export function ranked(values: readonly string[]): [value: string, deals: number][] {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (!['', 'unknown', 'Select'].includes(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]);
}

export function median(values: readonly number[]): number {
  const inOrder = [...values].sort((a, b) => a - b);
  const middle = (inOrder.length - 1) / 2;
  return ((inOrder[Math.floor(middle)] ?? Number.NaN) + (inOrder[Math.ceil(middle)] ?? Number.NaN)) / 2;
}

/** The day by which a share of the deals has closed, by the product-limit estimate; open deals are cut off. */
export function closedBy(deals: readonly Deal[], share: number): number {
  let surviving = 1;
  for (const day of [...new Set(deals.map((deal) => deal.days))].sort((a, b) => a - b)) {
    const atRisk = deals.filter((deal) => deal.days >= day).length;
    const closing = deals.filter((deal) => deal.days === day && deal.outcome !== 'open').length;
    surviving *= 1 - closing / atRisk;
    if (surviving <= 1 - share) return day;
  }
  return Number.POSITIVE_INFINITY;
}
