import type { FilePlan } from '../model/import-plan.ts';
import type { Body } from './body-builder.ts';
import { LineIndex } from './line-index.ts';
import { NULL_WORDS } from './null-words.ts';
import type { SentPlan } from './plan-file.ts';

/** The plan of a file that holds no table, and why in one sentence. */
export function unusable(file: Blob, name: string, words: readonly string[] | undefined, error: string): SentPlan {
  const plan: FilePlan = {
    file: name,
    bytes: file.size,
    tool: null,
    table: null,
    dialect: { encoding: 'utf-8', delimiter: ',', quote: '"', escape: '"', newline: 'lf' },
    header_line: null,
    data_line: 1,
    below_header: 0,
    lines: { total: 0, preamble: 0, header: 0, data: 0, blank: 0, footer: 0 },
    columns: [],
    null_words: words ?? NULL_WORDS,
    records: 0,
    set_aside: [],
    questions: [],
    error,
  };
  const body: Body = {
    blob: new Blob([]),
    delimiter: ',',
    quote: '"',
    escape: '"',
    newline: 'lf',
    records: 0,
    skip_lines: 0,
    stretch: null,
  };
  return { plan, body, lines: new LineIndex().known() };
}
