import { shapeOf } from './cell-shape.ts';

export type TailRow = { cells: readonly string[]; blank: boolean; empty: boolean };

const TOTALS = /^(?:(?:grand|report|sub) ?)?totals?\b\s*(?:[:(]|$)/i;
const REMARK =
  /^(?:confidential\b|copyright\b|©|\(c\) |all rights reserved|generated (?:by|on|at)\b|exported (?:by|on|from)\b|report (?:generated|created|run)\b|downloaded (?:by|on|from)\b|as of:? |filtered by\b|filters?:|rows?: \d|\d+ (?:rows?|records?)\b)/i;

/**
 * How many of the last rows are a footer: totals and remarks, with the blank rows among and above them. Text after a
 * blank row counts too when it fills one cell only; a row with the table's width is a footer only as a line of totals.
 */
export function footerLength(rows: readonly TailRow[], width: number): number {
  let footer = 0;
  let pending = 0;
  let marked = false;
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index]!;
    const back = rows.length - index;
    const kind = kindOfRow(row, width);
    if (kind === 'data') break;
    if (kind === 'mark') {
      footer = back;
      marked = true;
      pending = 0;
    } else if (kind === 'gap') {
      if (pending > 0 && (row.blank || marked)) {
        footer = back;
        pending = 0;
      } else if (marked) footer = back;
    } else pending = back;
  }
  return footer;
}

function kindOfRow(row: TailRow, width: number): 'gap' | 'mark' | 'text' | 'data' {
  if (row.blank || row.empty) return 'gap';
  if (width === 1) return 'data';
  const filled = row.cells.filter((cell) => cell.trim() !== '');
  const start = filled[0]?.trim();
  if (start === undefined) return 'gap';
  const rest = filled.slice(1);
  if (TOTALS.test(start) && row.cells[0]?.trim() === start && rest.every(isTotal)) return 'mark';
  if (REMARK.test(start) && (row.cells.length !== width || rest.length === 0)) return 'mark';
  if (row.cells.length === 1) return 'text';
  return 'data';
}

/** What stands beside "Total": numbers, dashes, a currency code. */
function isTotal(cell: string): boolean {
  const text = cell.trim();
  return shapeOf(text) === 'number' || /^(?:-{1,2}|[A-Z]{3}|< ?\d+%)$/.test(text);
}
