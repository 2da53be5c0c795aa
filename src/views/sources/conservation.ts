import { formatCount } from '../../model/format.ts';
import type { FilePlan } from '../../model/import-plan.ts';

const sum = (total: number, of: string, parts: readonly [number, string][]): string =>
  `${formatCount(total)} ${of} = ${parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${formatCount(count)} ${what}`)
    .join(' + ')}`;

/** "3,024 lines = 1 header + 3,012 data + 4 footer + 7 blank": every line of the file is somewhere. */
export function linesInWords({ lines }: FilePlan): string {
  return sum(lines.total, lines.total === 1 ? 'line' : 'lines', [
    [lines.preamble, 'above the header'],
    [lines.header, 'header'],
    [lines.data, 'data'],
    [lines.footer, 'footer'],
    [lines.blank, 'blank'],
  ]);
}

/** "3,012 rows = 2,994 accepted + 18 set aside"; `accepted` null where the file fills no table. */
export function rowsInWords(plan: FilePlan, accepted: number | null): string {
  const { records } = plan;
  const rows = records === 1 ? 'row' : 'rows';
  if (accepted === null) return `${formatCount(records)} ${rows}`;
  if (records === 0) return 'no rows';
  return sum(records, rows, [
    [accepted, 'accepted'],
    [records - accepted, 'set aside'],
  ]);
}

/** Where rows hold line breaks there are fewer rows than lines. */
export const spansLines = ({ records, lines }: FilePlan): boolean => records !== lines.data;
