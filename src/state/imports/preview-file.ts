import { encodingNamed, toUtf8 } from '../../ingest/decode.ts';
import { scanRecords } from '../../ingest/scan-records.ts';
import { splitRecord } from '../../ingest/split-record.ts';
import type { FilePlan } from '../../model/import-plan.ts';
import { grammarOf } from './grammar-of.ts';
import { type LineMove, movesAtHead, movesAtTail } from './line-moves.ts';
import { type LinePart, type MarkedLine, markLines } from './mark-lines.ts';

/** One record of the file as it came, with the line it starts on and what it was taken for. */
export type PreviewRow = {
  line: number;
  part: LinePart;
  cells: readonly string[];
  /** What a person may say it is instead. */
  may_be: readonly LineMove[];
};

/** The first and the last rows; `between` rows are not shown, nor are `beyond` rows of a long footer. */
export type FilePreview = {
  first: readonly PreviewRow[];
  last: readonly PreviewRow[];
  between: boolean;
  beyond: number;
};

const END = 48 << 10;
const FIRST_DATA = 5;
const MOST_ABOVE = 25;
const LAST_DATA = 5;
const MOST_FOOTER = 25;

type Row = { line: number; lines: number; cells: string[]; blank: boolean };

/** Looks at both ends of a file, cut as its plan says. Small files are shown from one end only. */
export async function previewFile(file: Blob, plan: FilePlan): Promise<FilePreview> {
  const encoding = encodingNamed(plan.dialect.encoding, new Uint8Array(await file.slice(0, 4).arrayBuffer()));
  if (encoding === null || plan.error !== null) return { first: [], last: [], between: false, beyond: 0 };
  const text = encoding.label === 'utf-8' ? file.slice(encoding.mark) : await toUtf8(file, encoding);
  const aside = new Set(plan.set_aside.map(({ line }) => line));
  const isWhole = text.size <= END;
  const head = markLines(await rowsOf(text.slice(0, END), plan, 1, isWhole), plan, aside, isWhole);
  const tail = isWhole ? head : markLines(await tailRows(text, plan), plan, aside, true);
  const above = movesAtHead(head, plan);
  const below = movesAtTail(tail);
  const shownOf = (row: MarkedLine): PreviewRow => {
    const { line, part, cells } = row;
    return { line, part, cells, may_be: [...(above.get(row) ?? []), ...(below.get(row) ?? [])] };
  };
  const first = head.slice(0, firstRows(head));
  const rest = isWhole ? head.slice(first.length) : tail;
  const { rows, beyond } = lastRows(rest);
  return {
    first: first.map(shownOf),
    last: rows.map(shownOf),
    between: !isWhole || rows.length + beyond < rest.length,
    beyond,
  };
}

/** How many rows from the top to show: everything above the data, as far as that goes, and the first data. */
function firstRows(rows: readonly MarkedLine[]): number {
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
function lastRows(rows: readonly MarkedLine[]): { rows: MarkedLine[]; beyond: number } {
  const footer = rows.findIndex(({ part }) => part === 'footer');
  const from = Math.max(0, (footer < 0 ? rows.length : footer) - LAST_DATA);
  const shown = rows.slice(from, from + LAST_DATA + MOST_FOOTER);
  return { rows: shown, beyond: rows.length - from - shown.length };
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
    visit: ({ start, end, line: at, lines, blank }) => {
      const cells = splitRecord(decoder.decode(bytes.subarray(start, end)), grammar);
      const [only] = cells;
      const opened = cells.length === 1 && plan.columns.length > 1 ? splitRecord(only ?? '', grammar) : cells;
      // A remark below the rows may hold the delimiter too; only a whole row was wrapped.
      rows.push({ line: at, lines, cells: opened.length === plan.columns.length ? opened : cells, blank });
      return undefined;
    },
  });
  return rows;
}
