import type { AskOptions, Engine } from '../engine/port.ts';
import type { CodedField } from '../model/cell.ts';
import { columnSql, type FieldCatalog } from './fields.ts';
import { textSql } from './read-sql.ts';

/** Fields of people: a deal holds the set of the values of its people. */
export async function codePeople(
  engine: Engine,
  catalog: FieldCatalog,
  categories: readonly string[],
  taken: number,
  options: AskOptions,
): Promise<CodedField[]> {
  const coded: CodedField[] = [];
  for (const name of new Set(categories)) {
    const field = catalog.find(name);
    if (field?.table !== 'people') continue;
    const column = `f${taken + coded.length}`;
    const value = textSql(columnSql(field), field.null_words);
    await engine.run(
      `CREATE OR REPLACE TABLE ${column}_codes AS
       WITH said AS (SELECT p.opportunity_id, ${value} AS label FROM people p),
       spelt AS (
         SELECT folded, first(label ORDER BY people DESC, label) AS spelled FROM (
           SELECT lower(label) AS folded, label, count(*) AS people FROM said WHERE label IS NOT NULL GROUP BY ALL
         ) GROUP BY folded
       ),
       sets AS (
         SELECT said.opportunity_id, string_agg(DISTINCT spelled, chr(31) ORDER BY spelled) AS words
         FROM said JOIN spelt ON spelt.folded = lower(said.label) GROUP BY said.opportunity_id
       )
       SELECT opportunity_id, words, CAST(dense_rank() OVER (ORDER BY words) - 1 AS INTEGER) AS code FROM sets`,
      [],
      options,
    );
    const sets = await engine.rows(`SELECT DISTINCT code, words FROM ${column}_codes ORDER BY code`, [], options);
    coded.push({
      field: name,
      column,
      canonical: field.canonical,
      from: 'people',
      several: true,
      labels: sets.map((row) => String(row.words).split('\u001f')),
    });
  }
  return coded;
}
