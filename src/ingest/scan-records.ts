import type { Grammar } from './grammar.ts';
import {
  BACKSLASH,
  CR,
  hasSwallowedRows,
  isLineEnd,
  LF,
  onlySeparators,
  onlySpaces,
  SPACE,
  stopTable,
} from './scan-bytes.ts';

/** Why a record cannot be cut into cells. */
export type Flaw = 'stray-quote' | 'open-quote' | 'too-long';

export type Terminator = 'lf' | 'crlf' | 'cr' | 'end';

/** One record by its place in the bytes: `start` to `end` without its line end, `next` behind it. */
export type ScannedRecord = {
  start: number;
  end: number;
  next: number;
  /** Line of its first byte, from 1. */
  line: number;
  /** Physical lines that it spans, at least 1. */
  lines: number;
  fields: number;
  terminator: Terminator;
  flaw: Flaw | null;
  /** Nothing but spaces on the line. */
  blank: boolean;
  /** Every cell is empty. A blank record is empty too. */
  empty: boolean;
};

export type ScanOptions = {
  /** Line of the first byte, from 1. */
  line?: number;
  /** No bytes follow. Otherwise a record that reaches the end of the bytes is left for the next call. */
  last: boolean;
  /** Fields that a record should have; lets a quote that swallowed whole rows be noticed. */
  expected?: number;
  /** Return false to stop behind this record. */
  visit: (record: ScannedRecord) => boolean | undefined;
};

/** Longest record in bytes: the database refuses lines above 2,000,000. */
export const LONGEST_RECORD = 1_900_000;

/**
 * Cuts UTF-8 bytes into records without decoding them; returns the bytes used and the line that follows.
 * Bytes are enough because delimiters, quotes and line ends are ASCII, which no longer UTF-8 sequence contains.
 * A quote that does not close properly costs one physical line, never the rows behind it.
 */
export function scanRecords(bytes: Uint8Array, grammar: Grammar, options: ScanOptions): { used: number; line: number } {
  const { last, visit, expected = 0 } = options;
  const size = bytes.length;
  const { padded } = grammar;
  const delimiter = grammar.delimiter.charCodeAt(0);
  const quote = grammar.quote === null ? -1 : grammar.quote.charCodeAt(0);
  const escaping = grammar.escape === 'backslash' ? BACKSLASH : -1;
  const plainStops = stopTable(delimiter, LF, CR, escaping);
  const quotedStops = stopTable(quote, LF, CR, escaping);
  let line = options.line ?? 1;
  let start = 0;

  while (start < size) {
    let at = start;
    let fields = 1;
    /** Line ends inside quotes so far. */
    let inner = 0;
    let content = false;
    let flaw: Flaw | null = null;

    for (;;) {
      if (padded) while (bytes[at] === SPACE) at++;
      if (bytes[at] === quote) {
        const opened = at++;
        const innerBefore = inner;
        let closed = false;
        while (at < size && !closed) {
          const byte = bytes[at]!;
          if (quotedStops[byte] === 0) at++;
          else if (byte === quote) {
            if (bytes[at + 1] === quote) at += 2;
            else {
              closed = at + 1 < size || last;
              at++;
            }
          } else if (byte === escaping) at += isLineEnd(bytes[at + 1]) ? 1 : 2;
          else {
            if (byte === LF || bytes[at + 1] !== LF) inner++;
            at++;
          }
        }
        if (!closed && !last) return { used: start, line };
        if (at - opened > 2) content = true;
        if (padded) while (bytes[at] === SPACE) at++;
        if (!closed || (at < size && bytes[at] !== delimiter && !isLineEnd(bytes[at]))) {
          flaw = closed ? 'stray-quote' : 'open-quote';
          if (!closed || inner > innerBefore) at = opened;
          inner = innerBefore;
          break;
        }
      } else {
        if (!content && bytes[at]! > SPACE && plainStops[bytes[at]!] === 0) content = true;
        while (at < size && plainStops[bytes[at]!] === 0) at++;
        while (bytes[at] === escaping) {
          content = true;
          at += isLineEnd(bytes[at + 1]) ? 1 : 2;
          while (at < size && plainStops[bytes[at]!] === 0) at++;
        }
      }
      if (bytes[at] !== delimiter) break;
      fields++;
      at++;
    }

    if (flaw === null && inner > 0 && expected > 2 && hasSwallowedRows(bytes, start, at, delimiter, fields, expected)) {
      flaw = 'stray-quote';
      at = start;
      inner = 0;
    }
    if (flaw !== null) while (at < size && !isLineEnd(bytes[at])) at++;
    if (!last && (at >= size || (bytes[at] === CR && at + 1 >= size))) break;

    const end = Math.min(at, size);
    if (flaw === null && end - start > LONGEST_RECORD) flaw = 'too-long';
    const terminator = terminatorAt(bytes, end);
    const next = end + (terminator === 'crlf' ? 2 : terminator === 'end' ? 0 : 1);
    const empty = flaw === null && !content && onlySeparators(bytes, start, end, delimiter, quote);
    const blank = empty && onlySpaces(bytes, start, end, delimiter);
    const record = { start, end, next, line, lines: inner + 1, fields, terminator, flaw, blank, empty };
    line += inner + 1;
    start = next;
    if (visit(record) === false) break;
  }
  return { used: start, line };
}

function terminatorAt(bytes: Uint8Array, at: number): Terminator {
  if (at >= bytes.length) return 'end';
  if (bytes[at] === LF) return 'lf';
  return bytes[at + 1] === LF ? 'crlf' : 'cr';
}
