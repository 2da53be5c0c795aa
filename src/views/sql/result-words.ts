import { formatCount } from '../../model/format.ts';

/** "12 rows", "First 10,000 of 64,231 rows". */
export function rowsRead({ rows, total }: { rows: number; total: number }): string {
  const all = `${formatCount(total)} ${total === 1 ? 'row' : 'rows'}`;
  return rows < total ? `First ${formatCount(rows)} of ${all}` : all;
}

/** "Line 3, character 8", counted from 1; null where the place is not known. */
export function faultPlace(sql: string, at: number | null): string | null {
  if (at === null) return null;
  const lines = sql.slice(0, at).split('\n');
  return `Line ${lines.length}, character ${(lines.at(-1) ?? '').length + 1}`;
}
