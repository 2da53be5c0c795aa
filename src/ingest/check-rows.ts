import Papa from 'papaparse';
import type { ColumnPlan, Problem } from '../model/import-plan.ts';
import { flagTest } from './flag-problems.ts';
import { COMMA } from './grammar.ts';
import { emptyTest } from './null-words.ts';
import type { PlannedFile } from './plan-file.ts';
import { readDate } from './read-date.ts';
import { readNumber } from './read-number.ts';
import { scanFile } from './scan-file.ts';
import { ROUNDED, whyUnreadable } from './why-unreadable.ts';

export type RowCheck = {
  /** Records of the body whose mapped dates and numbers can all be read. */
  accepted: number;
  /** Records of the body with at least one value that cannot. */
  set_aside: number;
  /** One for each such value, in the order of the file. */
  problems: readonly Problem[];
};

const CHUNK = 1 << 20;

/**
 * Reads every record of a planned file again, with the other parser, and tests the values of its mapped columns: dates
 * and numbers must be readable, identifiers unrounded, flags in accord. Company sizes are not tested, because bands are sizes too.
 * Rejects with the reason of an aborted signal.
 */
export async function checkRows(planned: PlannedFile, options: { signal?: AbortSignal } = {}): Promise<RowCheck> {
  const { plan, body } = planned;
  const isEmpty = emptyTest(plan.null_words);
  const columns = plan.columns.filter(isChecked);
  const flagAtFault = flagTest(plan, isEmpty);
  const problems: Problem[] = [];
  let record = -body.skip_lines;
  let bad = 0;
  const grammar = { ...COMMA, delimiter: body.delimiter };
  const scan = scanFile(body.blob, grammar, {
    from: 0,
    line: 1,
    expected: 0,
    chunk: CHUNK,
    trusted: true,
    signal: options.signal,
  });
  for await (const { bytes, records } of scan) {
    const end = records.at(-1)?.next ?? 0;
    for (const cells of parse(new TextDecoder('utf-8').decode(bytes.subarray(0, end)), body)) {
      if (record >= 0) {
        const found = columns.flatMap((column) => problemIn(cells[column.index] ?? '', column, isEmpty));
        const flag = flagAtFault(cells);
        if (flag !== null) found.push(problemOf(cells[flag.index] ?? '', flag));
        if (found.length > 0) {
          bad++;
          const line = planned.lineOf(record);
          for (const problem of found) problems.push({ line, ...problem });
        }
      }
      record++;
    }
  }
  return { accepted: body.records - bad, set_aside: bad, problems };
}

function parse(text: string, body: PlannedFile['body']): string[][] {
  const newline = body.newline === 'crlf' ? '\r\n' : '\n';
  const { data } = Papa.parse<string[]>(text, { delimiter: body.delimiter, quoteChar: '"', newline });
  // The parser sees one more, empty line behind the last line end.
  if (data.at(-1)?.length === 1 && data.at(-1)![0] === '') data.pop();
  return data;
}

function isChecked(column: ColumnPlan): boolean {
  if (column.maps_to === null || column.maps_to === 'company_size') return false;
  return column.reading.kind !== 'text' || column.maps_to.endsWith('_id');
}

function problemIn(cell: string, column: ColumnPlan, isEmpty: (cell: string) => boolean): Omit<Problem, 'line'>[] {
  if (isEmpty(cell)) return [];
  const { reading } = column;
  const unreadable =
    reading.kind === 'date'
      ? readDate(cell, reading) === 'unreadable'
      : reading.kind === 'number'
        ? readNumber(cell, reading) === 'unreadable'
        : ROUNDED.test(cell.trim());
  return unreadable ? [problemOf(cell, column)] : [];
}

const problemOf = (cell: string, { name, reading }: ColumnPlan): Omit<Problem, 'line'> => ({
  column: name,
  value: cell,
  ...whyUnreadable(cell, reading),
});
