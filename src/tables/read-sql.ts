import { literal } from '../engine/sql-text.ts';
import type { Reading } from '../model/import-plan.ts';
import { MONTH_NAMES, WORDED_DAY } from '../model/month-names.ts';
import { ABBREVIATION, FACTORS, FORMATTED_NUMBER, NO_CENTS, PLAIN_NUMBER, SCALE } from '../model/number-text.ts';

// The database's own trim knows only the space.
const OUTER = [' ', '\t', '\n', '\r', '\u00a0', '\u2007', '\u202f', '\u3000', '\ufeff'].join('');

/** A text, or NULL where it is empty or one of the words that mean empty. */
export function textSql(value: string, nullWords: readonly string[]): string {
  const trimmed = `trim(${value}, ${literal(OUTER)})`;
  const empty = ['', ...nullWords.map((word) => word.trim().toLowerCase())];
  return `CASE WHEN lower(${trimmed}) IN (${[...new Set(empty)].map(literal).join(', ')}) THEN NULL ELSE ${trimmed} END`;
}

/**
 * A reading that costs next to nothing and never reads otherwise than `storedSql`, but leaves some cells unread. Null
 * where there is none. Money is kept to the cent.
 */
export function quickSql(value: string, reading: Reading): string | null {
  if (reading.kind === 'date') return reading.worded ? null : dateSql(value, reading.formats);
  // The cast would take 1_000 for a number, and more digits than a number keeps.
  if (reading.kind === 'number' && reading.decimal === '.') {
    return `CASE WHEN length(${value}) <= 15 AND NOT contains(${value}, '_') THEN TRY_CAST(${value} AS DECIMAL(18, 2)) END`;
  }
  return null;
}

/** What a cell is stored as: its words, its day, or its number to the cent; NULL where it is empty or unreadable. */
export function storedSql(value: string, reading: Reading, nullWords: readonly string[]): string {
  const typed = typedSql(textSql(value, nullWords), reading);
  return reading.kind === 'number' ? `TRY_CAST(${typed} AS DECIMAL(18, 2))` : typed;
}

/** Text expression → typed expression; NULL where the text cannot be read. The twin of `readDate` and `readNumber`. */
export function typedSql(text: string, reading: Reading): string {
  switch (reading.kind) {
    case 'text':
      return text;
    case 'number':
      return numberSql(text, reading.decimal);
    case 'date':
      return dateSql(plainDaySql(text, reading), reading.formats);
    default:
      return reading satisfies never;
  }
}

/** The text of a day as the formats of its reading expect it. The twin of `plainDay`. */
export function plainDaySql(text: string, { worded }: Pick<Extract<Reading, { kind: 'date' }>, 'worded'>): string {
  if (worded !== true) return text;
  const { weekday, ordinal, of, month, dot } = WORDED_DAY;
  const bare = `regexp_replace(regexp_replace(regexp_replace(${text}, ${literal(weekday)}, ''), ${literal(ordinal)}, '\\1\\2'), ${literal(of)}, ' ', 'g')`;
  const name = `regexp_extract(${bare}, ${literal(month)})`;
  const names = [...MONTH_NAMES].map(([one, english]) => `WHEN ${literal(one)} THEN ${literal(english)}`).join(' ');
  return `regexp_replace(replace(${bare}, ${name}, CASE lower(${name}) ${names} ELSE ${name} END), ${literal(dot)}, '\\1 ')`;
}

const PLAIN_DAY = '%Y-%m-%d';

// %Y takes "24" for the year 24, which is a typing error or the year of a century nobody stated.
const FIRST_DAY = "DATE '1000-01-01'";

function dateSql(text: string, formats: readonly string[]): string {
  const only = formats[0];
  // A cast reads plain ISO days several times faster than a pattern, but reads times and slashes as well.
  if (formats.length === 1 && only === PLAIN_DAY) {
    return `CASE WHEN length(${text}) <= 10 AND substr(${text}, 5, 1) = '-' AND ${text} >= '1000' THEN TRY_CAST(${text} AS DATE) END`;
  }
  const day = `CAST(try_strptime(${text}, [${formats.map(literal).join(', ')}]) AS DATE)`;
  return `CASE WHEN ${day} >= ${FIRST_DAY} THEN ${day} END`;
}

function numberSql(text: string, decimal: '.' | ','): string {
  const point = (digits: string) => (decimal === ',' ? `replace(${digits}, ',', '.')` : digits);
  const bare = `regexp_replace(${text}, ${literal(ABBREVIATION)}, '', 'g')`;
  const digits = `regexp_replace(${bare}, ${literal(decimal === '.' ? '[^0-9.]' : '[^0-9,]')}, '', 'g')`;
  const factors = Object.entries(FACTORS).map(([letters, factor]) => `WHEN ${literal(letters)} THEN ${factor}::DOUBLE`);
  const factor = `CASE lower(regexp_extract(${text}, ${literal(SCALE)}, 1)) ${factors.join(' ')} ELSE 1 END`;
  const sign = `CASE WHEN regexp_matches(regexp_replace(${text}, ${literal(NO_CENTS)}, ''), '[(−-]') THEN -1 ELSE 1 END`;
  return (
    `CASE WHEN regexp_matches(${text}, ${literal(PLAIN_NUMBER[decimal])}) THEN TRY_CAST(${point(text)} AS DOUBLE) ` +
    `WHEN regexp_matches(${text}, ${literal(FORMATTED_NUMBER[decimal])}) THEN TRY_CAST(${point(digits)} AS DOUBLE) * ${factor} * ${sign} END`
  );
}
