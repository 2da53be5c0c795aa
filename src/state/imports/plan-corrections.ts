import { headerNames } from '../../ingest/header-names.ts';
import { type PlannedFile, type PlanOptions, planFile } from '../../ingest/plan-file.ts';
import type { ColumnPlan, DateOrder, FilePlan, SourceDecisions } from '../../model/import-plan.ts';
import { isRepetition } from '../../tables/deal-versions.ts';
import { bytesOf } from './bytes-of.ts';
import type { GivenFile, PlannedSource } from './load-sources.ts';
import { originalRows } from './original-rows.ts';
import { fromSpreadsheet, readDownload } from './read-download.ts';
import { SET_ASIDE_HEADERS } from './set-aside-csv.ts';

/** Rows of another file that were set aside, corrected: what they are read from, and where they stood. */
export type Corrections = {
  of: string;
  base: PlannedFile;
  /** The rows under the headers of the other file, without what was written beside them. */
  read: Blob;
  /** Line of each row in `read` → its line in the other file. */
  lines: ReadonlyMap<number, number>;
};

const EXTRA = SET_ASIDE_HEADERS.length;

const stem = (file: string): string => file.replace(/\.[^.]*$/, '').toLowerCase();

/** The file whose set-aside rows stand in a file of these headers: by its columns, and by its name where several fit. */
export function findCorrected(
  name: string,
  headers: readonly string[],
  planned: readonly PlannedSource[],
): PlannedSource | undefined {
  if (!SET_ASIDE_HEADERS.every((header, index) => headers[index] === header)) return undefined;
  const theirs = headers.slice(EXTRA).map(fromSpreadsheet);
  const fitting = planned.filter(({ planned: { plan } }) => {
    const own = plan.columns.map((column) => column.name);
    // Columns that are called like one of ours have got a number behind their name.
    const beside = headerNames([...SET_ASIDE_HEADERS, ...own]).slice(EXTRA);
    return own.length > 0 && own.length <= theirs.length && beside.every((column, index) => column === theirs[index]);
  });
  return (
    fitting.findLast(({ given }) => stem(name).startsWith(`${stem(given.name)}-set-aside`)) ??
    fitting.findLast(({ corrections }) => corrections === undefined)
  );
}

/**
 * Reads corrected rows as the file they come from is read. A row that was left as it was is no correction; nor is one
 * that was set aside because another of its deal counts, unless it got another id.
 */
export async function planCorrections(
  given: GivenFile,
  base: PlannedSource,
  options: PlanOptions = {},
): Promise<{ planned: PlannedFile; corrections: Corrections }> {
  const { plan } = base.planned;
  const width = plan.columns.length;
  const rows = (await readDownload(given, options)).map((cells) => ({
    line: lineIn(cells[0]),
    value: fromSpreadsheet(cells[2] ?? ''),
    reason: cells[3] ?? '',
    own: fitted(cells.slice(EXTRA).map(fromSpreadsheet), width),
  }));
  const originals = await rowsThere(base, new Set(rows.flatMap(({ line }) => line ?? [])));
  const id = plan.columns.find(({ maps_to }) => maps_to === 'opportunity_id')?.index ?? -1;
  const isCorrected = ({ line, value, reason, own }: (typeof rows)[number]): boolean => {
    const before = line === null ? undefined : originals.get(line);
    if (before !== undefined && isAlike(own, fitted(before, width))) return false;
    return !(isRepetition(reason) && own[id]?.trim() === value.trim());
  };
  const lines = new Map<number, number>();
  const written = [rowOf(plan.columns.map((column) => column.name))];
  let at = 2;
  for (const { line, own } of rows.filter(isCorrected)) {
    const text = rowOf(own);
    written.push(text);
    if (line !== null) lines.set(at, line);
    at += text.split('\n').length;
  }
  const read = new Blob([`${written.join('\n')}\n`]);
  const planned = readAlike(await planFile(read, given.name, decisionsLike(plan), options), plan);
  return { planned, corrections: { of: base.given.name, base: base.planned, read, lines } };
}

const lineIn = (cell = ''): number | null => (/^\s*\d+\s*$/.test(cell) ? Number(cell) : null);

/** As many cells as there are columns, and those behind them that hold something. */
function fitted(cells: readonly string[], width: number): string[] {
  const last = cells.findLastIndex((cell) => cell !== '');
  return Array.from({ length: Math.max(width, last + 1) }, (_, index) => cells[index] ?? '');
}

const isAlike = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((cell, index) => cell.trim() === other[index]?.trim());

const rowOf = (cells: readonly string[]): string => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');

/** The rows on these lines as they stood. */
async function rowsThere(
  base: PlannedSource,
  lines: ReadonlySet<number>,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const { plan } = base.planned;
  const known = new Map(plan.set_aside.map(({ line, original }) => [line, original]));
  const others = new Set([...lines].filter((line) => !known.has(line)));
  return new Map([...(await originalRows(bytesOf(base), plan, others)), ...known]);
}

/** A few rows show little: they are read as the whole file is, with days also as they are written now. */
function readAlike(planned: PlannedFile, base: FilePlan): PlannedFile {
  const columns = planned.plan.columns.map((own, index): ColumnPlan => {
    const { maps_to, because, reading } = base.columns[index] ?? own;
    const days = own.reading.kind === 'date' ? own.reading.formats : [];
    const isDay = reading.kind === 'date';
    const read = isDay ? { ...reading, formats: [...new Set([...reading.formats, ...days])] } : reading;
    return { ...own, maps_to, because, suggestion: null, reading: read };
  });
  return { ...planned, plan: { ...planned.plan, columns, questions: [] } };
}

/** Everything that was decided or guessed about a file, said for another one of the same columns. */
function decisionsLike({ columns, null_words, table }: FilePlan): SourceDecisions {
  const dates: Record<string, DateOrder> = Object.create(null);
  for (const { reading, maps_to, name } of columns) if (reading.kind === 'date') dates[maps_to ?? name] = reading.order;
  const decimal = columns.flatMap(({ reading }) => (reading.kind === 'number' ? [reading.decimal] : []))[0];
  return {
    ...(table === null ? {} : { table }),
    ...(decimal === undefined ? {} : { decimal }),
    columns: Object.fromEntries(columns.flatMap(({ maps_to, name }) => (maps_to === null ? [] : [[maps_to, name]]))),
    dates,
    null_words,
    dialect: { encoding: 'utf-8', delimiter: ',', quote: '"', escape: '"' },
    header_line: 1,
  };
}
