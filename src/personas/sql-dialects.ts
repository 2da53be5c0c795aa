export const DIALECTS = ['duckdb', 'postgresql', 'bigquery', 'snowflake'] as const;
export type SqlDialect = (typeof DIALECTS)[number];

/** How a dialect of SQL writes what rules need. */
export type SqlWords = {
  name(column: string): string;
  text(value: string): string;
  string: string;
  /** Without the spaces around it; spaces alone, as everywhere here. */
  trimmed(text: string): string;
  /** Only given texts that `NUMBER` or `DAY` matches. */
  number(text: string): string;
  day(text: string): string;
  /** Whether a lower-cased text holds a pattern of POSIX classes. */
  matches(text: string, pattern: string): string;
  /** Letters and digits of any language, as a class without its brackets. */
  letters: string;
};

/** Every dialect takes more than these for a number or a day, and each something else. */
export const NUMBER = '^-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9][0-9]?)?$';
export const DAY = '^[1-9][0-9][0-9][0-9]-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])([ T]|$)';

const doubled = (mark: string, text: string): string => mark + text.replaceAll(mark, mark + mark) + mark;
const plain = { name: (column: string) => doubled('"', column), text: (value: string) => doubled("'", value) };
const backslashed = (mark: string, text: string): string =>
  mark +
  text
    .replace(/[\\'"`]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r') +
  mark;

const day = (text: string): string => `substr(${text}, 1, 10)`;

/** PostgreSQL has no cast that answers NULL, and a day such as 31 April would stop the whole query. */
const postgresDay = (text: string): string => {
  const [month, number] = [`CAST(substr(${text}, 1, 8) || '01' AS DATE)`, `CAST(substr(${text}, 9, 2) AS INTEGER)`];
  const last = `extract(day FROM ${month} + INTERVAL '1 month' - INTERVAL '1 day')`;
  return `CASE WHEN ${number} <= ${last} THEN CAST(${day(text)} AS DATE) END`;
};

export const SQL_WORDS: Record<SqlDialect, SqlWords> = {
  duckdb: {
    ...plain,
    string: 'VARCHAR',
    trimmed: (text) => `trim(${text})`,
    number: (text) => `TRY_CAST(${text} AS DOUBLE)`,
    day: (text) => `TRY_CAST(${day(text)} AS DATE)`,
    matches: (text, pattern) => `regexp_matches(${text}, ${plain.text(pattern)})`,
    letters: '\\p{L}\\p{N}',
  },
  postgresql: {
    ...plain,
    string: 'TEXT',
    trimmed: (text) => `trim(${text})`,
    number: (text) => `CAST(${text} AS NUMERIC)`,
    day: postgresDay,
    matches: (text, pattern) => `${text} ~ ${plain.text(pattern)}`,
    letters: '[:alnum:]',
  },
  bigquery: {
    name: (column) => backslashed('`', column),
    text: (value) => backslashed("'", value),
    string: 'STRING',
    trimmed: (text) => `trim(${text}, ' ')`,
    number: (text) => `SAFE_CAST(${text} AS FLOAT64)`,
    day: (text) => `SAFE_CAST(${day(text)} AS DATE)`,
    matches: (text, pattern) => `REGEXP_CONTAINS(${text}, ${backslashed("'", pattern)})`,
    letters: '\\p{L}\\p{N}',
  },
  snowflake: {
    name: plain.name,
    text: (value) => doubled("'", value.replaceAll('\\', '\\\\')),
    string: 'VARCHAR',
    trimmed: (text) => `trim(${text})`,
    number: (text) => `TRY_CAST(${text} AS DOUBLE)`,
    day: (text) => `TRY_CAST(${day(text)} AS DATE)`,
    matches: (text, pattern) => `REGEXP_INSTR(${text}, ${doubled("'", pattern)}) > 0`,
    letters: '[:alnum:]',
  },
};
