import type { AskOptions, Engine } from '../engine/port.ts';
import { foldedSql } from './folded-sql.ts';
import type { LinkSql } from './links.ts';

/** A value that found nothing and nearly says what is there: offered, never applied unasked. */
export type NearMiss = {
  /** As it stands in the files, and what it may mean, as that is written where it is looked up. */
  value: string;
  meant: string;
  rows: number;
  /** They differ in case, spaces, punctuation and accents alone, or in one letter. */
  differs: 'in-spelling' | 'by-a-letter';
  /** The files in which it stands. */
  files: readonly string[];
};

/** Of more values than these, most are no slips. */
const MOST_VALUES = 2000;
const MOST_OFFERED = 50;
/** Shorter words differ in one letter and are others. */
const FEWEST_LETTERS = 6;
/** Of two words that long which differ in one letter, the first so many letters or the last are the same. */
const SAME_END = 2;

const digitsSql = (text: string): string => `regexp_replace(${text}, '[^0-9]', '', 'g')`;

/**
 * Values without a target that would have exactly one if it were written alike, or but for one letter. Keys that case
 * alone tells apart are left alone, as are the digits of any.
 */
export async function nearMisses(
  engine: Engine,
  { ways, files }: Pick<LinkSql, 'ways' | 'files'>,
  found: string,
  options: AskOptions = {},
): Promise<NearMiss[]> {
  const kept = ways
    .map(({ targets }) => `SELECT key, min(shown) AS shown FROM (${targets}) GROUP BY key`)
    .join(' UNION ');
  const [keys] = await engine.rows(
    `SELECT count(*) > count(DISTINCT lower(key)) AS by_case,
       count(*) FILTER (regexp_matches(shown, '[0-9]')) * 2 > count(*) AS are_ids FROM (${kept})`,
    [],
    options,
  );
  if (keys?.by_case === true) return [];
  const length = (text: string) => `length(${text})`;
  const byLetter = (end: string) => `SELECT lost.value, kept.shown, 1 AS distance FROM lost JOIN kept
       ON ${end}(lost.folded, ${SAME_END}) = ${end}(kept.folded, ${SAME_END}) AND ${digitsSql('lost.folded')} = ${digitsSql('kept.folded')}
       WHERE ${length('lost.folded')} >= ${FEWEST_LETTERS} AND ${length('kept.folded')} >= ${FEWEST_LETTERS}
         AND abs(${length('lost.folded')} - ${length('kept.folded')}) <= 1 AND damerau_levenshtein(lost.folded, kept.folded) = 1`;
  const alike = [
    `SELECT lost.value, kept.shown, 0 AS distance FROM lost JOIN kept USING (folded) WHERE folded <> ''`,
    // Ids differ in one letter and are those of others.
    ...(keys?.are_ids === true ? [] : [byLetter('left'), byLetter('right')]),
  ];
  const rows = await engine.rows(
    `WITH ${found},
       lost AS (SELECT value, rows, parts, ${foldedSql('value')} AS folded FROM found
         WHERE target IS NULL AND trim(value) <> '' ORDER BY rows DESC, value LIMIT ${MOST_VALUES}),
       kept AS (SELECT DISTINCT shown, ${foldedSql('shown')} AS folded FROM (${kept})),
       alike AS (${alike.join(' UNION ')}),
       nearest AS (
         SELECT value, min(distance) AS distance, min_by(shown, distance) AS meant,
           count(*) FILTER (distance = 0) AS spelt_alike, count(*) AS near FROM alike GROUP BY value
       )
     SELECT value, meant, distance, rows, parts FROM nearest JOIN lost USING (value)
     WHERE CASE WHEN distance = 0 THEN spelt_alike = 1 ELSE near = 1 END
     ORDER BY rows DESC, value LIMIT ${MOST_OFFERED}`,
    [],
    options,
  );
  return rows.map((row) => ({
    value: String(row.value),
    meant: String(row.meant),
    rows: Number(row.rows),
    differs: Number(row.distance) === 0 ? 'in-spelling' : 'by-a-letter',
    files: String(row.parts)
      .split(',')
      .sort((one, other) => Number(one) - Number(other))
      .flatMap((part) => files[Number(part)] ?? []),
  }));
}
