import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier, literal } from '../engine/sql-text.ts';
import type { FilePlan, Problem, Reading } from '../model/import-plan.ts';
import type { TableName } from '../model/tables.ts';
import type { HeadStart } from './head-start.ts';
import { type LaidColumn, type LoadedColumn, layOut, type ValueMaps } from './lay-out.ts';
import { type LeftOut, NOTHING_LEFT_OUT } from './left-out.ts';
import { textSql } from './read-sql.ts';
import { readingOf, readStatement } from './read-statement.ts';

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
    /** Bytes of the file, where all records are one stretch of it as they stand there. */
    stretch?: { start: number; end: number } | null;
  };
  lineOf(record: number): number;
  /** Why a text is no value of its column, and what to do about it. */
  why?(text: string, reading: Reading): { reason: string; fix: string };
};

export type LoadedFile = {
  file: string;
  table: TableName;
  /** The database table that holds the rows. */
  relation: string;
  columns: readonly LoadedColumn[];
  rows: number;
  set_aside: readonly Problem[];
  /** Ids of deals whose rows were set aside: they are in the file, though they do not count. */
  aside_ids: readonly string[];
  left_out: LeftOut;
  questions: FilePlan['questions'];
  lines: FilePlan['lines'];
  null_words: readonly string[];
};

type LoadOptions = AskOptions & {
  onProgress?: (bytes: number) => void;
  /** A reading of the file that was begun before it was planned. */
  begun?: HeadStart | undefined;
};

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
  options: LoadOptions = {},
): Promise<LoadedFile> {
  const laid = layOut(file.plan, table, values);
  if (!(await options.begun?.become(relation, readingOf(file, laid), options.onProgress))) {
    await readAnew(engine, file, relation, laid, options);
  }
  const arrived = await countRows(engine, relation, options);
  if (arrived !== file.body.records) {
    throw new Error(
      `${file.plan.file}: ${file.body.records} rows were expected and ${arrived} arrived. Nothing was imported; close other tabs and try again.`,
    );
  }
  const unreadable = await setAsideUnreadable(engine, relation, laid, file, options);
  return {
    file: file.plan.file,
    table,
    relation,
    columns: laid.map(({ column }) => column),
    rows: arrived - new Set(unreadable.map(({ problem }) => problem.line)).size,
    set_aside: [...file.plan.set_aside, ...unreadable.map(({ problem }) => problem)],
    aside_ids: [...idsOf(file.plan), ...unreadable.flatMap(({ id }) => id ?? [])],
    left_out: NOTHING_LEFT_OUT,
    questions: file.plan.questions,
    lines: file.plan.lines,
    null_words: file.plan.null_words,
  };
}

async function readAnew(
  engine: Engine,
  file: FileToLoad,
  relation: string,
  laid: readonly LaidColumn[],
  options: LoadOptions,
): Promise<void> {
  const opened = await engine.openFile(file.body.blob, options.onProgress);
  try {
    const { text, values } = readStatement(relation, opened.path, file, laid);
    await engine.run(text, values, options);
  } finally {
    await opened.close();
  }
}

async function countRows(engine: Engine, relation: string, options: AskOptions): Promise<number> {
  const [row] = await engine.rows(`SELECT count(*) AS n FROM ${identifier(relation)}`, [], options);
  return Number(row?.n ?? 0);
}

/** Reads with care what the quick reading left over, and sets aside the rows where that does not help either. */
async function setAsideUnreadable(
  engine: Engine,
  relation: string,
  laid: readonly LaidColumn[],
  file: FileToLoad,
  { signal }: AskOptions,
): Promise<{ problem: Problem; id: string | null }[]> {
  const name = identifier(relation);
  const checked = laid.flatMap(({ column, checked: check }) => (check === undefined ? [] : [{ column, ...check }]));
  if (checked.length === 0) return [];
  const [counts] = await engine.rows(
    `SELECT ${checked.map(({ leftover }, index) => `count(${leftover}) AS n${index}`).join(', ')} FROM ${name}`,
    [],
    { signal },
  );
  const left = checked.filter((_, index) => Number(counts?.[`n${index}`]) > 0);
  for (const { column, leftover, careful } of left) {
    await engine.run(`UPDATE ${name} SET ${identifier(column.name)} = ${careful} WHERE ${leftover} IS NOT NULL`, [], {
      signal,
    });
  }
  const unread = left.map(
    ({ column, plan, leftover }) =>
      `WHEN ${identifier(column.name)} IS NULL AND ${textSql(leftover, file.plan.null_words)} IS NOT NULL THEN ${literal(`${plan.index}:`)} || ${leftover}`,
  );
  const id = laid.some(({ column }) => column.name === 'opportunity_id') ? 'opportunity_id' : 'NULL';
  const rows =
    left.length === 0
      ? []
      : await engine.rows(
          `SELECT * FROM (SELECT rowid AS record, CAST(${id} AS VARCHAR) AS id, CASE ${unread.join(' ')} END AS unreadable FROM ${name}
           WHERE ${left.map(({ leftover }) => `${leftover} IS NOT NULL`).join(' OR ')}) WHERE unreadable IS NOT NULL ORDER BY record`,
          [],
          { signal },
        );
  if (rows.length > 0) {
    await engine.run(
      `DELETE FROM ${name} WHERE rowid IN (SELECT CAST(unnest(string_split(?, ',')) AS BIGINT))`,
      [rows.map((row) => row.record).join(',')],
      { signal },
    );
  }
  for (const { leftover } of checked) await engine.run(`ALTER TABLE ${name} DROP COLUMN ${leftover}`, [], { signal });
  return rows.map((row) => {
    const [index = '', ...rest] = String(row.unreadable).split(':');
    const text = rest.join(':');
    const column = file.plan.columns[Number(index)];
    const problem = {
      line: file.lineOf(Number(row.record)),
      column: column?.header ?? column?.name ?? null,
      value: text,
      ...(column === undefined ? UNREAD : (file.why?.(text, column.reading) ?? UNREAD)),
    };
    return { problem, id: row.id === null || row.id === undefined ? null : String(row.id) };
  });
}

/** Ids in rows that are no rows of the table at all, as far as their cells go. */
function idsOf({ columns, set_aside }: FilePlan): string[] {
  const index = columns.find(({ maps_to }) => maps_to === 'opportunity_id')?.index;
  if (index === undefined) return [];
  return set_aside.flatMap(({ original }) => original[index]?.trim() || []);
}

const UNREAD = {
  reason: 'This value cannot be read.',
  fix: 'Correct it in the file, or choose another reading under Sources.',
};
