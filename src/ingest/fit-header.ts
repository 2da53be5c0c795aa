import type { HeadRow } from './find-header.ts';
import { spanOf } from './table-width.ts';

/** A header at the width of its rows. `misfit`: how many names and values there were, where more than blank ends differ. */
export type FittedHeader = { cells: readonly string[]; misfit: { names: number; values: number } | null };

/** Rows that have to agree against the header, as a share of those with several values. */
const MOST = 0.9;

/**
 * The header as wide as its rows are. Blank cells at the end make no difference. Where nearly all rows have one other
 * width, surplus names are left out, blank ones first, and missing ones numbered: at the end, or in front of rows that
 * are counted. Which name belongs where is then for a person to confirm.
 */
export function fitHeader(header: readonly string[], rows: readonly HeadRow[]): FittedHeader {
  const asItIs = { cells: header, misfit: null };
  const full = rows.filter((row) => !row.empty);
  const { width } = spanOf(full);
  const usual = full.filter((row) => row.cells.length === width);
  if (width === header.length || usual.length === 0) return asItIs;
  if (width > header.length && usual.every((row) => row.cells.slice(header.length).every(isBlank)))
    return { cells: [...header, ...blanks(width - header.length)], misfit: null };
  if (width < header.length && header.slice(width).every(isBlank))
    return { cells: header.slice(0, width), misfit: null };

  const several = full.filter(({ cells }) => cells.filter((cell) => !isBlank(cell)).length > 1).length;
  if (width < 2 || usual.length < 2 || usual.length < several * MOST) return asItIs;
  const misfit = { names: header.length, values: width };
  if (header.length > width) {
    const named = header.filter((cell) => !isBlank(cell));
    return { cells: named.length === width ? named : header.slice(0, width), misfit };
  }
  const missing = blanks(width - header.length);
  return { cells: isCounted(usual) ? [...missing, ...header] : [...header, ...missing], misfit };
}

const isBlank = (cell: string): boolean => cell.trim() === '';
const blanks = (count: number): string[] => Array<string>(count).fill('');

/** The first cells count the rows, as some programs write without naming them. */
function isCounted(rows: readonly HeadRow[]): boolean {
  const first = Number(rows[0]?.cells[0]);
  return (first === 0 || first === 1) && rows.every((row, index) => row.cells[0]?.trim() === String(first + index));
}
