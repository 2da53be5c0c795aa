import type { ColumnPlan, FilePlan } from '../../model/import-plan.ts';
import type { RecordColumn, RecordPart, RowPlace } from '../../tables/deal-record.ts';
import { bytesOf } from '../imports/bytes-of.ts';
import type { PlannedSource } from '../imports/load-sources.ts';
import { originalRows } from '../imports/original-rows.ts';

/** A row as its file has it: the line it starts on, and its cells in the order of the part's columns. */
export type WrittenRow = { line: number; cells: readonly (string | null)[] };

/** Of each row of a part; null where nobody can say. */
export type WrittenPart = {
  rows: readonly (WrittenRow | null)[];
  /** Files whose contents are no longer at hand. */
  gone: readonly string[];
};

type AtHand = Pick<PlannedSource, 'given' | 'planned' | 'corrections'>;

/** The cells of a part as they stand in its files. Throws the reason of an aborted signal. */
export async function partAsWritten(
  { of, columns, places }: Pick<RecordPart, 'of' | 'columns' | 'places'>,
  files: readonly AtHand[],
  signal?: AbortSignal,
): Promise<WrittenPart> {
  const found = new Map<string, (place: RowPlace) => WrittenRow | null>();
  const gone: string[] = [];
  for (const name of new Set(places.map(({ file }) => file))) {
    const file = files.find(({ given }) => given.name === name);
    const lines = new Set(places.flatMap((place) => (place.file === name ? (lineOf(file, place) ?? []) : [])));
    const originals = file === undefined ? null : await cellsOn(file, lines, signal);
    if (file === undefined || originals === null) {
      gone.push(name);
      continue;
    }
    const { plan } = file.planned;
    const order = columns.map((column) => planOf(plan, column, of === 'lookup')?.index ?? -1);
    found.set(name, (place) => {
      const line = lineOf(file, place);
      const cells = line === null ? undefined : originals.get(line);
      if (line === null || cells?.length !== plan.columns.length) return null;
      return { line, cells: order.map((index) => cells[index] ?? null) };
    });
  }
  return { rows: places.map((place) => found.get(place.file)?.(place) ?? null), gone };
}

/** Null where the contents cannot be read any more. */
async function cellsOn(file: AtHand, lines: ReadonlySet<number>, signal: AbortSignal | undefined) {
  try {
    return await originalRows(bytesOf(file), file.planned.plan, lines, signal);
  } catch {
    signal?.throwIfAborted();
    return null;
  }
}

function lineOf(file: AtHand | undefined, { record }: RowPlace): number | null {
  try {
    return file?.planned.lineOf(record) ?? null;
  } catch {
    return null;
  }
}

/** The column of the file that a column of the record was read from: each file may call it otherwise. */
function planOf({ columns }: FilePlan, { field, header }: RecordColumn, isLookup: boolean): ColumnPlan | undefined {
  const mapped = isLookup || field === null ? undefined : columns.find(({ maps_to }) => maps_to === field);
  return mapped ?? columns.find((column) => column.header === header || column.name === header);
}
