import type { BodyBuilder } from './body-builder.ts';
import type { EvidenceCollector } from './column-evidence.ts';
import { footerLength } from './find-footer.ts';
import type { LineIndex } from './line-index.ts';
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

type Parts = { body: BodyBuilder; lines: LineIndex; evidence: EvidenceCollector; width: number; delimiter: string };

/**
 * Books every record of a file exactly once: accepted, set aside, blank or footer. The last records wait until
 * the end of the file shows whether they are a footer.
 */
export class Ledger {
  readonly counts = { data: 0, blank: 0, footer: 0 };
  readonly setAside: SetAside[] = [];
  private tail: Entry[] = [];
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  add(entry: Entry): void {
    this.tail.push(entry);
    if (this.tail.length < TAIL * 2) return;
    for (const old of this.tail.splice(0, TAIL)) this.book(old);
  }

  /** Settles the last records. `read` gives the text and the cells of an entry. */
  async finish(read: (entry: Entry) => Promise<{ cells: readonly string[]; text: string }>): Promise<void> {
    const last = this.tail.splice(0, Math.max(0, this.tail.length - TAIL));
    for (const entry of last) this.book(entry);
    const rows = [];
    for (const entry of this.tail) rows.push({ ...entry, ...(await read(entry)) });
    const footer = footerLength(rows, this.parts.width, this.parts.delimiter);
    this.tail.forEach((entry, index) => {
      if (index < this.tail.length - footer) this.book(entry);
      else if (entry.blank) this.counts.blank += entry.lines;
      else this.counts.footer += entry.lines;
    });
    this.tail = [];
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
