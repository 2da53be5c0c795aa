import type { SqlValue } from '../../engine/port.ts';
import { csvLines, toCsv } from '../../ingest/export-csv.ts';

const PART = 5_000;

const cells = (row: readonly SqlValue[]) => row.map((value) => (typeof value === 'boolean' ? String(value) : value));

/** A table as CSV for a spreadsheet: text that would start a formula is escaped, numbers are left as they are. */
export const csvText = (header: readonly string[], rows: readonly (readonly SqlValue[])[]): string =>
  toCsv(header, rows.map(cells));

/** The same for a table of any length, written part by part so that the page goes on answering. */
export async function csvParts(
  header: readonly string[],
  count: number,
  row: (index: number) => readonly SqlValue[],
  signal?: AbortSignal,
): Promise<string[]> {
  const parts = [toCsv(header, [])];
  for (let first = 0; first < count; first += PART) {
    signal?.throwIfAborted();
    const length = Math.min(PART, count - first);
    parts.push(csvLines(Array.from({ length }, (_, index) => cells(row(first + index)))));
    await new Promise((resolve) => setTimeout(resolve));
  }
  return parts;
}
