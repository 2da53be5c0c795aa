import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier, literal } from '../engine/sql-text.ts';
import type { ColumnPlan, FilePlan, Problem, Reading } from '../model/import-plan.ts';
import { type FieldKind, kindOf, type TableName } from '../model/tables.ts';
import { uniqueNames } from './column-names.ts';
import { joined, raw, sql } from './fragment.ts';
import { textSql, typedSql } from './read-sql.ts';

/** A planned file as the loader needs it: what was decided, the regular CSV, and where each record stood. */
export type FileToLoad = {
  plan: FilePlan;
  body: {
    blob: Blob;
    delimiter: string;
    quote: string | null;
    escape: string | null;
    newline: 'lf' | 'crlf' | 'cr';
    records: number;
    skip_lines: number;
  };
  lineOf(record: number): number;
};

/** Label maps per canonical field: what a label means. `*` is every other label. */
export type ValueMaps = Readonly<Record<string, Readonly<Record<string, string>>>>;

export type LoadedColumn = {
  /** Name in the table. */
  name: string;
  header: string | null;
  /** Canonical field, where the column is one. */
  field: string | null;
  kind: FieldKind;
  /** What the database column itself holds; `text` where a reading makes numbers or days of it when asked. */
  stored: FieldKind;
  reading: Reading;
};

export type LoadedFile = {
  file: string;
  table: TableName;
  /** The database table that holds the rows. */
  relation: string;
  columns: readonly LoadedColumn[];
  rows: number;
  set_aside: readonly Problem[];
  questions: FilePlan['questions'];
  lines: FilePlan['lines'];
};

/** The label column of the outcome keeps its words; what they mean is a map that a person can change without importing again. */
export const OUTCOME_LABEL = 'outcome_label';

/** Record number in the body, from 0; the database numbers rows as they arrive. */
const RECORD = 'rowid';

/**
 * Reads one planned file into the table `relation` in a single pass and sets aside the rows whose mapped dates or
 * numbers cannot be read. Throws where rows got lost on the way, which near the memory ceiling happens without an error.
 */
export async function loadFile(
  engine: Engine,
  file: FileToLoad,
  relation: string,
  table: TableName,
  values: ValueMaps = {},
  options: AskOptions & { onProgress?: (bytes: number) => void } = {},
): Promise<LoadedFile> {
  const opened = await engine.openFile(file.body.blob, options.onProgress);
  try {
    const laid = layOut(file.plan, table, values);
    const source = readCsv(opened.path, file);
    const select = joined(
      laid.map(({ column, expression }) => sql`${expression} AS ${raw(identifier(column.name))}`),
      ', ',
    );
    const checks = unreadableSql(file.plan, table);
    const statement = sql`CREATE OR REPLACE TABLE ${raw(identifier(relation))} AS SELECT ${select}, ${raw(checks)} AS unreadable FROM ${raw(source)}`;
    await engine.run(statement.text, statement.values, options);
    const arrived = await countRows(engine, relation);
    if (arrived !== file.body.records) {
      throw new Error(
        `${file.plan.file}: ${file.body.records} rows were expected and ${arrived} arrived. Nothing was imported; close other tabs and try again.`,
      );
    }
    const unreadable = await setAsideUnreadable(engine, relation, file);
    return {
      file: file.plan.file,
      table,
      relation,
      columns: laid.map(({ column }) => column),
      rows: arrived - new Set(unreadable.map((problem) => problem.line)).size,
      set_aside: [...file.plan.set_aside, ...unreadable],
      questions: file.plan.questions,
      lines: file.plan.lines,
    };
  } finally {
    await opened.close();
  }
}

export async function countRows(engine: Engine, relation: string): Promise<number> {
  const [row] = await engine.rows(`SELECT count(*) AS n FROM ${identifier(relation)}`);
  return Number(row?.n ?? 0);
}

function readCsv(path: string, file: FileToLoad): string {
  const { body, plan } = file;
  const columns = plan.columns.map((column) => `${literal(inFile(column))}: 'VARCHAR'`).join(', ');
  const newline = { lf: '\\n', crlf: '\\r\\n', cr: '\\r' }[body.newline];
  return (
    `read_csv(${literal(path)}, auto_detect = false, header = false, skip = ${body.skip_lines}, delim = ${literal(body.delimiter)}, ` +
    `quote = ${literal(body.quote ?? '')}, escape = ${literal(body.escape ?? body.quote ?? '')}, new_line = ${literal(newline)}, ` +
    `nullstr = '', null_padding = false, max_line_size = 16777216, columns = {${columns}})`
  );
}

const inFile = (column: ColumnPlan): string => `c${column.index}`;

