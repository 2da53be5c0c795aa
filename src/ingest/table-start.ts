import type { SourceDecisions } from '../model/import-plan.ts';
import { isValue } from './cell-shape.ts';
import { findHeader, type HeaderFound, type HeadRow } from './find-header.ts';
import { fitHeader } from './fit-header.ts';
import type { Grammar } from './grammar.ts';
import { DELIMITERS, guessGrammar, type KnownGrammar } from './guess-dialect.ts';
import { rowsOfLines, startOfRow, startsAsSaid } from './lines-apart.ts';
import { scanRecords } from './scan-records.ts';
import { splitRecord } from './split-record.ts';

/** Where the table starts and how it is cut, as far as its first lines show. */
export type TableStart = {
  grammar: Grammar;
  header: readonly string[] | null;
  headerBytes: Uint8Array | null;
  headerLine: number | null;
  width: number;
  /** First byte of the data, and its line. */
  from: number;
  line: number;
  counts: { preamble: number; below: number; header: number; blank: number };
  /** First cells of the lines above the header. */
  titles: readonly string[];
  weak: boolean;
  /** How many names and values there were, where the header had to be fitted to its rows. */
  misfit: { names: number; values: number } | null;
  /** Where what was said about the lines below the header does not fit: how the first of them starts instead. */
  unfitBelow: string | null;
  /** Another delimiter that might as well have been meant. */
  rival: string | null;
};

const HEAD_ROWS = 150;
const GRAMMAR_SAMPLE = 256 << 10;

type Row = HeadRow & { start: number; end: number; next: number; lines: number; blank: boolean };

/**
 * Finds the structure of a table in its first bytes (`complete` when they are all of them). Throws a RangeError when the
 * decisions name a header line that is not there.
 */
export function findTable(
  head: Uint8Array,
  complete: boolean,
  decisions: SourceDecisions,
  isAlias: (cell: string) => boolean,
): TableStart {
  const separator = separatorLine(head);
  const body = head.subarray(separator?.length ?? 0);
  const sample = body.subarray(0, GRAMMAR_SAMPLE);
  const known = knownGrammar(decisions, separator?.delimiter);
  const { grammar, rival } = guessGrammar(sample, complete && sample.length === body.length, known, isAlias);
  const all = readRows(body, complete, grammar, separator === null ? 1 : 2, separator?.length ?? 0);
  const rows = all.filter((row) => !row.blank);

  const found = decisions.header_line === undefined ? findHeader(rows, isAlias) : given(rows, decisions.header_line);
  const headerRow = found.header === null ? otherwiseCut(rows, found, grammar, decisions) : rows[found.header]!;
  const firstData = headerRow === null ? rows[firstOf(rows, found.width)] : undefined;
  const startLine = headerRow?.line ?? firstData?.line ?? Number.POSITIVE_INFINITY;
  const above = all.filter((row) => row.line < startLine);
  const repeated = found.header === null ? [] : rows.slice(found.header + 1, found.first);
  const named = repeated.at(-1) ?? headerRow ?? above.at(-1);
  const below = belowHeader(named === undefined ? all : all.slice(all.indexOf(named) + 1), decisions);
  const last = below.rows.at(-1) ?? named;
  const data = rows.filter((row) => row.line > (last?.line ?? 0));
  const fitted =
    headerRow === null ? null : fitHeader(namesIn(headerRow), below.rows.length === 0 ? rows.slice(found.first) : data);
  const header = fitted?.cells ?? null;

  return {
    grammar,
    header,
    headerBytes: headerRow === null ? null : head.slice(headerRow.start, headerRow.end),
    headerLine: headerRow?.line ?? null,
    width: header?.length ?? found.width,
    from: last?.next ?? separator?.length ?? 0,
    line: last === undefined ? (separator === null ? 1 : 2) : last.line + last.lines,
    counts: {
      preamble: above.filter((row) => !row.blank).reduce(sumLines, separator === null ? 0 : 1),
      below: below.rows.filter((row) => !row.blank).reduce(sumLines, 0),
      header: [...(headerRow === null ? [] : [headerRow]), ...repeated].reduce(sumLines, 0),
      blank: all
        .filter((row) => row.blank && (row.line < startLine || (last !== undefined && row.line < last.line)))
        .reduce(sumLines, 0),
    },
    titles: above.filter((row) => !row.blank).map((row) => row.cells[0] ?? ''),
    weak: found.weak && headerRow?.line === rows[found.header ?? -1]?.line,
    misfit: fitted?.misfit ?? null,
    unfitBelow: below.unfit,
    rival,
  };
}

