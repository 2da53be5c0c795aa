import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { provideAliases } from '../ingest/aliases.ts';
import { checkRows } from '../ingest/check-rows.ts';
import aliases from '../ingest/header-aliases.json';
import { type PlannedFile, planFile } from '../ingest/plan-file.ts';
import type { ColumnPlan, Problem, SourceDecisions } from '../model/import-plan.ts';
import { TABLES, type TableName } from '../model/tables.ts';
import { UsageError } from './usage-error.ts';

// Modules are no longer loaded once a command runs.
provideAliases(aliases);

/** What is known about a file without an engine, as JSON; the exit code is 2 where the file cannot be used. */
export async function inspect(args: readonly string[]): Promise<{ json: unknown; exitCode: number }> {
  const { file, table } = readOptions(args);
  const name = path.basename(file);
  const decisions: SourceDecisions = table === undefined ? {} : { table };
  const blob = await open(file);
  if (typeof blob === 'string')
    return { json: { ...report(await planFile(new Blob([]), name)), error: blob }, exitCode: 2 };
  const planned = await planFile(blob, name, decisions);
  const checked = await checkRows(planned);
  const setAside: Problem[] = planned.plan.set_aside.map(({ original: _, ...problem }) => problem);
  const problems = [...setAside, ...checked.problems].sort((one, other) => one.line - other.line);
  const rows = { accepted: checked.accepted, set_aside: setAside.length + checked.set_aside };
  const json = { ...report(planned), rows, problems, questions: planned.plan.questions, error: planned.plan.error };
  return { json, exitCode: planned.plan.error === null ? 0 : 2 };
}

/** Runs `inspect` alone and prints its JSON. */

function readOptions(args: readonly string[]): { file: string; table: TableName | undefined } {
  const options = { table: { type: 'string' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError('inspect takes one file.');
  const table = TABLES.find((one) => one === values.table);
  if (values.table !== undefined && table === undefined) {
    throw new UsageError(`--table takes one of ${TABLES.join(', ')}.`);
  }
  return { file, table };
}

async function open(file: string): Promise<Blob | string> {
  try {
    if ((await stat(file)).isDirectory()) return 'This is a folder. Name one file in it.';
    return await openAsBlob(file);
  } catch {
    return 'This file cannot be read. Check its path and permissions.';
  }
}

function report({ plan }: PlannedFile) {
  return {
    file: plan.file,
    tool: plan.tool,
    table: plan.table,
    encoding: plan.dialect.encoding,
    delimiter: plan.dialect.delimiter,
    quote: plan.dialect.quote,
    header_line: plan.header_line,
    columns: plan.columns.map(describeColumn),
    lines: plan.lines,
    rows: { accepted: 0, set_aside: 0 },
    problems: [],
    questions: [],
    error: null,
  };
}

function describeColumn({ name, maps_to, reading, filled }: ColumnPlan) {
  const date_order = reading.kind === 'date' ? reading.order : null;
  return { header: name, maps_to, type: reading.kind, date_order, filled };
}
