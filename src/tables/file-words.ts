import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier, literal } from '../engine/sql-text.ts';
import { inFile } from './in-file.ts';
import type { FileToLoad } from './load-file.ts';
import { readBody } from './read-body.ts';
import { textSql } from './read-sql.ts';

export type WordCount = { word: string; rows: number };

/** The most frequent words of a column as they stand in the file, and how many different ones there are. */
export type ColumnWords = { words: readonly WordCount[]; distinct: number };

/** A word that a file holds, with the number of its cells and their columns, by position. */
export type WordPlaces = { word: string; cells: number; columns: readonly number[] };

/**
 * Counts the words of one column before anything is made of them. Words that differ in case alone are one. Reads the
 * file, which costs seconds where it is large.
 */
export function columnWords(
  engine: Engine,
  file: FileToLoad,
  column: number,
  most: number,
  options: AskOptions = {},
): Promise<ColumnWords> {
  const own = file.plan.columns[column];
  if (own === undefined) throw new RangeError(`There is no column ${column}.`);
  const { null_words } = file.plan;
  return withBody(engine, file, null_words, async (body) => {
    const rows = await engine.rows(
      `SELECT mode(word) AS word, count(*) AS n, count(*) OVER () AS distinct_words
       FROM (SELECT ${textSql(identifier(inFile(own)), null_words)} AS word FROM ${body})
       WHERE word IS NOT NULL GROUP BY lower(word) ORDER BY n DESC, word LIMIT ${most}`,
      [],
      options,
    );
    const words = rows.map((row) => ({ word: String(row.word), rows: Number(row.n) }));
    return { words, distinct: Number(rows[0]?.distinct_words ?? 0) };
  });
}

/** Signs alone, which are no word: "?", "..", "*". */
const SIGNS = '^[^\\pL\\pN]+$';
const LONGEST = 40;

/** Where cells of a file hold one of the words, or signs alone; most cells first. */
export function emptyLooking(
  engine: Engine,
  file: FileToLoad,
  words: readonly string[],
  options: AskOptions = {},
): Promise<WordPlaces[]> {
  const cells = file.plan.columns.map((column) => `{'place': ${column.index}, 'word': ${identifier(inFile(column))}}`);
  const folded = [...new Set(words.map((word) => word.trim().toLowerCase()))].map(literal);
  if (cells.length === 0 || folded.length === 0) return Promise.resolve([]);
  return withBody(engine, file, [], async (body) => {
    const rows = await engine.rows(
      `SELECT mode(word) AS word, sum(n) AS cells, string_agg(DISTINCT CAST(place AS VARCHAR), ',') AS places FROM (
         SELECT cell.place AS place, ${textSql('cell.word', [])} AS word, count(*) AS n FROM (SELECT unnest([${cells.join(', ')}]) AS cell FROM ${body})
         WHERE length(cell.word) < ${LONGEST} GROUP BY ALL
       ) WHERE lower(word) IN (${folded.join(', ')}) OR regexp_matches(word, ${literal(SIGNS)})
       GROUP BY lower(word) ORDER BY cells DESC, word`,
      [],
      options,
    );
    return rows.map((row) => ({
      word: String(row.word),
      cells: Number(row.cells),
      columns: String(row.places)
        .split(',')
        .map(Number)
        .sort((one, other) => one - other),
    }));
  });
}

async function withBody<T>(
  engine: Engine,
  file: FileToLoad,
  words: readonly string[],
  ask: (body: string) => Promise<T>,
): Promise<T> {
  const opened = await engine.openFile(file.body.blob);
  try {
    return await ask(readBody(opened.path, file, words));
  } finally {
    await opened.close();
  }
}
