import type { AskOptions, Engine } from '../engine/port.ts';
import { literal } from '../engine/sql-text.ts';
import { spokenNameSql } from './as-one.ts';
import type { LoadedFile } from './load-file.ts';
import { presentRows } from './named-rows.ts';
import type { RowChoices } from './row-choices.ts';

/** Between names in a list that is handed over as one text. */
const BETWEEN = '\u001e';

/** Notes in `kept_apart` which deals a person has said are not one with others that look alike. */
export async function noteKeptApart(
  engine: Engine,
  files: readonly LoadedFile[],
  sources: readonly RowChoices[],
  options: AskOptions = {},
): Promise<void> {
  const names = sources.flatMap(({ apart = [] }) => apart).flat();
  const deals = names.length === 0 ? null : presentRows(files, sources, 'deals');
  if (deals === null) {
    await engine.run('CREATE OR REPLACE TABLE kept_apart (deal BIGINT)', [], options);
    return;
  }
  await engine.run(
    `CREATE OR REPLACE TABLE kept_apart AS
     SELECT rowid AS deal FROM deals_rows WHERE ${spokenNameSql(deals)} IN (SELECT unnest(string_split(?, ${literal(BETWEEN)})))`,
    [names.join(BETWEEN)],
    options,
  );
}
