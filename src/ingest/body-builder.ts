import Papa from 'papaparse';
import type { Terminator } from './scan-records.ts';

export type Body = {
  blob: Blob;
  delimiter: string;
  quote: '"' | "'" | null;
  escape: '"' | '\\' | "'" | null;
  newline: 'lf' | 'crlf' | 'cr';
  records: number;
  /** Lines at the start of the blob that are header. */
  skip_lines: number;
  /** Bytes of the file, where all records are one stretch of it as they stand there. */
  stretch: Stretch | null;
};

export type Stretch = { start: number; end: number };

type Part = Stretch | string;

/** More cuts than this make a blob slower to read than a file written anew. */
const MOST_PARTS = 20_000;
const FLUSH = 1 << 20;

/**
 * Collects the accepted records of a file as a regular CSV: as slices of the source where its bytes are regular already,
 * otherwise written anew.
 */
export class BodyBuilder {
  records = 0;
  private readonly parts: Part[] = [];
  private readonly written: Blob[] = [];
  private rows: string[][] = [];
  private size = 0;
  private readonly ends = new Set<Terminator>();
  private readonly source: Blob;
  private readonly delimiter: string;
  private readonly rewrite: boolean;

  constructor(source: Blob, delimiter: string, rewrite: boolean) {
    this.source = source;
    this.delimiter = rewrite ? ',' : delimiter;
    this.rewrite = rewrite;
  }

  /** A record whose bytes from `start` to `next` are regular; `cells` are needed when everything is written anew. */
  add(start: number, next: number, terminator: Terminator, cells: readonly string[] | null): void {
    this.records++;
    if (this.rewrite) {
      this.write(cells!);
      return;
    }
    this.ends.add(terminator);
    const last = this.parts.at(-1);
    if (typeof last === 'object' && last.end === start) last.end = next;
    else this.parts.push({ start, end: next });
  }

  /** A record that can be read but whose bytes are not regular; it gets the line end of the others. */
  addRepaired(cells: readonly string[]): void {
    this.records++;
    if (this.rewrite) this.write(cells);
    else this.parts.push(Papa.unparse([[...cells]], { delimiter: this.delimiter }));
  }

  /** False where the slices are no regular CSV, so that the file must be written anew. */
  isRegular(): boolean {
    if (this.rewrite) return true;
    const ends = [...this.ends].filter((end) => end !== 'end');
    return ends.length <= 1 && ends[0] !== 'cr' && this.parts.length <= MOST_PARTS;
  }

  finish(names: readonly string[]): Body {
    const newline = this.ends.has('crlf') ? 'crlf' : 'lf';
    const delimiter = this.delimiter;
    // One line whatever the names hold, so that skipping it needs no parser.
    const header = Papa.unparse([names.map((name) => name.replace(/\s+/g, ' '))], { delimiter });
    const end = newline === 'crlf' ? '\r\n' : '\n';
    const start = `${header}${end}`;
    if (this.rewrite) this.flush();
    const rest = this.rewrite
      ? this.written
      : this.parts.map((part) =>
          typeof part === 'string' ? `${part}${end}` : this.source.slice(part.start, part.end),
        );
    const blob = new Blob([start, ...rest]);
    return {
      blob,
      delimiter,
      quote: '"',
      escape: '"',
      newline,
      records: this.records,
      skip_lines: 1,
      stretch: this.stretch(),
    };
  }

  private stretch(): Stretch | null {
    const [only] = this.parts;
    return this.rewrite || this.parts.length !== 1 || typeof only !== 'object' ? null : { ...only };
  }

  private write(cells: readonly string[]): void {
    this.rows.push([...cells]);
    for (const cell of cells) this.size += cell.length + 1;
    if (this.size > FLUSH) this.flush();
  }

  private flush(): void {
    if (this.rows.length === 0) return;
    this.written.push(new Blob([Papa.unparse(this.rows, { delimiter: this.delimiter, newline: '\n' }), '\n']));
    this.rows = [];
    this.size = 0;
  }
}
