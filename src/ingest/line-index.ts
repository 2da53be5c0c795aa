/** What a LineIndex knows, as plain data: the records that do not start one line below the last, and their lines. */
export type KnownLines = { records: readonly number[]; lines: readonly number[]; count: number };

/** Lines of a million records in little memory: only the records that do not start one line below the last are kept. */
export class LineIndex {
  private readonly records: number[];
  private readonly lines: number[];
  private count: number;
  private last: number;

  constructor({ records, lines, count }: KnownLines = { records: [], lines: [], count: 0 }) {
    this.records = [...records];
    this.lines = [...lines];
    this.count = count;
    this.last = count === 0 ? Number.NaN : this.lineOf(count - 1);
  }

  known(): KnownLines {
    return { records: this.records, lines: this.lines, count: this.count };
  }

  add(line: number): void {
    if (line !== this.last + 1) {
      this.records.push(this.count);
      this.lines.push(line);
    }
    this.last = line;
    this.count++;
  }

  /** Line in the file, from 1, of a record counted from 0. Throws a RangeError for a record that was not added. */
  lineOf(record: number): number {
    if (!(record >= 0 && record < this.count)) throw new RangeError(`There is no record ${record}.`);
    let low = 0;
    let high = this.records.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.records[middle]! <= record) low = middle;
      else high = middle - 1;
    }
    return this.lines[low]! + (record - this.records[low]!);
  }
}
