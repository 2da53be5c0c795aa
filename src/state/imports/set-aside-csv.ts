import type { Problem } from '../../model/import-plan.ts';
import { csvText } from '../sql/csv-text.ts';
import { bytesOf } from './bytes-of.ts';
import type { PlannedSource } from './load-sources.ts';
import { originalRows } from './original-rows.ts';

/** What is said of each row, before its own cells. */
export const SET_ASIDE_HEADERS = ['Line', 'Column', 'Value', 'Reason', 'Fix'] as const;

/**
 * Rows that were set aside, for a spreadsheet: where, why and what to do, then the row under the headers of its file
 * as it came.
 */
export async function setAsideCsv(
  file: Pick<PlannedSource, 'given' | 'planned' | 'corrections'>,
  problems: readonly Problem[],
): Promise<string> {
  const { plan } = file.planned;
  const known = new Map(plan.set_aside.map(({ line, original }) => [line, original]));
  // The database names the rows that it cannot read by their line alone.
  const unknown = new Set(problems.flatMap(({ line }) => (line === 0 || known.has(line) ? [] : [line])));
  const originals = new Map([...(await originalRows(bytesOf(file), plan, unknown)), ...known]);
  const rows = problems.map(({ line, column, value, reason, fix }) => [
    line === 0 ? null : line,
    column,
    value,
    reason,
    fix,
    ...(originals.get(line) ?? []),
  ]);
  const width = Math.max(plan.columns.length, ...rows.map((row) => row.length - SET_ASIDE_HEADERS.length));
  const names = Array.from({ length: width }, (_, index) => plan.columns[index]?.name ?? `Value ${index + 1}`);
  return csvText(
    [...SET_ASIDE_HEADERS, ...names],
    rows.map((row) => [...row, ...Array<null>(SET_ASIDE_HEADERS.length + width - row.length).fill(null)]),
  );
}
