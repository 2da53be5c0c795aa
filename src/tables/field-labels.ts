import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier, literal } from '../engine/sql-text.ts';
import type { CodedField } from '../model/cell.ts';
import type { FieldCondition, Filter } from '../model/filter.ts';
import { behindCategory, SIZE_BANDS } from '../model/size-band.ts';
import { columnSql, type Field, type FieldCatalog } from './fields.ts';
import { conditionSql } from './filter-sql.ts';
import { type Fragment, joined, raw, sql } from './fragment.ts';
import { textSql, typedSql } from './read-sql.ts';

/**
 * The distinct labels of some fields, each with its code and with the answer to every condition on it. Deals join them
 * by their words, so that trimming, folding and patterns run once a label and not once a deal.
 */
export type FieldLabels = {
  coded: ReadonlyMap<string, CodedField>;
  /** A condition on a text field as a column of its label table; undefined where it has none. */
  place(condition: FieldCondition, field: Field): Fragment | undefined;
  /** Where the code of each coded field stands after the joins. */
  codes: readonly { column: string; from: string }[];
  /** Joins to append to `FROM deals d`. */
  joins: string;
};

type Wanted = { field: Field; bands: boolean; conditions: FieldCondition[]; category: string | null };

/** Makes the label tables `<prefix>0`, `<prefix>1`… for the fields that filters and categories read. */
export async function labelFields(
  engine: Engine,
  catalog: FieldCatalog,
  filters: readonly Filter[],
  categories: readonly string[],
  prefix: string,
  options: AskOptions = {},
): Promise<FieldLabels> {
  const wanted = new Map<string, Wanted>();
  const want = (field: Field, bands = false): Wanted => {
    const key = `${bands ? 'bands of ' : ''}${field.column}`;
    const known = wanted.get(key) ?? { field, bands, conditions: [], category: null };
    wanted.set(key, known);
    return known;
  };
  for (const condition of filters.flatMap(conditionsOf)) {
    const field = catalog.find(condition.field);
    if (field?.table === 'deals' && field.stored === 'text') want(field).conditions.push(condition);
  }
  for (const name of categories) {
    const behind = behindCategory(name);
    const field = catalog.find(behind.field);
    if (field?.table === 'deals') want(field, behind.bands).category ??= name;
  }
  const tables = [...wanted.values()].map((one, index) => ({ ...one, table: `${prefix}${index}` }));
  const coded = new Map<string, CodedField>();
  const codes: { column: string; from: string }[] = [];
  for (const { table, category, ...one } of tables) {
    await makeTable(engine, table, one, options);
    if (category === null) continue;
    const labels = await engine.rows(
      `SELECT DISTINCT code, spelled FROM ${table} WHERE code IS NOT NULL ORDER BY code`,
      [],
      options,
    );
    const column = `f${coded.size}`;
    codes.push({ column, from: `${table}.code` });
    coded.set(category, {
      field: category,
      column,
      canonical: one.field.canonical,
      from: 'deals',
      several: false,
      labels: labels.map((row) => [String(row.spelled)]),
    });
  }
  return {
    coded,
    codes,
    place(condition, field) {
      const found = tables.find((one) => one.field.column === field.column && !one.bands);
      const index = found?.conditions.indexOf(condition) ?? -1;
      if (found === undefined || index < 0) return undefined;
      // An empty field has no label to ask.
      if ('is_known' in condition) return raw(`(${found.table}.code IS ${condition.is_known ? 'NOT NULL' : 'NULL'})`);
      return raw(`${found.table}.b${index}`);
    },
    joins: tables.map(({ table, field }) => `LEFT JOIN ${table} ON ${table}.words = ${wordsOf(field)}`).join('\n'),
  };
}

const wordsOf = (field: Field): string =>
  field.stored === 'text' ? columnSql(field) : `CAST(${columnSql(field)} AS VARCHAR)`;

function conditionsOf(filter: Filter): FieldCondition[] {
  if ('field' in filter) return [filter];
  if ('all' in filter) return filter.all.flatMap(conditionsOf);
  if ('any' in filter) return filter.any.flatMap(conditionsOf);
  if ('not' in filter) return conditionsOf(filter.not);
  return [];
}

/** Spellings that differ only in case or in outer spaces are one code, under the spelling used most. */
async function makeTable(
  engine: Engine,
  table: string,
  { field, bands, conditions }: Pick<Wanted, 'field' | 'bands' | 'conditions'>,
  options: AskOptions,
): Promise<void> {
  const label = textSql('words', field.null_words);
  const tests = conditions.map((condition, index) => sql`, ${conditionSql(condition, field)} AS ${raw(`b${index}`)}`);
  // The tests read the label where they would read the deal. What is read of a word is materialised, or it would be read
  // anew in every place that speaks of it.
  const statement = sql`CREATE OR REPLACE TABLE ${raw(table)} AS
    WITH words AS (SELECT ${raw(wordsOf(field))} AS words, count(*) AS deals FROM deals d WHERE ${raw(wordsOf(field))} IS NOT NULL GROUP BY ALL),
    said AS MATERIALIZED (SELECT words, deals, ${raw(label)} AS said FROM words),
    counted AS MATERIALIZED (SELECT *, ${raw(bands ? numberSql('said', field) : 'NULL')} AS number FROM said),
    labels AS MATERIALIZED (SELECT words, deals, ${raw(bands ? BAND : 'said')} AS label FROM counted),
    spelt AS (SELECT lower(label) AS folded, first(label ORDER BY deals DESC, label) AS spelled FROM labels WHERE label IS NOT NULL GROUP BY 1),
    numbered AS (SELECT *, CAST(row_number() OVER (ORDER BY spelled) - 1 AS INTEGER) AS code FROM spelt),
    d AS (SELECT l.words, l.label AS ${raw(identifier(field.column))}, n.code, n.spelled FROM labels l LEFT JOIN numbered n ON n.folded = lower(l.label))
    SELECT d.words, d.code, d.spelled${joined(tests, '')} FROM d`;
  await engine.run(statement.text, statement.values, options);
}

const numberSql = (word: string, { reading }: Field): string =>
  typedSql(word, reading.kind === 'number' ? reading : { kind: 'number', decimal: '.' });

/** The band of a number, and words as they are. */
const BAND = `CASE ${SIZE_BANDS.map(
  ({ below, label }) => `WHEN number ${below === null ? 'IS NOT NULL' : `< ${below}`} THEN ${literal(label)}`,
).join(' ')} ELSE said END`;
