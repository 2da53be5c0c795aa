import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier } from '../engine/sql-text.ts';
import { spokenNameSql } from './as-one.ts';
import type { LoadedFile } from './load-file.ts';
import { lookAlikesSql, TELLING } from './look-alikes-sql.ts';
import { presentRows } from './named-rows.ts';
import type { RowChoices } from './row-choices.ts';

/** One of several deals that may be one. `said` names it in what is decided about it. */
export type LookAlike = {
  said: string;
  title: string;
  created: string;
  stage: string | null;
  amount: number;
};

/** As many groups are shown; there are more once these are decided. */
const MOST_GROUPS = 50;

/**
 * Deals that may be one: same account, same name but for case and punctuation, equal amount above 0, and created within
 * seven days of each other. Largest first, and how many groups there are.
 */
export async function possibleDuplicates(
  engine: Engine,
  files: readonly LoadedFile[],
  choices: readonly RowChoices[],
  stage: string | null,
  options: AskOptions = {},
): Promise<{ groups: LookAlike[][]; total: number }> {
  const deals = presentRows(files, choices, 'deals');
  const has = (field: string) => deals?.columns.some(({ name }) => name === field) ?? false;
  if (deals === null || !TELLING.every(has)) return { groups: [], total: 0 };
  const label = stage === null ? 'CAST(NULL AS VARCHAR)' : `CAST(${identifier(stage)} AS VARCHAR)`;
  const rows = await engine.rows(
    `WITH groups AS (
       SELECT *, dense_rank() OVER (ORDER BY value DESC, of_account, of_name, run) AS place FROM (${lookAlikesSql(
         `${spokenNameSql(deals)} AS said, name AS title, CAST(created_date AS VARCHAR) AS created, ${label} AS stage`,
       )})
     )
     SELECT said, title, created, stage, value, place, max(place) OVER () AS total FROM groups
     QUALIFY place <= ${MOST_GROUPS} ORDER BY place, day, row`,
    [],
    options,
  );
  const groups = new Map<number, LookAlike[]>();
  for (const row of rows) {
    const place = Number(row.place);
    const line = {
      said: String(row.said),
      title: String(row.title),
      created: String(row.created),
      stage: row.stage === null || row.stage === undefined ? null : String(row.stage),
      amount: Number(row.value),
    };
    groups.set(place, [...(groups.get(place) ?? []), line]);
  }
  return { groups: [...groups.values()], total: Number(rows[0]?.total ?? 0) };
}
