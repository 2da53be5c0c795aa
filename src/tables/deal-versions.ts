import type { AskOptions, Engine } from '../engine/port.ts';
import { dealNameSql, perPartSql } from './deal-name.ts';
import { modifiedSql } from './last-modified.ts';
import { noteLeftOut } from './left-out.ts';
import type { LoadedFile } from './load-file.ts';
import type { RowChoices } from './row-choices.ts';
import { type Lined, PART, partsOf, placeSql, RECORD, setAsideRows } from './set-aside-rows.ts';
import { leaveOutVanished } from './vanished-deals.ts';

/** Of several rows: the last to be modified where all of them say when that was, else the last to be imported. */
const LATEST = 'CASE WHEN count(modified) = count(*) THEN arg_max(row, row(modified, row)) ELSE max(row) END';

const FOLLOWS = 'Another row with the same id follows; the last one counts.';
const MODIFIED_LATER = 'Another row of the same deal was modified later; that one counts.';

/** Whether a row was set aside for this reason alone: nothing is wrong with it. */
export const isRepetition = (reason: string): boolean => reason === FOLLOWS || reason === MODIFIED_LATER;

/**
 * The same deal twice is one deal: its latest version counts. Within one file the others are set aside, as they should
 * not be there; versions in earlier files are left out, as that is what a new export is for. Returns how many rows went;
 * `files` is changed in place. `deal_replaced` keeps which deals of which file were left out.
 */
export async function keepLatestVersions(
  engine: Engine,
  files: LoadedFile[],
  sources: Lined & readonly RowChoices[],
  options: AskOptions = {},
): Promise<number> {
  const parts = partsOf(files, 'deals');
  const of = (sql: (file: LoadedFile, index: number) => string | null) =>
    perPartSql(parts.map((index) => sql(files[index] as LoadedFile, index)));
  await engine.run(`CREATE OR REPLACE TABLE deal_replaced (name VARCHAR, ${PART} INTEGER)`, [], options);
  const name = of((file, index) => dealNameSql(file, sources[index]?.told_apart_by));
  if (name === null) return 0;
  const vanished = await leaveOutVanished(engine, files, sources, name, options);
  await engine.run(
    `CREATE OR REPLACE TABLE deal_versions AS
     WITH named AS (SELECT rowid AS row, ${placeSql(files, 'deals')}, ${name} AS name, ${of(modifiedSql) ?? 'CAST(NULL AS TIMESTAMP)'} AS modified FROM deals_rows),
       repeated AS (SELECT name FROM named WHERE name IS NOT NULL GROUP BY name HAVING count(*) > 1)
     SELECT * FROM named SEMI JOIN repeated USING (name)`,
    [],
    options,
  );
  const aside = await setAsideRepeated(engine, files, sources, options);
  const replaced = await leaveOutReplaced(engine, files, parts, options);
  await engine.run('DROP TABLE deal_versions', [], options);
  return vanished + aside + replaced;
}

async function setAsideRepeated(
  engine: Engine,
  files: LoadedFile[],
  sources: Lined,
  options: AskOptions,
): Promise<number> {
  const rows = await engine.rows(
    `SELECT v.row, ${PART}, ${RECORD}, name, modified IS NOT NULL AND v.row > kept AS is_later
     FROM deal_versions v JOIN (SELECT name, ${PART}, ${LATEST} AS kept FROM deal_versions GROUP BY ALL) l USING (name, ${PART})
     WHERE v.row <> kept ORDER BY v.row`,
    [],
    options,
  );
  const column = (part: number) =>
    files.filter(({ table }) => table === 'deals')[part]?.columns.some((each) => each.name === 'opportunity_id') ??
    false;
  const repeated = rows.map((row) => ({
    row: Number(row.row),
    part: Number(row[PART]),
    record: Number(row[RECORD]),
    column: column(Number(row[PART])) ? 'opportunity_id' : null,
    value: String(row.name).split('\u001f').join(' ').trim(),
    reason: row.is_later === true ? MODIFIED_LATER : FOLLOWS,
    fix: 'Keep one row for each deal, or leave it: nothing is counted twice.',
  }));
  await setAsideRows(engine, 'deals', repeated, files, sources, options);
  await engine.run(
    `DELETE FROM deal_versions WHERE row NOT IN (SELECT ${LATEST} FROM deal_versions GROUP BY name, ${PART})`,
    [],
    options,
  );
  return repeated.length;
}

async function leaveOutReplaced(
  engine: Engine,
  files: LoadedFile[],
  parts: readonly number[],
  options: AskOptions,
): Promise<number> {
  const latest = `SELECT ${LATEST} FROM deal_versions GROUP BY name`;
  await engine.run(`DELETE FROM deal_versions WHERE row IN (${latest})`, [], options);
  await engine.run('DELETE FROM deals_rows WHERE rowid IN (SELECT row FROM deal_versions)', [], options);
  await engine.run(`INSERT INTO deal_replaced SELECT name, ${PART} FROM deal_versions`, [], options);
  const counts = await engine.rows(`SELECT ${PART}, count(*) AS rows FROM deal_replaced GROUP BY ALL`, [], options);
  const rows = new Map(counts.map((count) => [Number(count[PART]), Number(count.rows)]));
  return noteLeftOut(files, parts, 'replaced', rows);
}
