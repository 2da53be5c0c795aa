import type { AskOptions, Engine, SqlValue } from '../engine/port.ts';
import { identifier } from '../engine/sql-text.ts';
import type { CodedFacet } from '../model/scope.ts';
import { termOf, type Words } from '../model/terms.ts';
import { saysPhrase, WORD_LETTER, wordsOf } from '../model/words.ts';
import { facetsSql } from './facet-deals.ts';
import type { FieldCatalog } from './fields.ts';
import { termsPattern } from './said-sql.ts';

/** Deals with notes: those of a claim, those held against them, narrowed by facets. */
export type NotedDeals = {
  ours: readonly number[];
  rest: readonly number[];
  facets: readonly CodedFacet[];
};

/** One text of a deal that says a phrase. */
export type Quote = {
  deal: number;
  name: string | null;
  account: string | null;
  outcome: string;
  /** The customer's own words, and not a rep's account of them. */
  voice: boolean;
  text: string;
};

const listed = (numbers: readonly number[]): string => numbers.join(',');
const among = (column: string): string => `${column} IN (SELECT TRY_CAST(unnest(string_split(?, ',')) AS INTEGER))`;

/** Deals with anything noted on them, as `side(deal, ours, words)`, with the values that it binds. */
function sides({ ours, rest, facets }: NotedDeals): { text: string; values: SqlValue[] } {
  const narrowed = facetsSql(facets);
  return {
    text: `side AS (
      SELECT f.deal, ${among('f.cell')} AS ours, w.words
      FROM facts f JOIN deal_words w ON w.deal = f.deal WHERE ${among('f.cell')}${narrowed.text})`,
    values: [listed(ours), listed([...ours, ...rest]), ...narrowed.values],
  };
}

export type Noted = { ours: number; rest: number };

/** Deals with notes on either side, and those of the claim that say each of the phrases. */
export async function countPhrases(
  engine: Engine,
  deals: NotedDeals,
  phrases: readonly Words[],
  options: AskOptions = {},
): Promise<{ noted: Noted; said: number[] }> {
  const { text, values } = sides(deals);
  const patterns = phrases.map((words) => termsPattern([words.join(' ')]) ?? '$^');
  const counts = patterns.map((_, at) => `count(*) FILTER (ours AND regexp_matches(words, ?)) AS said_${at}`);
  const [row] = await engine.rows(
    `WITH ${text} SELECT ${['count(*) FILTER (ours) AS ours', 'count(*) FILTER (NOT ours) AS rest', ...counts].join(', ')} FROM side`,
    [...values, ...patterns],
    options,
  );
  return {
    noted: { ours: Number(row?.ours ?? 0), rest: Number(row?.rest ?? 0) },
    said: phrases.map((_, at) => Number(row?.[`said_${at}`] ?? 0)),
  };
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
  const cell = (name: string): string => {
    const column = catalog.find(name, 'deals')?.column;
    return column === undefined ? 'NULL' : `CAST(d.${identifier(column)} AS VARCHAR)`;
  };
  const rows = await engine.rows(
    `WITH ${text},
     saying AS (
       SELECT s.deal, coalesce(f.closed_on, f.created_on) AS latest, count(*) OVER () AS deals
       FROM side s JOIN facts f ON f.deal = s.deal WHERE s.ours AND regexp_matches(s.words, ?)
       ORDER BY latest DESC NULLS LAST, s.deal LIMIT ?)
     SELECT DISTINCT s.latest, s.deal, s.deals, t.voice, t.text, coalesce(${cell('name')}, ${cell('opportunity_id')}) AS name,
       ${cell('account')} AS account, d.outcome
     FROM saying s JOIN deal_texts t ON t.deal = s.deal JOIN deals d ON d.deal = s.deal
     ORDER BY s.latest DESC NULLS LAST, s.deal, t.voice DESC, t.text`,
    [...values, pattern, most],
    options,
  );
  const quotes = rows
    .filter((row) => saysPhrase(wordsOf(String(row.text)), phrase))
    .map(
      (row): Quote => ({
        deal: Number(row.deal),
        name: row.name === null ? null : String(row.name),
        account: row.account === null ? null : String(row.account),
        outcome: String(row.outcome),
        voice: row.voice === true,
        text: String(row.text),
      }),
    );
  return { deals: Number(rows[0]?.deals ?? 0), quotes };
}
