import { isValue, shapeOf } from './cell-shape.ts';
import { fitHeader } from './fit-header.ts';
import { spanOf } from './table-width.ts';

/** A record of the start of the file that is not blank. */
export type HeadRow = { line: number; cells: readonly string[]; empty: boolean };

export type HeaderFound = {
  /** Index of the header among the rows; null: none of them is one. */
  header: number | null;
  /** Index of the first row of data. */
  first: number;
  /** Columns of the table. */
  width: number;
  /** Nothing but its place speaks for the header: a person should look. */
  weak: boolean;
};

const SEARCHED_LINES = 20;

/** The header among the first rows, by what its cells are called and how they differ from the cells below. */
export function findHeader(rows: readonly HeadRow[], isAlias: (cell: string) => boolean): HeaderFound {
  const { width } = spanOf(rows);
  let best = -1;
  let bestScore = 0.5;
  let weak = false;
  rows.forEach((row, index) => {
    if (row.line > SEARCHED_LINES) return;
    const marks = headerMarks(rows, index, width, isAlias);
    if (marks === null || marks.score <= bestScore) return;
    best = index;
    bestScore = marks.score;
    weak = marks.weak;
  });
  if (best >= 0) {
    let first = best + 1;
    // Some tools write the header twice; more often than that it is data.
    if (rows[first] !== undefined && sameCells(rows[first]!, rows[best]!)) first++;
    return { header: best, first, width: rows[best]!.cells.length, weak };
  }
  const first = rows.findIndex((row) => !row.empty && row.cells.length === width);
  return { header: null, first: Math.max(first, 0), width, weak: true };
}

function headerMarks(
  rows: readonly HeadRow[],
  index: number,
  width: number,
  isAlias: (cell: string) => boolean,
): { score: number; weak: boolean } | null {
  const { cells } = rows[index]!;
  const filled = cells.filter((cell) => cell.trim() !== '');
  const used = cells.filter(
    (cell, at) => cell.trim() !== '' || rows.some((row) => (row.cells[at] ?? '').trim() !== ''),
  );
  if (filled.length === 0 || filled.length < used.length / 2 || (width > 1 && cells.length < 2)) return null;
  if (filled.length === 1 && cells.length > 2) return null;
  if (filled.every((cell) => /^[([].*[)\]]$/.test(cell.trim()))) return null;

  const below = rows.slice(index + 1).filter((row) => !row.empty && !sameCells(row, rows[index]!));
  const names = new Set(filled.map((cell) => cell.trim().toLowerCase()));
  const known = [...names].filter(isAlias).length;
  const values = filled.filter((cell) => isValue(cell) && !isAlias(cell)).length;
  const columns = cells.map((cell, at) => column(cell, below, at));
  const differs = columns.filter((found) => found.differs).length;
  const recurs = columns.filter((found) => found.recurs).length;
  const full = rows
    .slice(0, index)
    .filter((row) => Math.abs(row.cells.length - cells.length) <= cells.length * 0.4)
    .filter((row) => isFull(row) && !isRemark(row.cells));
  // Of several header rows a later one can be the better, so words above it speak little against it.
  const words = differs >= cells.length / 2 ? full.filter((row) => !row.cells.some(isValue)).length : 0;
  const above = Math.min(full.length - words, 2) + Math.min(words, 2) * 0.15;
  const alike = below.length >= 2 && columns.some((found) => found.digits) && columns.every((found) => found.alike);

  const fitted = fitHeader(cells, below);
  const fits = cells.length === width || (fitted.misfit === null && fitted.cells.length === width);
  // A title of few words is as wide as a narrow table is but for one column.
  let score = fits ? 1 : cells.length > width * 0.6 && (width > 3 || known > filled.length / 2) ? 0.4 : -1.2;
  if (known >= 2 || known > filled.length / 2) score += (2 * known) / filled.length;
  score += (1.5 * differs) / cells.length - (3 * values) / filled.length - 1.5 * above;
  if (recurs > 0 && (known < filled.length / 2 || recurs > cells.length / 3)) score -= 2;
  score -= 0.3 * (1 - filled.length / used.length) + 0.8 * (1 - names.size / filled.length);
  if (alike) score -= 2;
  if (isRemark(cells)) score -= 1;
  if (filled.some((cell) => cell.length > 200)) score -= 0.3;
  return { score, weak: known === 0 && differs === 0 };
}

function column(cell: string, below: readonly HeadRow[], at: number) {
  const name = cell.trim().toLowerCase();
  const others = below.map((row) => row.cells[at]?.trim() ?? '').filter((text) => text !== '');
  const most = Math.max(1, others.length * 0.8);
  return {
    differs: name !== '' && !isValue(cell) && others.filter(isValue).length >= most,
    recurs: name !== '' && others.some((text) => text.toLowerCase() === name),
    alike: name === '' || others.filter((text) => skeleton(text) === skeleton(cell)).length >= most,
    digits: /\d/.test(name) && !/^(?:c|f|v|col|column|field|var|val|attr)[ _]?\d+$/.test(name),
  };
}

/** "Scope: all deals", whole or cut at its spaces. */
const isRemark = (cells: readonly string[]): boolean => /:(?:\s|$)/.test(cells[0]?.trim() ?? '');

/** "a 1" and "b 22" have one skeleton. */
function skeleton(text: string): string {
  return text
    .trim()
    .replace(/\p{L}+/gu, 'a')
    .replace(/\d+/g, '9');
}

const isFull = (row: HeadRow): boolean =>
  row.cells.filter((cell) => shapeOf(cell) !== 'empty').length > row.cells.length / 2;

export function sameCells(one: HeadRow, other: HeadRow): boolean {
  return (
    one.cells.length === other.cells.length && one.cells.every((cell, at) => cell.trim() === other.cells[at]!.trim())
  );
}
