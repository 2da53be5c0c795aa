import type { LinesApart } from '../model/import-plan.ts';
import { type Body, BodyBuilder } from './body-builder.ts';
import { type ColumnEvidence, EvidenceCollector } from './column-evidence.ts';
import { type Grammar, isPlain } from './grammar.ts';
import { type Entry, Ledger } from './ledger.ts';
import { LineIndex } from './line-index.ts';
import { type ScannedChunk, scanFile } from './scan-file.ts';
import type { ScannedRecord, Terminator } from './scan-records.ts';
import type { RecordFault, SetAside } from './set-aside.ts';
import { isReadable, splitRecord } from './split-record.ts';
import { findSumRows } from './sum-row.ts';
import { isTotalRow, mayBeTotal } from './total-row.ts';

export type TableInput = {
  /** UTF-8 without a byte order mark. */
  source: Blob;
  grammar: Grammar;
  /** First byte behind the header, and its line. */
  from: number;
  line: number;
  names: readonly string[];
  /** The header's own cells, to recognise it when it comes again; null where there is none. */
  header: readonly string[] | null;
  headerBytes: Uint8Array | null;
  isEmpty: (cell: string) => boolean;
  /** What was said about the footer. */
  footer?: LinesApart | undefined;
  /** Lines of rows that are known to be sums of the others. */
  totals?: ReadonlySet<number>;
  /** The source was written in another encoding, and bytes that were no character there are marked in it. */
  transcoded: boolean;
  /** Keep reading as UTF-8 whatever the bytes say. */
  trusted: boolean;
  signal?: AbortSignal | undefined;
  onProgress?: ((bytes: number) => void) | undefined;
};

export type TableRead = {
  body: Body;
  lines: LineIndex;
  counts: { data: number; blank: number; footer: number };
  /** Line behind the last one. */
  nextLine: number;
  setAside: readonly SetAside[];
  evidence: readonly ColumnEvidence[];
  newlines: ReadonlySet<Terminator>;
  /** Where what was said about the footer does not fit: how its first line starts instead. */
  unfitFooter: string | null;
};

/** Up to this size every row is evidence; of larger files the start, the middle and the end. */
const SMALL = 8 << 20;
const SAMPLED_PER_PLACE = 2500;

/** Reads all records of a table, and once more without the rows that turn out to be sums of the others. */
export async function readTable(input: TableInput): Promise<TableRead> {
  const found = await readRegular(input);
  if (input.source.size > SMALL) return found;
  const sums = findSumRows(found.body, await found.body.blob.text(), found.evidence, input.isEmpty);
  if (sums.length === 0) return found;
  return readRegular({ ...input, totals: new Set(sums.map((record) => found.lines.lineOf(record))) });
}

/** Reads all records of a table once, or a second time when they have to be written anew. */
async function readRegular(input: TableInput): Promise<TableRead> {
  const first = await readOnce(input, !isPlain(input.grammar));
  if (first.builder.isRegular()) return first.read();
  const second = await readOnce(input, true);
  return second.read();
}

