import type { AskOptions, Engine } from '../engine/port.ts';
import { noteLeftOut } from './left-out.ts';
import type { LoadedFile } from './load-file.ts';
import { exportBefore, type RowChoices } from './row-choices.ts';
import { PART, partsOf, placeSql } from './set-aside-rows.ts';

/** Between the ids of a list that is handed over as one text. */
export const SEPARATOR = '\u001f';

/** SQL of the ids in a text that is bound to `?`. */
export const LISTED_IDS = 'SELECT unnest(string_split(?, chr(31)))';

/**
 * Leaves out the deals that an export of the same kind had before and a later one has not, where a person wants it so.
 * A deal whose row was set aside in the later one is still in it. Runs before versions are told apart; returns how many
 * rows went. `files` is changed in place.
 */
export async function leaveOutVanished(
  engine: Engine,
  files: LoadedFile[],
  sources: readonly RowChoices[],
  name: string,
  options: AskOptions,
): Promise<number> {
  const parts = partsOf(files, 'deals');
  let sum = 0;
  for (const [part, index] of parts.entries()) {
    const before = exportBefore(sources, parts, part);
    if (sources[index]?.without_vanished !== true || before === null) continue;
    const series = parts.flatMap((other, each) =>
      each < part && sources[other]?.headers === sources[index]?.headers ? [each] : [],
    );
    const vanished =
      `WITH named AS (SELECT rowid AS row, ${placeSql(files, 'deals')}, ${name} AS name FROM deals_rows) ` +
      `SELECT row, ${PART} FROM named WHERE ${PART} IN (${series.join(', ')}) AND name IN (` +
      `SELECT name FROM named WHERE ${PART} = ${before} EXCEPT SELECT name FROM named WHERE ${PART} = ${part} EXCEPT ${LISTED_IDS})`;
    const aside = [(files[index] as LoadedFile).aside_ids.join(SEPARATOR)];
    await engine.run(`CREATE OR REPLACE TABLE deal_vanished AS ${vanished}`, aside, options);
    const counts = await engine.rows(`SELECT ${PART}, count(*) AS rows FROM deal_vanished GROUP BY ALL`, [], options);
    await engine.run('DELETE FROM deals_rows WHERE rowid IN (SELECT row FROM deal_vanished)', [], options);
    await engine.run('DROP TABLE deal_vanished', [], options);
    const rows = new Map(counts.map((count) => [Number(count[PART]), Number(count.rows)]));
    sum += noteLeftOut(files, parts, 'vanished', rows);
  }
  return sum;
}
