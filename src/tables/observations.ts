import type { AskOptions, Engine } from '../engine/port.ts';
import type { Observation } from '../model/elsewhere.ts';
import type { LoadedFile } from './load-file.ts';
import { type Lined, PART, placeSql, RECORD, setAsideRows, type Unusable } from './set-aside-rows.ts';

const FIX = 'Write how many of how many into successes and trials, as whole numbers from 0 on.';

/** Why two counts cannot be so many of so many, as SQL cases in their order. */
const FAULTS: readonly { when: string; column: 'successes' | 'trials'; reason: string }[] = [
  { when: 'successes IS NULL', column: 'successes', reason: 'There is no number of successes.' },
  { when: 'trials IS NULL', column: 'trials', reason: 'There is no number of trials.' },
  { when: 'successes < 0', column: 'successes', reason: 'A count cannot be below 0.' },
  { when: 'trials < 0', column: 'trials', reason: 'A count cannot be below 0.' },
  { when: 'successes <> floor(successes)', column: 'successes', reason: 'A count is a whole number.' },
  { when: 'trials <> floor(trials)', column: 'trials', reason: 'A count is a whole number.' },
  { when: 'successes > trials', column: 'successes', reason: 'There cannot be more successes than trials.' },
];

/** Sets aside the rows whose counts cannot be; returns how many. `files` is changed in place. */
export async function setAsideImpossible(
  engine: Engine,
  files: LoadedFile[],
  sources: Lined,
  options: AskOptions = {},
): Promise<number> {
  const columns = columnsOf(files);
  if (!columns.has('successes') || !columns.has('trials')) return 0;
  const cases = FAULTS.map(({ when }, index) => `WHEN ${when} THEN ${index}`).join(' ');
  const rows = await engine.rows(
    `SELECT rowid AS row, ${placeSql(files, 'observations')}, CAST(successes AS VARCHAR) AS successes, CAST(trials AS VARCHAR) AS trials,
       CASE ${cases} END AS fault
     FROM observations_rows WHERE (CASE ${cases} END) IS NOT NULL ORDER BY rowid`,
    [],
    options,
  );
  const unusable = rows.flatMap((row): Unusable[] => {
    const fault = FAULTS[Number(row.fault)];
    if (fault === undefined) return [];
    const value = row[fault.column];
    return [
      {
        row: Number(row.row),
        part: Number(row[PART]),
        record: Number(row[RECORD]),
        column: fault.column,
        value: value === null || value === undefined ? '' : String(Number(value)),
        reason: fault.reason,
        fix: FIX,
      },
    ];
  });
  await setAsideRows(engine, 'observations', unusable, files, sources, options);
  return unusable.length;
}

const columnsOf = (files: readonly LoadedFile[]): Set<string> =>
  new Set(
    files.filter(({ table }) => table === 'observations').flatMap(({ columns }) => columns.map(({ name }) => name)),
  );

const TEXTS = ['segment', 'measure', 'field', 'value', 'source', 'kind'] as const;

/** All observations; rows that differ in their counts alone are added up. Absent columns are null. */
export async function readObservations(
  engine: Engine,
  columns: readonly string[],
  options: AskOptions = {},
): Promise<Observation[]> {
  const has = (name: string) => columns.includes(name);
  if (!has('successes') || !has('trials')) return [];
  const texts = TEXTS.map((name) => `${has(name) ? `nullif(trim(${name}), '')` : 'NULL'} AS ${name}`).join(', ');
  const rows = await engine.rows(
    `SELECT ${texts}, ${has('date') ? 'CAST(date AS VARCHAR)' : 'NULL'} AS date,
       CAST(sum(successes) AS BIGINT) AS successes, CAST(sum(trials) AS BIGINT) AS trials, count(*) AS rows
     FROM observations GROUP BY ALL ORDER BY ALL`,
    [],
    options,
  );
  const text = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));
  return rows.map((row) => ({
    segment: text(row.segment),
    measure: text(row.measure),
    field: text(row.field),
    value: text(row.value),
    source: text(row.source),
    kind: text(row.kind),
    date: text(row.date),
    successes: Number(row.successes),
    trials: Number(row.trials),
    rows: Number(row.rows),
  }));
}
