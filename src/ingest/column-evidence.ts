/** What the sampled rows say about one column. */
export type ColumnEvidence = {
  rows: number;
  filled: number;
  /** Different values as they stand in the file, without the empty ones. */
  values: ReadonlySet<string>;
};

/** Beyond this many different values one more hardly changes how a column is read. */
const MOST_VALUES = 20_000;

export class EvidenceCollector {
  private readonly columns: { rows: number; filled: number; values: Set<string> }[];
  private readonly isEmpty: (cell: string) => boolean;

  constructor(width: number, isEmpty: (cell: string) => boolean) {
    this.columns = Array.from({ length: width }, () => ({ rows: 0, filled: 0, values: new Set<string>() }));
    this.isEmpty = isEmpty;
  }

  add(cells: readonly string[]): void {
    for (let index = 0; index < this.columns.length; index++) {
      const column = this.columns[index]!;
      const cell = cells[index] ?? '';
      column.rows++;
      if (this.isEmpty(cell)) continue;
      column.filled++;
      if (column.values.size < MOST_VALUES) column.values.add(cell);
    }
  }

  /** Evidence by column, in the order of the file. */
  result(): readonly ColumnEvidence[] {
    return this.columns;
  }
}
