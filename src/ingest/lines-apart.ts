import type { LinesApart } from '../model/import-plan.ts';

type Row = { cells: readonly string[]; lines: number; blank: boolean };

/** How a row starts: its first cell that is filled. */
export const startOfRow = ({ cells }: Pick<Row, 'cells'>): string =>
  (cells.find((cell) => cell.trim() !== '') ?? '').trim().slice(0, 80);

/** Whether the first of these lines starts as it was said to. Counts and days may differ: "Total (12)", "Total (30)". */
export function startsAsSaid({ starts }: LinesApart, row: Pick<Row, 'cells'> | undefined): boolean {
  if (starts === undefined) return true;
  return row !== undefined && wordsIn(startOfRow(row)) === wordsIn(starts);
}

function wordsIn(text: string): string {
  const letters = text.replace(/[^\p{L}]+/gu, ' ').trim();
  return letters === '' ? text.trim() : letters.toLowerCase();
}

/** How many of the rows, from the first on, hold that many lines; blank ones go with those above them. */
export function rowsOfLines(rows: readonly Pick<Row, 'lines' | 'blank'>[], lines: number): number {
  let left = lines;
  let count = 0;
  for (const [index, row] of rows.entries()) {
    if (left <= 0) break;
    if (row.blank) continue;
    left -= row.lines;
    count = index + 1;
  }
  return count;
}

const COUNTED = /^(no|\d+) lines?$/;

/** 3 → "3 lines". */
export const linesApartName = (lines: number): string =>
  lines === 0 ? 'no lines' : lines === 1 ? '1 line' : `${lines} lines`;

/** "3 lines" → 3; null for other words. */
export function linesApartNamed(name: string): number | null {
  const found = COUNTED.exec(name);
  return found === null ? null : found[1] === 'no' ? 0 : Number(found[1]);
}