/** The rows that a person has set apart from the data below the header; none where other words stand there. */
function belowHeader(
  rows: readonly Row[],
  { below_header }: SourceDecisions,
): { rows: readonly Row[]; unfit: string | null } {
  if (below_header === undefined || below_header.lines === 0) return { rows: [], unfit: null };
  const apart = rows.slice(0, rowsOfLines(rows, below_header.lines));
  const first = apart.find((row) => !row.blank);
  const isThere = apart.reduce((sum, row) => sum + (row.blank ? 0 : row.lines), 0) >= below_header.lines;
  if (isThere && startsAsSaid(below_header, first)) return { rows: apart, unfit: null };
  return { rows: [], unfit: first === undefined ? '' : startOfRow(first) };
}

/** The names in a header; a quote that is alone in it belongs to none. */
function namesIn({ cells }: Row): readonly string[] {
  const quotes = cells.join('').split('"').length - 1;
  return quotes === 1 ? cells.map((cell) => cell.replace(/^"|"$/g, '')) : cells;
}

/** The line above the first row of a table without a header, where another delimiter cuts it into as many words. */
function otherwiseCut(
  rows: readonly Row[],
  { width }: HeaderFound,
  grammar: Grammar,
  decisions: SourceDecisions,
): Row | null {
  const row = rows[firstOf(rows, width) - 1];
  if (decisions.header_line !== undefined || width < 3 || row?.cells.length !== 1) return null;
  for (const delimiter of DELIMITERS) {
    const cells = splitRecord(row.cells[0]!, { ...grammar, delimiter });
    if (cells.length === width && !cells.some((cell) => cell.trim() === '' || isValue(cell))) return { ...row, cells };
  }
  return null;
}

const sumLines = (sum: number, row: Row): number => sum + row.lines;

/** `sep=;` as spreadsheets write it in the first line. */
function separatorLine(head: Uint8Array): { delimiter: string; length: number } | null {
  const text = new TextDecoder('latin1').decode(head.subarray(0, 20));
  const found = /^"?sep=([^\r\n"'\w\x80-\xff])"?(?:\r\n|\n|\r|$)/i.exec(text);
  return found === null ? null : { delimiter: found[1]!, length: found[0].length };
}

function knownGrammar({ dialect }: SourceDecisions, separator: string | undefined): KnownGrammar {
  const known: KnownGrammar = {};
  const delimiter = dialect?.delimiter ?? separator;
  if (delimiter !== undefined) known.delimiter = delimiter;
  if (dialect?.quote !== undefined) known.quote = dialect.quote;
  if (dialect?.escape !== undefined) known.escape = dialect.escape === '\\' ? 'backslash' : 'doubled';
  return known;
}

function readRows(body: Uint8Array, complete: boolean, grammar: Grammar, line: number, base: number): Row[] {
  const rows: Row[] = [];
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const read = (last: boolean) =>
    scanRecords(body, grammar, {
      line,
      last,
      visit: ({ start, end, next, lines, line: at, blank, empty }) => {
        const text = splitRecord(decoder.decode(body.subarray(start, end)), grammar);
        const cells = grammar.wrapped && text.length === 1 ? splitRecord(text[0]!, grammar) : text;
        rows.push({ line: at, lines, cells, blank, empty, start: start + base, end: end + base, next: next + base });
        return rows.length < HEAD_ROWS;
      },
    });
  read(complete);
  if (rows.length === 0) read(true);
  return rows;
}

function given(rows: readonly Row[], line: number | null) {
  const found = findHeader(rows, () => false);
  if (line === null)
    return { ...found, header: null, width: found.header === null ? found.width : usual(rows), weak: false };
  const header = rows.findIndex((row) => row.line === line);
  if (header < 0) throw new RangeError(`Line ${line} holds no header.`);
  return { header, first: header + 1, width: rows[header]!.cells.length, weak: false };
}

function usual(rows: readonly Row[]): number {
  return findHeader(rows.slice(1), () => false).width;
}

/** A file without a header starts at its first row, or below titles, which fill one cell or few of a wider table. */
function firstOf(rows: readonly Row[], width: number): number {
  const isTitle = (row: Row) => {
    const filled = row.cells.filter((cell) => cell.trim() !== '').length;
    return filled <= (width > 2 ? 1 : 0) || row.cells.length < width / 2;
  };
  return Math.max(
    rows.findIndex((row) => !isTitle(row)),
    0,
  );
}
