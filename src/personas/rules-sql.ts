import type { FieldCondition, Filter } from '../model/filter.ts';
import type { Persona } from '../model/persona.ts';

export const DIALECTS = ['duckdb', 'postgresql', 'bigquery', 'snowflake'] as const;
export type SqlDialect = (typeof DIALECTS)[number];

export const UNCLASSIFIED = 'Unclassified';

/** Rules in order: the first that is met names the deal. */
export type LabelRule = { label: string; when: Filter };

export const rulesOf = (personas: readonly Pick<Persona, 'name' | 'membership'>[]): LabelRule[] =>
  personas.map(({ name, membership }) => ({ label: name, when: membership }));

/** What a rule reads that no column of a table of deals holds: its people or touches; null where it reads columns alone. */
export function readsBeyond(filter: Filter): 'people' | 'touches' | null {
  if ('field' in filter) return null;
  if ('has' in filter) return filter.has;
  if ('not' in filter) return readsBeyond(filter.not);
  const parts = 'all' in filter ? filter.all : filter.any;
  return parts.map(readsBeyond).find((beyond) => beyond !== null) ?? null;
}

type Words = {
  name(column: string): string;
  text(value: string): string;
  string: string;
  number(text: string): string;
  day(text: string): string;
  /** Whether a lower-cased text holds a pattern of POSIX classes. */
  matches(text: string, pattern: string): string;
  /** Letters and digits of any language, as a class without its brackets. */
  letters: string;
};