/** Typed columns under their canonical names, everything else as text under the name it had in the file. */
function layOut(plan: FilePlan, table: TableName, values: ValueMaps) {
  const mapped = plan.columns.filter((column) => column.maps_to !== null && table !== 'lookup');
  const canonical = mapped.map((column) => ({ column, name: canonicalName(column.maps_to ?? '') }));
  const kept = plan.columns.filter((column) => {
    const field = table === 'lookup' ? null : column.maps_to;
    // A label that a value map replaces keeps its words under the header.
    return field === null || (field !== 'outcome' && field in values);
  });
  const names = uniqueNames(
    kept.map((column) => column.name),
    [...canonical.map(({ name }) => name), 'unreadable', 'rowid', 'outcome'],
  );
  const typed = canonical.map(({ column, name }) => {
    const field = column.maps_to ?? '';
    const text = textSql(inFile(column), plan.null_words);
    const kind = field === 'outcome' || field === 'company_size' ? 'text' : kindOf(field);
    const reading: Reading = kind === 'text' ? { kind: 'text' } : column.reading;
    const map = field === 'outcome' ? undefined : values[field];
    return {
      column: {
        name,
        header: column.header,
        field,
        kind,
        stored: kind,
        reading: field === 'company_size' ? column.reading : reading,
      },
      expression: map === undefined ? raw(storedSql(typedSql(text, reading), field)) : mappedSql(text, map),
    };
  });
  const own = kept.map((column, index) => ({
    column: {
      name: names[index] ?? column.name,
      header: column.header,
      field: table === 'lookup' ? column.maps_to : null,
      kind: column.reading.kind,
      stored: 'text' as const,
      reading: column.reading,
    },
    expression: ownSql(
      textSql(inFile(column), plan.null_words),
      table === 'lookup' || column.maps_to === null ? values[column.name] : undefined,
    ),
  }));
  return [...typed, ...own];
}

const canonicalName = (field: string): string => (field === 'outcome' ? OUTCOME_LABEL : field);

/** Money is kept to the cent, so that a sum is the same in any order. */
function storedSql(typed: string, field: string): string {
  return kindOf(field) === 'number' ? `CAST(${typed} AS DECIMAL(18, 2))` : typed;
}

const ownSql = (text: string, map: Readonly<Record<string, string>> | undefined) =>
  map === undefined ? raw(text) : mappedSql(text, map);

function mappedSql(text: string, map: Readonly<Record<string, string>>) {
  const labels = Object.entries(map).filter(([label]) => label !== '*');
  const other = map['*'];
  const cases = joined(
    labels.map(([label, meaning]) => sql`WHEN ${label.trim().toLowerCase()} THEN ${meaning}`),
    ' ',
  );
  if (labels.length === 0)
    return other === undefined ? raw(text) : sql`CASE WHEN ${raw(text)} IS NOT NULL THEN ${other} END`;
  return other === undefined
    ? sql`CASE lower(${raw(text)}) ${cases} ELSE ${raw(text)} END`
    : sql`CASE lower(${raw(text)}) ${cases} ELSE CASE WHEN ${raw(text)} IS NOT NULL THEN ${other} END END`;
}

function checkedColumns(plan: FilePlan, table: TableName): ColumnPlan[] {
  if (table === 'lookup') return [];
  return plan.columns.filter(
    (column) => column.maps_to !== null && column.maps_to !== 'company_size' && column.reading.kind !== 'text',
  );
}

/** Position of the first column whose text is there and cannot be read, with the text; NULL for a good row. */
function unreadableSql(plan: FilePlan, table: TableName): string {
  const cases = checkedColumns(plan, table).map((column) => {
    const text = textSql(inFile(column), plan.null_words);
    const stored = storedSql(typedSql(text, column.reading), column.maps_to ?? '');
    return `WHEN ${text} IS NOT NULL AND TRY(${stored}) IS NULL THEN ${literal(`${column.index}:`)} || ${identifier(inFile(column))}`;
  });
  return cases.length === 0 ? 'CAST(NULL AS VARCHAR)' : `CASE ${cases.join(' ')} END`;
}

async function setAsideUnreadable(engine: Engine, relation: string, file: FileToLoad): Promise<Problem[]> {
  const name = identifier(relation);
  const rows = await engine.rows(`SELECT ${RECORD} AS record, unreadable FROM ${name} WHERE unreadable IS NOT NULL`);
  if (rows.length > 0) await engine.run(`DELETE FROM ${name} WHERE unreadable IS NOT NULL`);
  await engine.run(`ALTER TABLE ${name} DROP COLUMN unreadable`);
  return rows.map((row) => {
    const [index = '', ...value] = String(row.unreadable).split(':');
    const column = file.plan.columns[Number(index)];
    const date = column?.reading.kind === 'date';
    return {
      line: file.lineOf(Number(row.record)),
      column: column?.header ?? column?.name ?? null,
      value: value.join(':'),
      reason: date ? 'This is not a date in the order chosen for the column.' : 'This is not a number.',
      fix: date ? 'Correct the date, or choose another date order under Sources.' : 'Correct the number in the file.',
    };
  });
}
