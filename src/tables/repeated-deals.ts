import type { AskOptions, Engine } from '../engine/port.ts';
import type { LoadedFile } from './load-file.ts';
import { type Lined, PART, placeSql, RECORD, setAsideRows } from './set-aside-rows.ts';

/** The same id twice is one deal: its last row counts, the others are set aside. */
export async function keepLastOfEachId(
  engine: Engine,
  deals: LoadedFile,
  files: LoadedFile[],
  sources: Lined,
  options: AskOptions,
): Promise<number> {
  if (!deals.columns.some((column) => column.name === 'opportunity_id')) return 0;
  const rows = await engine.rows(
    `SELECT opportunity_id, rowid AS row, ${placeSql(files, 'deals')} FROM deals_rows d
     WHERE opportunity_id IN (SELECT opportunity_id FROM deals_rows GROUP BY 1 HAVING count(*) > 1)
     QUALIFY rowid < max(rowid) OVER (PARTITION BY opportunity_id) ORDER BY row`,
    [],
    options,
  );
  const repeated = rows.map((row) => ({
    row: Number(row.row),
    part: Number(row[PART]),
    record: Number(row[RECORD]),
    column: 'opportunity_id',
    value: String(row.opportunity_id),
    reason: 'Another row with the same id follows; the last one counts.',
    fix: 'Keep one row for each deal, or leave it: nothing is counted twice.',
  }));
  await setAsideRows(engine, 'deals', repeated, files, sources, options);
  return repeated.length;
}
