import type { ImportEntry, RowCounts } from '../../project/import-log.ts';
import type { StoredFile } from '../../project/storage.ts';
import type { LoadedFile } from '../../tables/load-file.ts';
import type { PlannedSource } from './load-sources.ts';
import { tableFor } from './table-for.ts';

export const NO_ROWS: RowCounts = {
  new: 0,
  changed: 0,
  unchanged: 0,
  older: 0,
  repeated: 0,
  set_aside: 0,
  vanished: 0,
};

/** What an import did with one file, for the log. */
export function importEntry(
  { name, size, sha256 }: StoredFile,
  file: PlannedSource | undefined,
  rows: RowCounts,
  at: number,
): ImportEntry {
  return {
    at: new Date(at).toISOString(),
    file: name,
    size,
    sha256,
    headers: file?.headers ?? null,
    table: file === undefined ? null : tableFor(file),
    rows,
    ...(file === undefined || file.read_as === null ? {} : { read_as: file.read_as }),
  };
}

/** Of a file that came where nothing was: what counts is new, and what a file beside it says later is older. */
export function firstRows({ planned }: PlannedSource, loaded: LoadedFile | undefined): RowCounts {
  if (loaded === undefined) return NO_ROWS;
  const { rows, left_out } = loaded;
  const { replaced: older, copies } = left_out;
  return { ...NO_ROWS, new: rows, older, repeated: copies, set_aside: planned.plan.records - rows - older - copies };
}