const doubled = (mark: string, text: string): string => mark + text.replaceAll(mark, mark + mark) + mark;
const plain = { name: (column: string) => doubled('"', column), text: (value: string) => doubled("'", value) };
const backslashed = (mark: string, text: string): string =>
  mark +
  text
    .replace(/[\\'"`]/g, '\\$&')
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r') +
  mark;

const WORDS: Record<SqlDialect, Words> = {
  duckdb: {
    ...plain,
    string: 'VARCHAR',
    number: (text) => `TRY_CAST(${text} AS DOUBLE)`,
    day: (text) => `TRY_CAST(${text} AS DATE)`,
    matches: (text, pattern) => `regexp_matches(${text}, ${plain.text(pattern)})`,
    letters: '\\p{L}\\p{N}',
  },
  postgresql: {
    ...plain,
    string: 'TEXT',
    number: (text) => `CASE WHEN ${text} ~ '^-?[0-9]+([.][0-9]+)?$' THEN CAST(${text} AS NUMERIC) END`,
    day: (text) => `CASE WHEN ${text} ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}' THEN CAST(left(${text}, 10) AS DATE) END`,
    matches: (text, pattern) => `${text} ~ ${plain.text(pattern)}`,
    letters: '[:alnum:]',
  },
  bigquery: {
    name: (column) => backslashed('`', column),
    text: (value) => backslashed("'", value),
    string: 'STRING',
    number: (text) => `SAFE_CAST(${text} AS FLOAT64)`,
    day: (text) => `SAFE_CAST(substr(${text}, 1, 10) AS DATE)`,
    matches: (text, pattern) => `REGEXP_CONTAINS(${text}, ${backslashed("'", pattern)})`,
    letters: '\\p{L}\\p{N}',
  },
  snowflake: {
    name: plain.name,
    text: (value) => doubled("'", value.replaceAll('\\', '\\\\')),
    string: 'VARCHAR',
    number: (text) => `TRY_CAST(${text} AS DOUBLE)`,
    day: (text) => `TRY_CAST(${text} AS DATE)`,
    matches: (text, pattern) => `REGEXP_INSTR(${text}, ${doubled("'", pattern)}) > 0`,
    letters: '[:alnum:]',
  },
};

/**
 * The rules as one `CASE` over the columns of the CRM, which `columnOf` names. Empty text is unknown, and an unknown
 * condition is not met, as everywhere here. A rule that `readsBeyond` the table stands as a comment.
 */
export function rulesSql(
  rules: readonly LabelRule[],
  dialect: SqlDialect,
  columnOf: (field: string) => string,
): string {
  const words = WORDS[dialect];
  const lines = rules.map(({ label, when }) => {
    const beyond = readsBeyond(when);
    if (beyond !== null) return `  -- ${oneLine(label)} reads ${beyond}, which no column of the deals holds`;
    return `  WHEN ${conditionSql(when, words, columnOf)} THEN ${words.text(label)}`;
  });
  const given = lines.some((line) => line.startsWith('  WHEN')) ? lines : [...lines, '  WHEN FALSE THEN NULL'];
  return ['CASE', ...given, `  ELSE ${words.text(UNCLASSIFIED)}`, 'END'].join('\n');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

function conditionSql(filter: Filter, words: Words, columnOf: (field: string) => string): string {
  if ('field' in filter) return fieldSql(filter, words, words.name(columnOf(filter.field)));
  if ('has' in filter) return 'NULL';
  if ('not' in filter) return `NOT ${conditionSql(filter.not, words, columnOf)}`;
  const [parts, word, empty] =
    'all' in filter ? ([filter.all, ' AND ', 'TRUE'] as const) : ([filter.any, ' OR ', 'FALSE'] as const);
  if (parts.length === 0) return empty;
  return `(${parts.map((part) => conditionSql(part, words, columnOf)).join(word)})`;
}

function fieldSql(condition: FieldCondition, words: Words, column: string): string {
  const text = `NULLIF(trim(CAST(${column} AS ${words.string})), '')`;
  const folded = `lower(${text})`;
  const among = (values: readonly (string | number | boolean)[]) =>
    values.length === 0
      ? `(${text} IS NOT NULL AND FALSE)`
      : `(${folded} IN (${values.map((value) => words.text(String(value).trim().toLowerCase())).join(', ')}))`;
  if ('in' in condition) return among(condition.in);
  if ('not_in' in condition) return `(NOT ${among(condition.not_in)})`;
  if ('is_known' in condition) return condition.is_known ? `(${text} IS NOT NULL)` : `(${text} IS NULL)`;
  if ('title_matches' in condition) {
    const matches = titleSql(condition.title_matches, folded, words);
    const excludes = condition.title_excludes ?? [];
    return excludes.length === 0 ? matches : `(${matches} AND NOT ${titleSql(excludes, folded, words)})`;
  }
  const limits = [condition.at_least, condition.at_most];
  const isDay = limits.some((limit) => typeof limit === 'string' && !Number.isFinite(Number(limit)));
  const value = isDay ? words.day(text) : words.number(text);
  const bound = (limit: number | string) => (isDay ? `DATE ${words.text(String(limit))}` : String(Number(limit)));
  const tests = [
    ...(condition.at_least === undefined ? [] : [`${value} >= ${bound(condition.at_least)}`]),
    ...(condition.at_most === undefined ? [] : [`${value} <= ${bound(condition.at_most)}`]),
  ];
  return tests.length === 0 ? `(${value} IS NOT NULL)` : `(${tests.join(' AND ')})`;
}

/** Whole words in order: no "Executives" for "Executive". Marks stand in brackets, which every dialect reads alike. */
function titleSql(titles: readonly string[], folded: string, words: Words): string {
  if (titles.length === 0) return `(${folded} IS NOT NULL AND FALSE)`;
  const patterns = titles.map((title) => {
    const parts = title.trim().toLowerCase().split(/\s+/u);
    const said = parts.map((part) => part.replace(SPECIAL, inBrackets)).join('[[:space:]]+');
    return `(^|[^${words.letters}])${said}([^${words.letters}]|$)`;
  });
  return words.matches(folded, patterns.join('|'));
}

const SPECIAL = /[\\^[\].*+?(){}|$]/g;
/** Four marks mean something in brackets too, and any sign stands for them. */
const inBrackets = (mark: string): string => ('\\^[]'.includes(mark) ? '.' : `[${mark}]`);