async function readOnce(input: TableInput, rewrite: boolean): Promise<{ builder: BodyBuilder; read: () => TableRead }> {
  const { source, grammar, names, totals = new Set<number>() } = input;
  const width = names.length;
  const small = source.size <= SMALL;
  const builder = new BodyBuilder(source, grammar.delimiter, rewrite);
  const lines = new LineIndex();
  const evidence = new EvidenceCollector(width, input.isEmpty);
  const ledger = new Ledger({
    body: builder,
    lines,
    evidence,
    width,
    delimiter: grammar.delimiter,
    footer: input.footer,
  });
  const newlines = new Set<Terminator>();
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

  const chunk = small || rewrite ? 1 << 20 : 4 << 20;
  const scan = scanFile(source, grammar, {
    from: input.from,
    line: input.line,
    expected: grammar.wrapped ? 0 : width,
    chunk,
    trusted: input.trusted,
    signal: input.signal,
    onProgress: input.onProgress,
  });
  let middle = false;
  let nextLine = input.line;
  for (;;) {
    const step = await scan.next();
    if (step.done) {
      nextLine = step.value;
      break;
    }
    const place: ScannedChunk = step.value;
    const isMiddle = !middle && place.base >= source.size / 2;
    if (isMiddle) middle = true;
    const sampled = small || place.base === input.from || isMiddle || place.base >= source.size - chunk * 1.5;
    let budget = small ? Number.POSITIVE_INFINITY : SAMPLED_PER_PLACE;
    for (const record of place.records) {
      if (record.terminator !== 'end') newlines.add(record.terminator);
      const isSampled = sampled && budget-- > 0;
      ledger.add(entryOf(record, place, isSampled));
    }
  }
  await ledger.finish(async (entry) => {
    const bytes = new Uint8Array(await source.slice(entry.start, entry.next).arrayBuffer());
    const text = decoder.decode(bytes).replace(/[\r\n]+$/, '');
    return { text, cells: cellsIn(text) };
  });

  const read = () => ({
    body: builder.finish(names),
    lines,
    counts: ledger.counts,
    nextLine,
    setAside: ledger.setAside,
    evidence: evidence.result(),
    newlines,
    unfitFooter: ledger.unfit,
  });
  return { builder, read };

  function cellsIn(text: string): string[] {
    const cells = splitRecord(text, grammar);
    return grammar.wrapped && cells.length === 1 && width > 1 ? splitRecord(cells[0]!, grammar) : cells;
  }

  /** The cells of a row that some program wrapped into one quoted field, as only some of its rows are. */
  function openedRow(cells: readonly string[]): string[] | null {
    if (cells.length !== 1 || width < 3 || !isPlain(grammar)) return null;
    const opened = splitRecord(cells[0]!, grammar);
    return opened.length === width ? opened : null;
  }

  /** The same bytes as the header's, which costs less than reading the cells of every record. */
  function isHeader(record: ScannedRecord, bytes: Uint8Array): boolean {
    const { headerBytes } = input;
    if (headerBytes === null || record.end - record.start !== headerBytes.length) return false;
    return headerBytes.every((byte, index) => byte === bytes[record.start + index]);
  }

  function entryOf(record: ScannedRecord, place: ScannedChunk, isSampled: boolean): Entry {
    const { bytes, base } = place;
    const regular = record.flaw === null && record.fields === width && !record.empty;
    const replaced = input.transcoded && place.hasReplaced;
    const suspect = place.hasNul || place.damaged || replaced;
    let cells: string[] | null = null;
    let fault: RecordFault | null = record.flaw;
    let culprit: Entry['culprit'] = null;
    let repaired = false;
    const mayMatter = suspect || isHeader(record, bytes) || totals.has(record.line) || mayBeTotal(bytes, record.start);
    if (!record.blank && (rewrite || isSampled || !regular || mayMatter)) {
      const text = decoder.decode(bytes.subarray(record.start, record.end));
      cells = cellsIn(text);
      const opened = openedRow(cells);
      if (opened !== null && fault === null) {
        cells = opened;
        repaired = true;
      }
      const found = cells.length;
      if (fault === 'stray-quote' && record.lines === 1 && found === width && isReadable(cells, grammar)) {
        fault = null;
        repaired = true;
      }
      if (fault === null) {
        if (record.empty) fault = 'empty';
        else if (input.header !== null && isSame(cells, input.header)) fault = 'repeated-header';
        else if (found !== width) fault = { fields: found, expected: width };
        else if (totals.has(record.line) || (width > 1 && isTotalRow(cells))) fault = 'total';
        else if (place.hasNul && text.includes('\0')) fault = 'nul';
        else if (place.damaged && !isWhole(bytes.subarray(record.start, record.end))) fault = 'damaged';
        else if (replaced && text.includes('\ufffd')) fault = 'damaged';
      }
      if (fault === 'nul' || fault === 'damaged') {
        const sign = fault === 'nul' ? '\0' : '\ufffd';
        const index = cells.findIndex((cell) => cell.includes(sign));
        if (index >= 0) culprit = { column: names[index] ?? null, value: cells[index]! };
      }
    }
    return {
      start: base + record.start,
      next: base + record.next,
      line: record.line,
      lines: record.lines,
      terminator: record.terminator,
      fault,
      blank: record.blank,
      empty: record.empty,
      cells,
      repaired,
      sampled: isSampled,
      culprit,
    };
  }
}

function isSame(cells: readonly string[], header: readonly string[]): boolean {
  return cells.length === header.length && cells.every((cell, index) => cell.trim() === header[index]!.trim());
}

function isWhole(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
