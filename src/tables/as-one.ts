import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier, literal } from '../engine/sql-text.ts';
import type { TableName } from '../model/tables.ts';
import type { NamedRows } from './compare-import.ts';
import { noteLeftOut } from './left-out.ts';
import type { LoadedFile } from './load-file.ts';
import { presentRows } from './named-rows.ts';
import type { RowChoices } from './row-choices.ts';
import { PART, partsOf, placeSql } from './set-aside-rows.ts';

/** Between names in a list that is handed over as one text; names may hold the separator of their parts. */
const BETWEEN = '\u001e';

/**
 * SQL of a name for every deal: what tells it apart, or else what its mapped columns say, so that a row without an id
 * can be spoken of for as long as it says the same.
 */
export function spokenNameSql({ name, columns }: NamedRows): string {
  const mapped = columns.filter(({ field }) => field !== null);
  const values = mapped.map((column) => `coalesce(CAST(${identifier(column.name)} AS VARCHAR), '')`);
  const said = `'#' || md5(concat_ws(chr(31), ${values.length === 0 ? "''" : values.join(', ')}))`;
  return name === null ? said : `coalesce(${name}, ${said})`;
}

const RELATED = ['people', 'touches', 'losses', 'notes'] as const satisfies readonly TableName[];

/**
 * Counts deals as one where a person said that they are: created when the first of them was, and as the latest of them
 * stands. What names another of them names this one. Returns how many rows went; `files` is changed in place.
 */
export async function countAsOne(
  engine: Engine,
  files: LoadedFile[],
  sources: readonly RowChoices[],
  merged: ReadonlyMap<TableName, LoadedFile>,
  options: AskOptions = {},
): Promise<number> {
  const groups = sources.flatMap(({ as_one = [] }) => as_one);
  const deals = presentRows(files, sources, 'deals');
  if (groups.length === 0 || deals === null) return 0;
  const has = (columns: LoadedFile['columns'], name: string) => columns.some((column) => column.name === name);
  const names = groups.flat().join(BETWEEN);
  const numbers = groups.flatMap((group, index) => group.map(() => index)).join(BETWEEN);
  const id = has(deals.columns, 'opportunity_id') ? 'CAST(opportunity_id AS VARCHAR)' : 'CAST(NULL AS VARCHAR)';
  await engine.run(
    `CREATE OR REPLACE TABLE deal_one AS
     WITH said AS (SELECT DISTINCT ON (said) said, number FROM (
         SELECT unnest(string_split(?, ${literal(BETWEEN)})) AS said, CAST(unnest(string_split(?, ${literal(BETWEEN)})) AS INTEGER) AS number
       ) ORDER BY said, number),
       deals AS (SELECT rowid AS row, ${placeSql(files, 'deals')}, ${id} AS id, ${spokenNameSql(deals)} AS said,
         ${deals.modified ?? 'CAST(NULL AS TIMESTAMP)'} AS modified FROM deals_rows)
     SELECT row, ${PART}, id, number, modified,
       CASE WHEN count(modified) OVER grouped = count(*) OVER grouped
         THEN first_value(row) OVER (PARTITION BY number ORDER BY modified DESC, row DESC)
         ELSE max(row) OVER grouped END AS kept
     FROM deals JOIN said USING (said) WINDOW grouped AS (PARTITION BY number)`,
    [names, numbers],
    options,
  );
  if (has(deals.columns, 'created_date')) {
    await engine.run(
      `UPDATE deals_rows SET created_date = o.created FROM (
         SELECT kept, min(d.created_date) AS created FROM deal_one o JOIN deals_rows d ON d.rowid = o.row GROUP BY kept
       ) o WHERE deals_rows.rowid = o.kept`,
      [],
      options,
    );
  }
  for (const table of RELATED) {
    if (!has(merged.get(table)?.columns ?? [], 'opportunity_id')) continue;
    await engine.run(
      `UPDATE ${table}_rows SET opportunity_id = o.to_id FROM (
         SELECT gone.id AS from_id, kept.id AS to_id FROM deal_one gone JOIN deal_one kept ON kept.row = gone.kept
         WHERE gone.row <> gone.kept AND gone.id IS NOT NULL AND kept.id IS NOT NULL
       ) o WHERE ${table}_rows.opportunity_id = o.from_id`,
      [],
      options,
    );
  }
  const counts = await engine.rows(
    `SELECT ${PART}, count(*) AS rows FROM deal_one WHERE row <> kept GROUP BY ALL`,
    [],
    options,
  );
  await engine.run('DELETE FROM deals_rows WHERE rowid IN (SELECT row FROM deal_one WHERE row <> kept)', [], options);
  await engine.run('DROP TABLE deal_one', [], options);
  const rows = new Map(counts.map((count) => [Number(count[PART]), Number(count.rows)]));
  return noteLeftOut(files, partsOf(files, 'deals'), 'as_one', rows);
}
