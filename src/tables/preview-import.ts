import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier } from '../engine/sql-text.ts';
import type { Problem } from '../model/import-plan.ts';
import { changedFields, incomingStages, type OutcomeMove, outcomeMoves } from './changed-deals.ts';
import { COMPARED, compareRows, mappedColumns, type NamedRows, type RowKinds } from './compare-import.ts';
import { type DaySpan, daySpans } from './day-spans.ts';
import { OUTCOME_LABEL } from './lay-out.ts';
import { type LoadedFile, loadFile } from './load-file.ts';
import { presentRows, rowsOfFile } from './named-rows.ts';
import { type OutcomeLabel, type PlaceLabels, sayingBest } from './outcomes.ts';
import type { RowChoices } from './row-choices.ts';
import { partsOf } from './set-aside-rows.ts';
import { type VanishedRows, vanishedRows } from './vanished-rows.ts';
import type { SourceFile, Warehouse } from './warehouse.ts';

/** What importing a file would do to the rows that are there. */
export type ImportComparison = {
  rows: RowKinds;
  set_aside: number;
  /** Why rows are set aside, each with its line and what to do. */
  problems: readonly Problem[];
  /** The days that its rows span, by the column that says them. */
  days: readonly DaySpan[];
  /** Whether an id, or what a person has chosen, tells its rows apart. */
  is_named: boolean;
  fields: readonly { field: string; deals: number }[];
  moves: readonly OutcomeMove[];
  /** The stages of its deals, and what they would mean here. */
  stages: readonly OutcomeLabel[];
  /** Null where there is no export before to compare with. */
  vanished: VanishedRows | null;
  /** Columns that deals which are there have filled and this file has not. */
  lacks: readonly string[];
};

/** A file that would be imported, and the name of the file that was exported before it, where there is one. */
export type IncomingSource = SourceFile & { before: string | null };

/** What there is to compare with. */
export type WarehouseThere = Pick<Warehouse, 'files' | 'lookups' | 'outcome_column' | 'outcome_labels'>;

export const NOTHING_THERE: WarehouseThere = { files: [], lookups: [], outcome_column: null, outcome_labels: [] };

type Present = { warehouse: WarehouseThere; choices: readonly RowChoices[]; place: PlaceLabels };
type Options = AskOptions & { onProgress?: (file: string, bytes: number) => void };

/** Reads files beside the tables that are there and says what importing them would do. The tables stay as they are. */
export async function previewImport(
  engine: Engine,
  present: Present,
  incoming: readonly IncomingSource[],
  options: Options = {},
): Promise<ImportComparison[]> {
  const compared: ImportComparison[] = [];
  const earlier: { file: LoadedFile; rows: NamedRows }[] = [];
  try {
    for (const [index, source] of incoming.entries()) {
      const file = await loadFile(engine, source.file, `incoming_${index}`, source.table, source.values, {
        signal: options.signal,
        onProgress: (bytes) => options.onProgress?.(source.file.plan.file, bytes),
      });
      const rows = rowsOfFile(file, source, source.lookup?.key ?? null);
      const before = earlier.filter((each) => each.file.table === file.table && file.table !== 'lookup');
      compared.push(
        await compareFile(engine, present, { source, file, rows, before: before.map((each) => each.rows) }, options),
      );
      earlier.push({ file, rows });
    }
    return compared;
  } finally {
    for (const relation of [COMPARED, ...incoming.map((_, index) => `incoming_${index}`)]) {
      await engine.run(`DROP TABLE IF EXISTS ${identifier(relation)}`).catch(() => undefined);
    }
  }
}

type Given = { source: IncomingSource; file: LoadedFile; rows: NamedRows; before: readonly NamedRows[] };

async function compareFile(
  engine: Engine,
  { warehouse, choices, place }: Present,
  { source, file, rows, before }: Given,
  options: AskOptions,
): Promise<ImportComparison> {
  const { files } = warehouse;
  const exported = files.find((each) => each.file === source.before);
  const there =
    source.table === 'lookup'
      ? exported === undefined
        ? null
        : rowsOfFile(exported, {}, source.lookup?.key ?? null)
      : presentRows(files, choices, source.table);
  const matters = source.table === 'lookup' ? rows.columns : mappedColumns(rows.columns);
  const kinds = await compareRows(engine, { ...rows, matters }, there, before, options);
  const isDeals = source.table === 'deals' && there !== null;
  const column = isDeals ? warehouse.outcome_column : null;
  const stages =
    source.table === 'deals' && there === null
      ? await firstStages(engine, rows, place, options)
      : await incomingStages(engine, rows, { column, labels: warehouse.outcome_labels, place }, options);
  const parts =
    source.table === 'lookup'
      ? (warehouse.lookups.find((lookup) => lookup.files.includes(source.before ?? ''))?.files ?? [])
      : partsOf(files, source.table).map((index) => files[index]?.file);
  const part = parts.length < 2 ? null : parts.indexOf(source.before ?? '');
  return {
    rows: kinds,
    set_aside: source.file.plan.records - file.rows,
    problems: file.set_aside,
    days: await daySpans(engine, rows, options),
    is_named: rows.name !== null,
    fields: there === null ? [] : await changedFields(engine, { ...rows, matters }, there, options),
    moves: isDeals ? await outcomeMoves(engine, rows, there, { column, stages }, options) : [],
    stages,
    vanished:
      there === null || exported === undefined || part === -1
        ? null
        : await vanishedRows(
            engine,
            { ...there, part },
            { columns: rows.columns, aside: file.aside_ids },
            column,
            options,
          ),
    lacks: isDeals ? lacking(there, rows) : [],
  };
}

/** The stages of deals where there are none yet, of the column that would say their outcome. */
async function firstStages(
  engine: Engine,
  rows: NamedRows,
  place: PlaceLabels,
  options: AskOptions,
): Promise<OutcomeLabel[]> {
  const columns = [OUTCOME_LABEL, 'stage'].filter((name) => rows.columns.some((column) => column.name === name));
  const placed = [];
  for (const column of columns) {
    placed.push({ labels: await incomingStages(engine, rows, { column, labels: [], place }, options) });
  }
  return sayingBest(placed)?.labels ?? [];
}

/** A later version says everything anew, so what its file has no column for would be gone. */
function lacking(there: NamedRows, { columns }: NamedRows): string[] {
  const has = new Set(columns.map(({ name }) => name.toLowerCase()));
  return mappedColumns(there.columns).flatMap(({ field, name }) =>
    has.has(name.toLowerCase()) ? [] : [field ?? name],
  );
}
