import { encodingNamed, toUtf8 } from '../ingest/decode.ts';
import { scanRecords } from '../ingest/scan-records.ts';
import { splitRecord } from '../ingest/split-record.ts';
import type { FilePlan } from '../model/import-plan.ts';
import { grammarOf } from './grammar-of.ts';

export type LinePart = 'preamble' | 'header' | 'data' | 'set aside' | 'blank' | 'footer';

/** One record of the file as it came, with the line it starts on and what it was taken for. */
export type PreviewRow = { line: number; part: LinePart; cells: readonly string[] };

/** The first and the last rows; `between` rows are not shown. */
export type FilePreview = { first: readonly PreviewRow[]; last: readonly PreviewRow[]; between: boolean };

const END = 48 << 10;
const FIRST_DATA = 8;
const MOST_ABOVE = 25;
const LAST_DATA = 2;

type Row = { line: number; lines: number; cells: string[]; blank: boolean; empty: boolean };

/** Looks at both ends of a file, cut as its plan says. Small files are shown from one end only. */
export async function previewFile(file: Blob, plan: FilePlan): Promise<FilePreview> {
  const encoding = encodingNamed(plan.dialect.encoding, new Uint8Array(await file.slice(0, 4).arrayBuffer()));
  if (encoding === null || plan.error !== null) return { first: [], last: [], between: false };
  const text = encoding.label === 'utf-8' ? file.slice(encoding.mark) : await toUtf8(file, encoding);
  const aside = new Set(plan.set_aside.map(({ line }) => line));
  const head = await rowsOf(text.slice(0, END), plan, 1, text.size <= END);
  const part = partOf(plan, aside);

  if (text.size <= END) {
    const footer = footerStart(head, plan);
    const rows = head.map((row, index) => part(row, index >= footer));
    const shown = firstRows(rows);
    const last = lastRows(rows.slice(shown));
    return { first: rows.slice(0, shown), last, between: shown + last.length < rows.length };
  }
  const rows = head.map((row) => part(row, false));
  const tail = await tailRows(text, plan);
  const footer = footerStart(tail, plan);
  return {
    first: rows.slice(0, firstRows(rows)),
    last: lastRows(tail.map((row, index) => part(row, index >= footer))),
    between: true,
  };
}

/** How many rows from the top to show: everything above the data, as far as that goes, and the first data. */
function firstRows(rows: readonly PreviewRow[]): number {
  let data = 0;
  let shown = 0;
  for (const { part } of rows) {
    if (data >= FIRST_DATA || shown >= MOST_ABOVE) break;
    if (part === 'data' || part === 'set aside') data++;
    shown++;
  }
  return shown;
}

/** The footer with the last data above it. */
function lastRows(rows: readonly PreviewRow[]): PreviewRow[] {
  const footer = rows.findIndex(({ part }) => part === 'footer');
  return rows.slice(Math.max(0, (footer < 0 ? rows.length : footer) - LAST_DATA));
}

const partOf =
  (plan: FilePlan, aside: ReadonlySet<number>) =>
  ({ line, cells, blank }: Row, footer: boolean): PreviewRow => {
    const above = plan.header_line === null ? line <= plan.lines.preamble : line < plan.header_line;
    const part: LinePart = blank
      ? 'blank'
      : above
        ? 'preamble'
        : line === plan.header_line
          ? 'header'
          : footer
            ? 'footer'
            : aside.has(line)
              ? 'set aside'
              : 'data';
    return { line, part, cells };
  };

/** Where the footer starts: the last lines that are not blank, as many as the plan counted. */
function footerStart(rows: readonly Row[], plan: FilePlan): number {
  let lines = 0;
  let start = rows.length;
  for (let index = rows.length - 1; index >= 0 && lines < plan.lines.footer; index--) {
    const row = rows[index];
    if (row === undefined || row.blank) continue;
    lines += row.lines;
    start = index;
  }
  return start;
}

/** The last rows; a cut-off first one is left out. Lines are counted back from the end. */
async function tailRows(text: Blob, plan: FilePlan): Promise<Row[]> {
  const bytes = new Uint8Array(await text.slice(text.size - END).arrayBuffer());
  const start = bytes.indexOf(0x0a) + 1;
  const rows = await rowsOf(new Blob([bytes.subarray(start)]), plan, 1, true);
  const after = rows.reduce((sum, { lines }) => sum + lines, 0);
  const shift = plan.lines.total - after;
  return rows.map((row) => ({ ...row, line: row.line + shift }));
}

async function rowsOf(part: Blob, plan: FilePlan, line: number, last: boolean): Promise<Row[]> {
  const bytes = new Uint8Array(await part.arrayBuffer());
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const grammar = grammarOf(plan);
  const rows: Row[] = [];
  scanRecords(bytes, grammar, {
    line,
    last,
    visit: ({ start, end, line: at, lines, blank, empty }) => {
      const cells = splitRecord(decoder.decode(bytes.subarray(start, end)), grammar);
      const [only] = cells;
      const opened = cells.length === 1 && plan.columns.length > 1 ? splitRecord(only ?? '', grammar) : cells;
      // A remark below the rows may hold the delimiter too; only a whole row was wrapped.
      rows.push({ line: at, lines, cells: opened.length === plan.columns.length ? opened : cells, blank, empty });
      return undefined;
    },
  });
  return rows;
}
