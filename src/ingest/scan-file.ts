import { looksLikeUtf8, utf8Content } from './decode.ts';
import type { Grammar } from './grammar.ts';
import { type ScannedRecord, scanRecords } from './scan-records.ts';
import { takeTurns } from './take-turns.ts';

/** The records that one chunk completed; their offsets count from the start of `bytes`, which begin at `base`. */
export type ScannedChunk = {
  records: readonly ScannedRecord[];
  bytes: Uint8Array;
  base: number;
  /** Some bytes of the chunk are no UTF-8. */
  damaged: boolean;
  /** Some byte of the chunk is zero. */
  hasNul: boolean;
  /** Some character stands for bytes that were none. */
  hasReplaced: boolean;
};

export type ScanFileOptions = {
  from: number;
  line: number;
  expected: number;
  chunk: number;
  /** Keep reading as UTF-8 whatever the bytes say. */
  trusted: boolean;
  signal?: AbortSignal | undefined;
  onProgress?: ((bytes: number) => void) | undefined;
};

/** The bytes turned out not to be UTF-8 far behind the start of the file. */
export class NotUtf8 extends Error {}

/** One line is longer than any table's. */
export class EndlessLine extends Error {
  readonly line: number;

  constructor(line: number) {
    super(`Line ${line} is longer than 16 MB: a quote is missing before it ends, or this is no table.`);
    this.line = line;
  }
}

const LARGEST_CHUNK = 16 << 20;

/**
 * Reads a UTF-8 file chunk by chunk and yields its records. Each chunk starts where a record starts, so no record and no
 * character is ever cut. Throws NotUtf8, EndlessLine, and the reason of an aborted signal.
 */
export async function* scanFile(
  file: Blob,
  grammar: Grammar,
  options: ScanFileOptions,
): AsyncGenerator<ScannedChunk, number> {
  const { expected, signal, onProgress } = options;
  let { from: base, line, chunk } = options;
  let known = options.trusted;
  const turn = takeTurns(signal);
  while (base < file.size) {
    await turn();
    const bytes = new Uint8Array(await file.slice(base, base + chunk).arrayBuffer());
    signal?.throwIfAborted();
    const { kind, hasNul, hasReplaced } = utf8Content(bytes);
    const damaged = kind === 'broken';
    if (damaged && !known && !looksLikeUtf8(bytes)) throw new NotUtf8();
    if (kind !== 'ascii') known = true;

    const last = base + bytes.length >= file.size;
    const records: ScannedRecord[] = [];
    const scanned = scanRecords(bytes, grammar, { line, last, expected, visit: (record) => void records.push(record) });
    if (scanned.used === 0) {
      if (chunk < LARGEST_CHUNK) {
        chunk *= 2;
        continue;
      }
      const forced = scanRecords(bytes, grammar, {
        line,
        last: true,
        expected,
        visit: (record) => {
          records.push(record);
          return false;
        },
      });
      if (records[0]?.terminator === 'end') throw new EndlessLine(line);
      scanned.used = forced.used;
      scanned.line = forced.line;
    }
    line = scanned.line;
    yield { records, bytes, base, damaged, hasNul, hasReplaced };
    base += scanned.used;
    chunk = options.chunk;
    onProgress?.(base);
  }
  return line;
}
