export type Row = readonly string[];

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const quotedWhereNeeded = (cell: string): string => (/[",\r\n]/.test(cell) ? quoted(cell) : cell);

export const everyCellQuoted = (row: Row): string => row.map(quoted).join(',');
export const plainRow = (row: Row): string => row.map(quotedWhereNeeded).join(',');

export const lines = (rows: readonly string[], newline = '\n'): string => rows.map((row) => row + newline).join('');
