import Papa from 'papaparse';
import type { Body } from './body-builder.ts';
import type { ColumnEvidence } from './column-evidence.ts';
import { type NumberReading, readNumber } from './read-number.ts';

const DECIMALS: readonly NumberReading[] = [
  { kind: 'number', decimal: '.' },
  { kind: 'number', decimal: ',' },
];

/**
 * Which of the first and the last row is the sum of all others without saying so, as records counted from 0: it lacks
 * what every other row has, and its numbers are the sums of their columns. Such a row would double every figure.
 */
export function findSumRows(
  body: Body,
  text: string,
  evidence: readonly ColumnEvidence[],
  isEmpty: (cell: string) => boolean,
): number[] {
  const { records } = body;
  const lacking = evidence.flatMap(({ rows, filled }, index) =>
    rows === records && filled === rows - 1 ? [index] : [],
  );
  if (records < 4 || lacking.length === 0) return [];
  const newline = body.newline === 'crlf' ? '\r\n' : '\n';
  const { data } = Papa.parse<string[]>(text, { delimiter: body.delimiter, quoteChar: '"', newline });
  const rows = data.slice(body.skip_lines, body.skip_lines + records);
  return [0, records - 1].filter((record) => {
    const cells = rows[record]!;
    if (!lacking.some((index) => isEmpty(cells[index] ?? ''))) return false;
    const others = rows.filter((_, index) => index !== record);
    const sums = cells.filter(
      (cell, index) =>
        !isEmpty(cell) &&
        isSumOf(
          cell,
          others.map((row) => row[index] ?? ''),
        ),
    );
    // One small number can be the sum of others by chance.
    return sums.length > 1 || (sums[0]?.replace(/\D/g, '').length ?? 0) > 3;
  });
}

function isSumOf(cell: string, others: readonly string[]): boolean {
  return DECIMALS.some((reading) => {
    const total = readNumber(cell, reading);
    if (typeof total !== 'number' || total === 0) return false;
    let sum = 0;
    for (const other of others) {
      const value = readNumber(other, reading);
      if (value === 'unreadable' && other.trim() !== '--' && other.trim() !== '-') return false;
      if (typeof value === 'number') sum += value;
    }
    // Each value may have been rounded to the cent.
    return Math.abs(sum - total) <= Math.max(0.005 * others.length, Math.abs(total) * 1e-9);
  });
}
