import type { ReactNode } from 'react';
import { csvText } from '../../state/sql/csv-text.ts';
import type { SmallColumn, SmallRow } from '../../ui/SmallTable.tsx';

type Value = string | number | null;

export type FigureColumn = {
  header: string;
  /** How a number reads in the table; the copy for a spreadsheet keeps the number itself. */
  write?: (value: number) => string;
};

type Framed = {
  table: { columns: readonly SmallColumn[]; rows: readonly SmallRow[] };
  csv: () => string;
};

/** The numbers of a chart as a table to read and as a copy to count with. `cell` may put more than text in a cell. */
export function figureTable(
  columns: readonly FigureColumn[],
  rows: readonly (readonly Value[])[],
  cell: (text: string, row: number, column: number) => ReactNode = (text) => text,
): Framed {
  const text = (value: Value, column: number): string => {
    if (value === null) return 'unknown';
    if (typeof value === 'string') return value;
    return columns[column]?.write?.(value) ?? String(value);
  };
  return {
    table: {
      columns: columns.map(({ header, write }) => ({ header, align: write === undefined ? 'left' : 'right' })),
      rows: rows.map((values, row) => ({
        key: `${row} ${values[0]}`,
        cells: values.map((value, column) => cell(text(value, column), row, column)),
      })),
    },
    csv: () =>
      csvText(
        columns.map(({ header }) => header),
        rows.map((values) =>
          values.map((value) => (typeof value === 'number' && !Number.isFinite(value) ? null : value)),
        ),
      ),
  };
}
