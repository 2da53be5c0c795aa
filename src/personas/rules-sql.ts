import type { FieldCondition, Filter } from '../model/filter.ts';
import {
  type ColumnOf,
  columnIn,
  emptyWords,
  ISO_DAY,
  isDayRange,
  type LabelRule,
  type RuleColumn,
  readsBeyond,
  saysEmpty,
  tellingValues,
  UNCLASSIFIED,
} from './rule-columns.ts';
import { DAY, NUMBER, SQL_WORDS, type SqlDialect, type SqlWords } from './sql-dialects.ts';

/**
 * The rules as one `CASE` over the columns of the CRM. Empty text is unknown, and an unknown condition is not met, as
 * everywhere here. A rule that `readsBeyond` the table stands as a comment.
 */
export function rulesSql(rules: readonly LabelRule[], dialect: SqlDialect, columnOf: ColumnOf): string {
  const words = SQL_WORDS[dialect];
  const lines = rules.map(({ label, when }) => {
    const beyond = readsBeyond(when, columnOf);
    if (beyond !== null) return `  -- ${oneLine(label)} reads ${oneLine(beyond)}, which no column here holds`;
    return `  WHEN ${conditionSql(when, { words, columnOf }, false)} THEN ${words.text(label)}`;
  });
  const given = lines.some((line) => line.startsWith('  WHEN')) ? lines : [...lines, '  WHEN FALSE THEN NULL'];
  return ['CASE', ...given, `  ELSE ${words.text(UNCLASSIFIED)}`, 'END'].join('\n');
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

type Into = { words: SqlWords; columnOf: ColumnOf };

/** `denied`: below a `NOT`, where unknown and false are told apart. */
function conditionSql(filter: Filter, into: Into, denied: boolean): string {
  if ('field' in filter) return fieldSql(filter, into, denied);
  if ('has' in filter) return 'NULL';
  if ('not' in filter) return `NOT ${conditionSql(filter.not, into, true)}`;
  const [parts, word, empty] =
    'all' in filter ? ([filter.all, ' AND ', 'TRUE'] as const) : ([filter.any, ' OR ', 'FALSE'] as const);
  if (parts.length === 0) return empty;
  return `(${parts.map((part) => conditionSql(part, into, denied)).join(word)})`;
}

function fieldSql(condition: FieldCondition, { words, columnOf }: Into, denied: boolean): string {
  const column = columnIn(columnOf, condition.field);
  const cell = words.trimmed(`CAST(${words.name(column.header)} AS ${words.string})`);
  if ('in' in condition) return amongSql(condition.in, cell, column, words, denied);
  if ('not_in' in condition) return `(NOT ${amongSql(condition.not_in, cell, column, words, true)})`;
  const text = foldedSql(cell, column, words);
  if ('is_known' in condition) return condition.is_known ? `(${text} IS NOT NULL)` : `(${text} IS NULL)`;
  if ('title_matches' in condition) {
    const { title_matches: titles, title_excludes: excludes = [] } = condition;
    const own = denied || saysEmpty(titles, column) ? text : foldedSql(cell, { ...column, empty: [] }, words);
    const matches = titleSql(titles, own, words);
    return excludes.length === 0 ? matches : `(${matches} AND NOT ${titleSql(excludes, own, words)})`;
  }
  const { at_least: low, at_most: high } = condition;
  const isDay = isDayRange(low, high);
  const value = isDay ? daySql(cell, words) : numberSql(cell, words);
  const bound = (limit: number | string) => (isDay ? `DATE ${words.text(String(limit))}` : String(Number(limit)));
  if (low !== undefined && high !== undefined) return `(${value} BETWEEN ${bound(low)} AND ${bound(high)})`;
  if (low !== undefined) return `(${value} >= ${bound(low)})`;
  return high === undefined ? `(${value} IS NOT NULL)` : `(${value} <= ${bound(high)})`;
}

const numberSql = (cell: string, words: SqlWords): string =>
  `CASE WHEN ${words.matches(cell, NUMBER)} THEN ${words.number(cell)} END`;
const daySql = (cell: string, words: SqlWords): string =>
  `CASE WHEN ${words.matches(cell, DAY)} THEN ${words.day(cell)} END`;

/** The words of a cell as rules compare them; NULL where it is empty. */
function foldedSql(cell: string, column: RuleColumn, words: SqlWords): string {
  const { means } = column;
  const lower = `lower(${cell})`;
  const empty = emptyWords(column);
  const filled =
    empty.length === 1
      ? `NULLIF(${lower}, ${words.text('')})`
      : `CASE WHEN ${lower} NOT IN (${empty.map(words.text).join(', ')}) THEN ${lower} END`;
  if (means === null) return filled;
  const { '*': other, ...labels } = means;
  const cases = Object.entries(labels).map(
    ([label, meaning]) => ` WHEN ${lowerSql(label, words)} THEN ${lowerSql(meaning, words)}`,
  );
  const rest = other === undefined ? filled : `CASE WHEN ${filled} IS NOT NULL THEN ${lowerSql(other, words)} END`;
  return cases.length === 0 ? rest : `CASE ${filled}${cases.join('')} ELSE ${rest} END`;
}

/** Beyond the letters of English each database has a lower case of its own, and it has to be one for both sides. */
function lowerSql(value: string, words: SqlWords): string {
  const text = value.trim();
  return /^[\x20-\x7e]*$/.test(text) ? words.text(text.toLowerCase()) : `lower(${words.text(text)})`;
}

function amongSql(
  values: readonly (string | number | boolean)[],
  cell: string,
  column: RuleColumn,
  words: SqlWords,
  denied: boolean,
): string {
  const telling = tellingValues(values, column);
  const among = (value: string, list: readonly string[]) =>
    list.length === 0 ? falseWhere(value) : `(${value} IN (${list.join(', ')}))`;
  if (column.kind === 'number' && column.means === null) {
    const numbers = telling.map(Number).filter(Number.isFinite);
    return among(numberSql(cell, words), numbers.map(String));
  }
  if (column.kind === 'date' && column.means === null) {
    const days = telling.filter((value) => ISO_DAY.test(value));
    return among(
      daySql(cell, words),
      days.map((value) => `DATE ${words.text(value)}`),
    );
  }
  // Where nothing is denied, unknown is as good as false, and the column can stand as it is.
  const bare = !denied && column.means === null && telling.length > 0;
  return among(
    bare ? `lower(${cell})` : foldedSql(cell, column, words),
    telling.map((value) => lowerSql(value, words)),
  );
}

/** Whole words in order: no "Executives" for "Executive". Marks stand in brackets, which every dialect reads alike. */
function titleSql(titles: readonly string[], text: string, words: SqlWords): string {
  if (titles.length === 0) return falseWhere(text);
  const patterns = titles.map((title) => {
    const parts = title.trim().toLowerCase().split(/\s+/u);
    const said = parts.map((part) => part.replace(SPECIAL, inBrackets)).join('[[:space:]]+');
    return `(^|[^${words.letters}])${said}([^${words.letters}]|$)`;
  });
  return words.matches(text, patterns.join('|'));
}

/** Nothing is among none; what is empty stays unknown all the same. */
const falseWhere = (value: string): string => `(CASE WHEN ${value} IS NOT NULL THEN FALSE END)`;

const SPECIAL = /[\\^[\].*+?(){}|$]/g;
/** Four marks mean something in brackets too, and any sign stands for them. */
const inBrackets = (mark: string): string => ('\\^[]'.includes(mark) ? '.' : `[${mark}]`);
