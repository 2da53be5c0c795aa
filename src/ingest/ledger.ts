import type { LinesApart } from '../model/import-plan.ts';
import type { BodyBuilder } from './body-builder.ts';
import type { EvidenceCollector } from './column-evidence.ts';
import { footerLength } from './find-footer.ts';
import type { LineIndex } from './line-index.ts';
import { rowsOfLines, startOfRow, startsAsSaid } from './lines-apart.ts';
import type { Terminator } from './scan-records.ts';
import { type RecordFault, type SetAside, setAside } from './set-aside.ts';

/** A record as the scan found it; offsets count from the start of the source. */
export type Entry = {
  start: number;
  next: number;
  line: number;
  lines: number;
  terminator: Terminator;
  fault: RecordFault | null;
  blank: boolean;
  empty: boolean;
  /** Read where they are needed: for the sample, for rewriting, and for anything irregular. */
  cells: readonly string[] | null;
  /** Its bytes are not regular, but its cells are certain. */
  repaired: boolean;
  /** Its cells are evidence for the columns. */
  sampled: boolean;
  /** The cell to blame. */
  culprit: { column: string | null; value: string } | null;
};

/** Footers longer than this are read as data and set aside. */
const TAIL = 60;

type Parts = {
  body: BodyBuilder;
  lines: LineIndex;
  evidence: EvidenceCollector;
  width: number;
  delimiter: string;
  /** What was said about the footer. */
  footer: LinesApart | undefined;
};

/** Reads the text and the cells of an entry. */
type ReadEntry = (entry: Entry) => Promise<{ cells: readonly string[]; text: string }>;

/**
 * Books every record of a file exactly once: accepted, set aside, blank or footer. The last records wait until
 * the end of the file shows whether they are a footer.
 */
export class Ledger {
  readonly counts = { data: 0, blank: 0, footer: 0 };
  readonly setAside: SetAside[] = [];
  /** Where what was said about the footer does not fit: how its first line starts instead. */
  unfit: string | null = null;
  private tail: Entry[] = [];
  private readonly parts: Parts;
  private readonly kept: number;

  constructor(parts: Parts) {
    this.parts = parts;
    // A blank line may stand above every line of the footer.
    this.kept = Math.max(TAIL, 2 * (parts.footer?.lines ?? 0) + 1);
  }

  add(entry: Entry): void {
    const last = this.tail.at(-1);
    if (entry.blank && last?.blank === true) {
      last.lines += entry.lines;
      last.next = entry.next;
      return;
    }
    this.tail.push(entry);
    if (this.tail.length < this.kept * 2) return;
    for (const old of this.tail.splice(0, this.kept)) this.book(old);
  }

  /** Settles the last records. */
  async finish(read: ReadEntry): Promise<void> {
    const footer = (await this.footerSaid(read)) ?? (await this.footerFound(read));
    this.tail.forEach((entry, index) => {
      if (index < this.tail.length - footer) this.book(entry);
      else if (entry.blank) this.counts.blank += entry.lines;
      else this.counts.footer += entry.lines;
    });
    this.tail = [];
  }

  /** How many of the last records are the footer that a person has named; null where nobody has, or it is not there. */
  private async footerSaid(read: ReadEntry): Promise<number | null> {
    const { footer } = this.parts;
    if (footer === undefined) return null;
    const count = rowsOfLines([...this.tail].reverse(), footer.lines);
    const first = this.tail[this.tail.length - count];
    const row = count === 0 || first === undefined ? undefined : await read(first);
    if (footer.lines === 0 || startsAsSaid(footer, row)) return count;
    this.unfit = row === undefined ? '' : startOfRow(row);
    return null;
  }

  private async footerFound(read: ReadEntry): Promise<number> {
    const last = this.tail.splice(0, Math.max(0, this.tail.length - TAIL));
    for (const entry of last) this.book(entry);
    const rows = [];
    for (const entry of this.tail) rows.push({ ...entry, ...(await read(entry)) });
    return footerLength(rows, this.parts.width, this.parts.delimiter);
  }

  private book(entry: Entry): void {
    if (entry.blank) {
      this.counts.blank += entry.lines;
      return;
    }
    this.counts.data += entry.lines;
    if (entry.fault !== null) {
      this.setAside.push(setAside(entry.fault, entry.line, entry.cells ?? [], entry.culprit));
      return;
    }
    const { body, lines, evidence } = this.parts;
    lines.add(entry.line);
    if (entry.sampled && entry.cells !== null) evidence.add(entry.cells);
    if (entry.repaired) body.addRepaired(entry.cells!);
    else body.add(entry.start, entry.next, entry.terminator, entry.cells);
  }
}
