import { formatCount } from '../../model/format.ts';
import type { FilePlan } from '../../model/import-plan.ts';
import type { LoadedFile } from '../../tables/load-file.ts';

type Counted = Pick<LoadedFile, 'rows' | 'left_out'>;

const sum = (total: number, of: string, parts: readonly [number, string][]): string =>
  `${formatCount(total)} ${of} = ${parts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${formatCount(count)} ${what}`)
    .join(' + ')}`;

/** "3,024 lines = 1 header + 3,012 data + 4 footer + 7 blank": every line of the file is somewhere. */
export function linesInWords({ lines, below_header }: FilePlan): string {
  return sum(lines.total, lines.total === 1 ? 'line' : 'lines', [
    [lines.preamble - below_header, 'above the header'],
    [lines.header, 'header'],
    [below_header, 'below the header'],
    [lines.data, 'data'],
    [lines.footer, 'footer'],
    [lines.blank, 'blank'],
  ]);
}

/** "3,012 rows = 2,994 accepted + 18 set aside"; null where the file fills no table. */
export function rowsInWords(plan: FilePlan, loaded: Counted | null): string {
  const { records } = plan;
  const rows = records === 1 ? 'row' : 'rows';
  if (loaded === null) return `${formatCount(records)} ${rows}`;
  if (records === 0) return 'no rows';
  const { replaced, copies, vanished, as_one, corrected } = loaded.left_out;
  return sum(records, rows, [
    [loaded.rows, 'accepted'],
    [asideOf(plan, loaded), 'set aside'],
    [replaced, 'with a later version'],
    [copies, copies === 1 ? 'exact copy' : 'exact copies'],
    [vanished, 'no longer exported'],
    [as_one, 'counted with another'],
    [corrected, 'corrected in another file'],
  ]);
}

/** Rows of a file that cannot be used; before it is loaded, those that are no rows at all. */
export function asideOf(plan: FilePlan, loaded: Counted | null): number {
  if (loaded === null) return plan.set_aside.length;
  const { replaced, copies, vanished, as_one, corrected } = loaded.left_out;
  return plan.records - loaded.rows - replaced - copies - vanished - as_one - corrected;
}

/** Where rows hold line breaks there are fewer rows than lines. */
export const spansLines = ({ records, lines }: FilePlan): boolean => records !== lines.data;
