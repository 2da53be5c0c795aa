import { recordId } from './base62.ts';
import type { Row } from './csv.ts';

type Cells = Readonly<Record<string, string>>;

/** Where each row goes, and what is wrong with it. All are old deals of no persona, so that nothing hangs on them. */
export const ROWS_TO_SET_ASIDE: readonly { at: number; wrong: string; cells: Cells }[] = [
  {
    at: 212,
    wrong: 'created on a day that does not exist',
    cells: { 'Created Date': '2/30/2025', 'Close Date': '4/16/2025' },
  },
  { at: 480, wrong: 'closed on no day', cells: { 'Created Date': '9/4/2024', 'Close Date': 'TBC' } },
  { at: 903, wrong: 'an amount in words', cells: { Amount: 'to be confirmed' } },
  { at: 1377, wrong: 'an amount with two points', cells: { Amount: '$12.500.00' } },
  {
    at: 1604,
    wrong: 'closed before it was created',
    cells: { 'Created Date': '11/19/2024', 'Close Date': '9/12/2024' },
  },
  { at: 1989, wrong: 'won on a day that has not come', cells: { Stage: 'Closed Won', 'Close Date': '11/16/2026' } },
];

/** The row that stands in the file a second time, with another note. */
const COPIED = 640;

const usual = (number: number): Cells => ({
  'Opportunity ID': recordId('006Qd00000', 16_500_000 + number * 3),
  'Opportunity Name': `Loose end ${number + 1} - Planning`,
  'Account Name': 'Brelambra Group',
  'Opportunity Owner': 'Hana Orlwick',
  Type: 'New Business',
  'Lead Source': 'Outbound',
  Title: 'Procurement Manager',
  Stage: 'Closed Lost',
  Amount: '$18,400.00',
  'Created Date': '8/20/2024',
  'Close Date': '10/31/2024',
  'Loss Reason': 'No decision',
});

/** The good rows with the ones to set aside among them. */
export function withRowsToSetAside(headers: Row, rows: readonly Row[]): Row[] {
  const all = [...rows];
  for (const [number, { at, cells }] of ROWS_TO_SET_ASIDE.entries()) {
    const row: Cells = { ...usual(number), ...cells };
    all.splice(
      at,
      0,
      headers.map((header) => row[header] ?? ''),
    );
  }
  const original = all[COPIED] as Row;
  const note = headers.indexOf('Description');
  all.splice(
    COPIED + 900,
    0,
    original.map((cell, column) => (column === note ? 'Entered twice.' : cell)),
  );
  return all;
}
