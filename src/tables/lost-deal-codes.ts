import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier, literal } from '../engine/sql-text.ts';
import type { CodedField } from '../model/cell.ts';
import { lostDealColumns, lostDealFamily, sourceField } from '../model/source-family.ts';
import type { FieldCatalog } from './fields.ts';
import { textSql } from './read-sql.ts';

/** The list of lost deals as it is loaded, where its rows name their deals. */
export type LostDealTable = { columns: readonly string[]; null_words: readonly string[] };

/** Between the words of one set; no label holds it. */
const BETWEEN = '\u001f';

/**
 * What the list of lost deals says of a field, as the set of values of each deal: once for the customer's own words and
 * once for the rep's. A deal with a row that leaves the field blank holds the empty set. Where deals have no such field,
 * all rows together stand in for it, under the field's own name.
 */
export async function codeLostDeals(
  engine: Engine,
  catalog: FieldCatalog,
  table: LostDealTable | null,
  categories: readonly string[],
  options: AskOptions,
): Promise<CodedField[]> {
  if (table === null) return [];
  const voice = await voiceOf(engine, table, options);
  const coded: CodedField[] = [];
  for (const name of new Set(categories)) {
    const field = catalog.find(name);
    const canonical = field?.canonical ?? name;
    const columns = lostDealColumns(canonical).filter((column) => table.columns.includes(column));
    if (columns.length === 0) continue;
    const parts =
      field === undefined
        ? [{ field: name, where: 'TRUE', from: voice.only ? ('voice' as const) : ('losses' as const) }]
        : [
            { field: sourceField('voice', name), where: voice.test, from: 'voice' as const },
            {
              field: sourceField('losses', name),
              where: `NOT coalesce(${voice.test}, FALSE)`,
              from: 'losses' as const,
            },
          ];
    for (const part of parts) {
      const column = `s${coded.length}`;
      const labels = await codeSets(engine, `${column}_codes`, columns, part.where, table.null_words, options);
      if (labels.length === 0) continue;
      coded.push({ field: part.field, column, canonical, from: part.from, several: true, labels });
    }
  }
  return coded;
}

/** How a row is known to hold the customer's own words, and whether all do. */
export async function voiceOf(
  engine: Engine,
  { columns }: LostDealTable,
  options: AskOptions,
): Promise<{ test: string; only: boolean }> {
  if (!columns.includes('interview_source')) return { test: 'FALSE', only: false };
  const rows = await engine.rows(
    'SELECT DISTINCT lower(trim(interview_source)) AS words FROM losses ORDER BY words',
    [],
    options,
  );
  const words = rows.map((row) => (row.words === null || row.words === undefined ? null : String(row.words)));
  const voices = words.flatMap((each) => (each !== null && lostDealFamily(each) === 'voice' ? [each] : []));
  if (voices.length === 0) return { test: 'FALSE', only: false };
  return {
    test: `lower(trim(interview_source)) IN (${voices.map(literal).join(', ')})`,
    only: voices.length === words.length,
  };
}

async function codeSets(
  engine: Engine,
  table: string,
  columns: readonly string[],
  where: string,
  nullWords: readonly string[],
  options: AskOptions,
): Promise<string[][]> {
  const values = columns.map((column) => textSql(identifier(column), nullWords)).join(', ');
  await engine.run(
    `CREATE OR REPLACE TABLE ${table} AS
     WITH said AS (
       SELECT opportunity_id, unnest([${values}]) AS label FROM losses WHERE opportunity_id IS NOT NULL AND ${where}
     ),
     spelt AS (
       SELECT folded, first(label ORDER BY rows DESC, label) AS spelled FROM (
         SELECT lower(label) AS folded, label, count(*) AS rows FROM said WHERE label IS NOT NULL GROUP BY ALL
       ) GROUP BY folded
     ),
     sets AS (
       SELECT said.opportunity_id, coalesce(string_agg(DISTINCT spelled, chr(31) ORDER BY spelled), '') AS words
       FROM said LEFT JOIN spelt ON spelt.folded = lower(said.label) GROUP BY said.opportunity_id
     )
     SELECT opportunity_id, words, CAST(dense_rank() OVER (ORDER BY words) - 1 AS INTEGER) AS code FROM sets`,
    [],
    options,
  );
  const sets = await engine.rows(`SELECT DISTINCT code, words FROM ${table} ORDER BY code`, [], options);
  return sets.map(({ words }) => (String(words) === '' ? [] : String(words).split(BETWEEN)));
}
