import type { SqlValue } from '../engine/port.ts';
import { toCsv } from '../ingest/export-csv.ts';

/** A table as CSV for a spreadsheet: text that would start a formula is escaped, numbers are left as they are. */
export const csvText = (header: readonly string[], rows: readonly (readonly SqlValue[])[]): string =>
  toCsv(
    header,
    rows.map((row) => row.map((value) => (typeof value === 'boolean' ? String(value) : value))),
  );
