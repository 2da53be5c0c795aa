import type { FilePlan } from '../../model/import-plan.ts';

export type LinePart = 'preamble' | 'header' | 'data' | 'set aside' | 'blank' | 'footer';

export type MarkedLine = { line: number; lines: number; part: LinePart; cells: readonly string[]; blank: boolean };

/** What each row of one end of a file was taken for; `last`: the file ends with them. */
export function markLines(
  rows: readonly Omit<MarkedLine, 'part'>[],
  plan: FilePlan,
  aside: ReadonlySet<number>,
  last: boolean,
): MarkedLine[] {
  const { header_line, data_line } = plan;
  const footer = last ? footerStart(rows, plan.lines.footer) : rows.length;
  let headerLines = plan.lines.header;
  return rows.map((row, index) => {
    const isHeader = !row.blank && header_line !== null && row.line >= header_line && headerLines > 0;
    if (isHeader) headerLines -= row.lines;
    if (row.blank) return { ...row, part: 'blank' };
    if (isHeader) return { ...row, part: 'header' };
    if (row.line < data_line) return { ...row, part: 'preamble' };
    if (index >= footer) return { ...row, part: 'footer' };
    return { ...row, part: aside.has(row.line) ? 'set aside' : 'data' };
  });
}

/** Where the footer starts: the last lines that are not blank, as many as the plan counted. */
function footerStart(rows: readonly Omit<MarkedLine, 'part'>[], footer: number): number {
  let lines = 0;
  let start = rows.length;
  for (let index = rows.length - 1; index >= 0 && lines < footer; index--) {
    const row = rows[index];
    if (row === undefined || row.blank) continue;
    lines += row.lines;
    start = index;
  }
  return start;
}
