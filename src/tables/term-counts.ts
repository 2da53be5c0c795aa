import type { AskOptions, Engine, Row, SqlValue } from '../engine/port.ts';
import { identifier } from '../engine/sql-text.ts';
import type { CodedFacet } from '../model/scope.ts';
import { termOf, type Words } from '../model/terms.ts';
import type { Voice } from '../model/voice.ts';
import { saysPhrase, WORD_LETTER, wordsOf } from '../model/words.ts';
import { facetsSql } from './facet-deals.ts';
import type { FieldCatalog } from './fields.ts';
import { termsPattern } from './said-sql.ts';

/** Deals with notes: those of a claim, those held against them, narrowed by facets and to one voice. */
export type NotedDeals = {
  ours: readonly number[];
  rest: readonly number[];
  facets: readonly CodedFacet[];
  voice?: Voice;
};

/** One text of a deal that says a phrase. */
export type Quote = {
  deal: number;
  name: string | null;
  account: string | null;
  outcome: string;
  /** The customer's own words, and not a rep's account of them. */
  voice: boolean;
  /** Who wrote it down, or of an interview who spoke; null where no column says it. */
  by: string | null;
  /** The owner of the deal. */
  owner: string | null;
  /** The day it was said, and the day the deal closed; null where no column says it. */
  said_on: string | null;
  closed_on: string | null;
  text: string;
};

const listed = (numbers: readonly number[]): string => numbers.join(',');
const among = (column: string): string => `${column} IN (SELECT TRY_CAST(unnest(string_split(?, ',')) AS INTEGER))`;

/** Columns of `deal_words`. */
export const WORDS_COLUMNS: Readonly<Record<Voice, string>> = {
  everything: 'words',
  reps: 'by_reps',
  customers: 'by_customers',
};
const TEXTS: Readonly<Record<Voice, string>> = { everything: '', reps: ' AND NOT t.voice', customers: ' AND t.voice' };

/** Deals with anything noted on them, as `side(deal, cell, ours, words)`, with the values that it binds. */
function sides({ ours, rest, facets, voice = 'everything' }: NotedDeals): { text: string; values: SqlValue[] } {
  const narrowed = facetsSql(facets);
  return {
    text: `side AS (
      SELECT f.deal, f.cell, ${among('f.cell')} AS ours, w.${WORDS_COLUMNS[voice]} AS words
      FROM facts f JOIN deal_words w ON w.deal = f.deal
      WHERE w.${WORDS_COLUMNS[voice]} IS NOT NULL AND ${among('f.cell')}${narrowed.text})`,
    values: [listed(ours), listed([...ours, ...rest]), ...narrowed.values],
  };
}

/** Deals of a cell with notes, and those of them that say each of the phrases. */
export type SaidInCell = { cell: number; noted: number; said: readonly number[] };

/** Deals with notes on either side, cell by cell; phrases are looked for in those of the claim alone. */
export async function countPhrases(
  engine: Engine,
  deals: NotedDeals,
  phrases: readonly Words[],
  options: AskOptions = {},
): Promise<SaidInCell[]> {
  const { text, values } = sides(deals);
  const patterns = phrases.map((words) => termsPattern([words.join(' ')]) ?? '$^');
  const counts = patterns.map((_, at) => `count(*) FILTER (ours AND regexp_matches(words, ?)) AS said_${at}`);
  const rows = await engine.rows(
    `WITH ${text} SELECT ${['cell, count(*) AS noted', ...counts].join(', ')} FROM side GROUP BY cell ORDER BY cell`,
    [...values, ...patterns],
    options,
  );
  return rows.map((row) => ({
    cell: Number(row.cell),
    noted: Number(row.noted),
    said: phrases.map((_, at) => Number(row[`said_${at}`])),
  }));
}

/** Adds up what some cells say. */
export function sumSaid(
  rows: readonly SaidInCell[],
  cells: readonly number[],
  phrases: number,
): { noted: number; said: number[] } {
  const counted = new Set(cells);
  const sum = { noted: 0, said: Array.from({ length: phrases }, () => 0) };
  for (const { cell, noted, said } of rows) {
    if (!counted.has(cell)) continue;
    sum.noted += noted;
    for (const [at, deals] of said.entries()) sum.said[at]! += deals;
  }
  return sum;
}

/** Each term that so many deals hold, the twin of `termsIn`: counted once a deal, however long its notes are. */
export async function countTerms(
  engine: Engine,
  deals: NotedDeals,
  least: number,
  options: AskOptions = {},
): Promise<{ words: Words; ours: number; rest: number }[]> {
  const { text, values } = sides(deals);
  const columns = await engine.columns(
    `WITH ${text},
     spoken AS (SELECT ours, regexp_extract_all(words, '[${WORD_LETTER}]+|\\x{1e}') AS w FROM side),
     terms AS (
       SELECT ours, unnest(list_distinct(list_concat(w, [w[i] || ' ' || w[i + 1] for i in range(1, len(w))]))) AS term
       FROM spoken)
     SELECT term, count(*) FILTER (ours) AS ours, count(*) FILTER (NOT ours) AS rest
     FROM terms GROUP BY term HAVING count(*) >= ? ORDER BY term`,
    [...values, least],
    options,
  );
  const [said, ours, rest] = ['term', 'ours', 'rest'].map((name) => columns.column(name));
  const counts: { words: Words; ours: number; rest: number }[] = [];
  for (let row = 0; row < columns.rows; row += 1) {
    const words = termOf(String(said?.[row]));
    if (words !== null) counts.push({ words, ours: Number(ours?.[row]), rest: Number(rest?.[row]) });
  }
  return counts;
}

