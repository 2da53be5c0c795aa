import { isTotalRow, startsAsTotal } from './total-row.ts';

export type TailRow = { cells: readonly string[]; text: string; blank: boolean; empty: boolean };

const REMARK =
  /^(?:confidential\b|copyright\b|©|\(c\) |all rights reserved|generated (?:by|on|at)\b|exported (?:by|on|from)\b|report (?:generated|created|run)\b|downloaded (?:by|on|from)\b|as of:? |filtered by\b|filters?:|rows?: \d|\d+ (?:rows?|records?)\b|vertrauliche informationen|erstellt (?:von|am):|informations confidentielles|informações confidenciais)/i;

/**
 * How many of the last rows are a footer: totals and remarks, with the blank rows among and above them. Text after a
 * blank row counts too when it fills one cell only; a row with the table's width is a footer only as a line of totals.
 */
export function footerLength(rows: readonly TailRow[], width: number, delimiter: string): number {
  let footer = 0;
  let pending = 0;
  let marked = false;
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index]!;
    const back = rows.length - index;
    const kind = kindOfRow(row, width, isOfText(delimiter));
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

/** Signs that any sentence holds. */
const isOfText = (delimiter: string): boolean => delimiter === ' ' || delimiter === ':';

function kindOfRow(row: TailRow, width: number, cutsText: boolean): 'gap' | 'mark' | 'text' | 'data' {
  if (row.blank || row.empty) return 'gap';
  if (width === 1) return 'data';
  const filled = row.cells.filter((cell) => cell.trim() !== '');
  const start = filled[0]?.trim();
  if (start === undefined) return 'gap';
  // A remark has no columns, so where it holds the delimiter it is cut anyhow.
  const text = row.text.replace(/^[\s"']+/, '');
  if ((row.cells.length !== width || cutsText) && (startsAsTotal(text) || REMARK.test(text))) return 'mark';
  if (isTotalRow(row.cells)) return 'mark';
  if (REMARK.test(start) && filled.length === 1) return 'mark';
  if (row.cells.length === 1 || (cutsText && row.cells.length !== width)) return 'text';
  return 'data';
}
