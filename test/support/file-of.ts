import type { ColumnPlan, FilePlan, Reading } from '../../src/model/import-plan.ts';
import { kindOf, type TableName } from '../../src/model/tables.ts';
import type { FileToLoad } from '../../src/tables/load-file.ts';

type Cell = string | number | null;

/** A planned file from rows; headers that are canonical fields map to themselves. */
export function fileOf(
  name: string,
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
  options: {
    table?: TableName;
    mapped?: readonly string[];
    readings?: Record<string, Reading>;
    null_words?: string[];
  } = {},
): FileToLoad {
  const quoted = (cell: Cell) => (cell === null ? '' : `"${String(cell).replaceAll('"', '""')}"`);
  const text = [headers, ...rows].map((row) => row.map(quoted).join(',')).join('\n');
  const blob = new Blob([`${text}\n`]);
  const columns = headers.map((header, index): ColumnPlan => {
    const maps_to = (options.mapped ?? headers).includes(header) ? header : null;
    const kind = maps_to === null ? 'text' : kindOf(header);
    const reading: Reading =
      kind === 'date'
        ? { kind, order: 'ymd', formats: ['%Y-%m-%d'] }
        : kind === 'number'
          ? { kind, decimal: '.' }
          : { kind: 'text' };
    return {
      index,
      name: header,
      header,
      maps_to,
      because: maps_to === null ? null : 'given',
      suggestion: null,
      reading: options.readings?.[header] ?? reading,
      filled: 1,
      samples: [],
    };
  });
  const plan: FilePlan = {
    file: name,
    bytes: blob.size,
    tool: null,
    table: options.table ?? 'deals',
    dialect: { encoding: 'utf-8', delimiter: ',', quote: '"', escape: '"', newline: 'lf' },
    header_line: 1,
    data_line: 2,
    below_header: 0,
    lines: { total: rows.length + 1, preamble: 0, header: 1, data: rows.length, blank: 0, footer: 0 },
    columns,
    null_words: options.null_words ?? [],
    records: rows.length,
    set_aside: [],
    questions: [],
    error: null,
  };
  return {
    plan,
    body: { blob, delimiter: ',', quote: '"', escape: '"', newline: 'lf', records: rows.length, skip_lines: 1 },
    lineOf: (record) => record + 2,
  };
}

export const placeByName = (labels: readonly { label: string }[]) =>
  new Map(
    labels.map(({ label }) => {
      const folded = label.toLowerCase();
      return [label, folded === 'won' || folded === 'lost' || folded === 'open' ? folded : 'unmapped'] as const;
    }),
  );