/** Texts of the claim's deals that say a phrase, the latest deals first, each text as it stands in the file. */
export async function readQuotes(
  engine: Engine,
  catalog: FieldCatalog,
  deals: NotedDeals,
  phrase: Words,
  most: number,
  options: AskOptions = {},
): Promise<{ deals: number; quotes: Quote[] }> {
  const pattern = termsPattern([phrase.join(' ')]);
  if (pattern === null) return { deals: 0, quotes: [] };
  const { text, values } = sides({ ...deals, rest: [] });
  const rows = await engine.rows(
    `WITH ${text},
     saying AS (
       SELECT s.deal, f.closed_on, coalesce(f.closed_on, f.created_on) AS latest, count(*) OVER () AS deals
       FROM side s JOIN facts f ON f.deal = s.deal WHERE s.ours AND regexp_matches(s.words, ?)
       ORDER BY latest DESC NULLS LAST, s.deal LIMIT ?)
     SELECT DISTINCT s.latest, s.deal, s.deals, ${quotedColumns(catalog)}
     FROM saying s JOIN deal_texts t ON t.deal = s.deal${TEXTS[deals.voice ?? 'everything']} JOIN deals d ON d.deal = s.deal
     ORDER BY s.latest DESC NULLS LAST, s.deal, t.voice DESC, t.text`,
    [...values, pattern, most],
    options,
  );
  const quotes = rows.filter((row) => saysPhrase(wordsOf(String(row.text)), phrase)).map(quoteOf);
  return { deals: Number(rows[0]?.deals ?? 0), quotes };
}

/** Columns of a quote beside the number of its deal: its text `t`, its deal `d`, and `s` with the day that it closed. */
function quotedColumns(catalog: FieldCatalog): string {
  const cell = (name: string): string => {
    const column = catalog.find(name, 'deals')?.column;
    return column === undefined ? 'CAST(NULL AS VARCHAR)' : `CAST(d.${identifier(column)} AS VARCHAR)`;
  };
  return `t.voice, t.text, coalesce(${cell('name')}, ${cell('opportunity_id')}) AS name,
       ${cell('account')} AS account, ${cell('owner')} AS owner, d.outcome, t.said_by,
       CAST(t.said_on AS VARCHAR) AS said_on, CAST(s.closed_on AS VARCHAR) AS closed_on`;
}

const quoteOf = (row: Row): Quote => ({
  deal: Number(row.deal),
  name: wordsIn(row.name),
  account: wordsIn(row.account),
  outcome: String(row.outcome),
  voice: row.voice === true,
  by: wordsIn(row.said_by),
  owner: wordsIn(row.owner),
  said_on: wordsIn(row.said_on),
  closed_on: wordsIn(row.closed_on),
  text: String(row.text),
});

/** Everything that was written on some deals, the latest of them first: the customer's own words before a rep's. */
export async function readDealQuotes(
  engine: Engine,
  catalog: FieldCatalog,
  deals: readonly number[],
  most: number,
  options: AskOptions = {},
): Promise<{ deals: number; quotes: Quote[] }> {
  const rows = await engine.rows(
    `WITH noted AS (
       SELECT f.deal, f.closed_on, coalesce(f.closed_on, f.created_on) AS latest, count(*) OVER () AS deals FROM facts f
       WHERE ${among('f.deal')} AND f.deal IN (SELECT t.deal FROM deal_texts t)
       ORDER BY latest DESC NULLS LAST, f.deal LIMIT ?)
     SELECT DISTINCT s.latest, s.deal, s.deals, ${quotedColumns(catalog)}
     FROM noted s JOIN deal_texts t ON t.deal = s.deal JOIN deals d ON d.deal = s.deal
     ORDER BY s.latest DESC NULLS LAST, s.deal, t.voice DESC, t.text`,
    [listed(deals), most],
    options,
  );
  return { deals: Number(rows[0]?.deals ?? 0), quotes: rows.map(quoteOf) };
}

const wordsIn = (value: SqlValue | undefined): string | null =>
  value === null || value === undefined ? null : String(value);

/** Lays down the deals with such notes that say a phrase; without words all that have any. */
export async function buildSaidDeals(
  engine: Engine,
  phrase: Words,
  voice: Voice,
  table: string,
  options: AskOptions = {},
): Promise<void> {
  const column = WORDS_COLUMNS[voice];
  const pattern = phrase.length === 0 ? null : termsPattern([phrase.join(' ')]);
  await engine.run(
    `CREATE OR REPLACE TABLE ${table} AS SELECT deal FROM deal_words
     WHERE ${column} IS NOT NULL${pattern === null ? '' : ` AND regexp_matches(${column}, ?)`}`,
    pattern === null ? [] : [pattern],
    options,
  );
}
