import type { Problem } from '../model/import-plan.ts';
import { csvText } from './csv-text.ts';
import type { PlannedSource } from './load-sources.ts';

const HEADERS = ['Line', 'Column', 'Value', 'Reason', 'Fix'] as const;

/**
 * Rows that were set aside, for a spreadsheet: where, why and what to do, then the row under the headers of its file
 * where it could be kept.
 */
export function setAsideCsv({ planned }: PlannedSource, problems: readonly Problem[]): string {
  const { plan } = planned;
  const originals = new Map(plan.set_aside.map(({ line, original }) => [line, original]));
  const rows = problems.map(({ line, column, value, reason, fix }) => [
    line === 0 ? null : line,
    column,
    value,
    reason,
    fix,
    ...(originals.get(line) ?? []),
  ]);
  const width = Math.max(plan.columns.length, ...rows.map((row) => row.length - HEADERS.length));
  const names = Array.from({ length: width }, (_, index) => plan.columns[index]?.name ?? `Value ${index + 1}`);
  return csvText(
    [...HEADERS, ...names],
    rows.map((row) => [...row, ...Array<null>(HEADERS.length + width - row.length).fill(null)]),
  );
}
