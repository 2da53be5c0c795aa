import { identifier, literal } from '../engine/sql-text.ts';
import type { Reading } from '../model/import-plan.ts';

/** The text of a column, or NULL where it is empty or one of the words that mean empty. */
export function textSql(column: string, nullWords: readonly string[]): string {
  const trimmed = `trim(${identifier(column)})`;
  const empty = ['', ...nullWords.map((word) => word.trim().toLowerCase())];
  return `CASE WHEN lower(${trimmed}) IN (${[...new Set(empty)].map(literal).join(', ')}) THEN NULL ELSE ${trimmed} END`;
}

/** Text expression → typed expression; NULL where the text cannot be read. The twin of `readDate` and `readNumber`. */
export function typedSql(text: string, reading: Reading): string {
  switch (reading.kind) {
    case 'text':
      return text;
    case 'number':
      return numberSql(text, reading.decimal);
    case 'date':
      return dateSql(text, reading.formats);
    default:
      return reading satisfies never;
  }
}

const PLAIN_DAY = '%Y-%m-%d';

function dateSql(text: string, formats: readonly string[]): string {
  const only = formats[0];
  // A cast reads plain ISO days several times faster than a pattern.
  if (formats.length === 1 && only === PLAIN_DAY) {
    return `CASE WHEN length(${text}) = 10 THEN TRY_CAST(${text} AS DATE) END`;
  }
  return `CAST(try_strptime(${text}, [${formats.map(literal).join(', ')}]) AS DATE)`;
}

/** Plain digits take the fast cast; currency signs, groups, brackets, percent and K/M/B take the careful path. */
function numberSql(text: string, decimal: '.' | ','): string {
  const group = decimal === '.' ? ',' : '.';
  const plain = decimal === '.' ? '^[+-]?[0-9]+(\\.[0-9]+)?$' : '^[+-]?[0-9]+(,[0-9]+)?$';
  const fast = decimal === '.' ? text : `replace(${text}, ',', '.')`;
  const spaces = '[\\s\\x{00A0}\\x{202F}\\x{2009}]';
  const bare = `regexp_replace(upper(${text}), '${spaces}|[$€£¥₹]|\\b[A-Z]{3}\\b', '', 'g')`;
  const shape =
    decimal === '.'
      ? "^[+-]?\\(?[+-]?[0-9]{1,3}(?:[,''][0-9]{3})+(\\.[0-9]+)?[KMB]?%?\\)?-?$|^[+-]?\\(?[+-]?[0-9]*\\.?[0-9]+[KMB]?%?\\)?-?$"
      : "^[+-]?\\(?[+-]?[0-9]{1,3}(?:[.''][0-9]{3})+(,[0-9]+)?[KMB]?%?\\)?-?$|^[+-]?\\(?[+-]?[0-9]*,?[0-9]+[KMB]?%?\\)?-?$";
  const digits = `TRY_CAST(replace(regexp_replace(${bare}, '[${group}''()KMB%+-]', '', 'g'), ',', '.') AS DOUBLE)`;
  const scale = `CASE WHEN ${bare} LIKE '%K%' THEN 1000 WHEN ${bare} LIKE '%M%' THEN 1000000 WHEN ${bare} LIKE '%B%' THEN 1000000000 ELSE 1 END`;
  const sign = `CASE WHEN ${bare} LIKE '%(%' OR ${bare} LIKE '%-%' THEN -1 ELSE 1 END`;
  const percent = `CASE WHEN ${bare} LIKE '%\\%%' ESCAPE '\\' THEN 100.0 ELSE 1.0 END`;
  return (
    `CASE WHEN regexp_matches(${text}, '${plain}') THEN TRY_CAST(${fast} AS DOUBLE) ` +
    `WHEN regexp_matches(${bare}, '${shape}') THEN ${digits} * ${scale} * ${sign} / ${percent} END`
  );
}
