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
import { markedCell, markedPhrase } from './title-marks.ts';

/** Cells of one row of a sheet: those of the columns that rules read, and free ones for words of titles. */
export type Sheet = { cell(field: string): string; titles(field: string): string };

export type RulesFormula = {
  /** Null where the rules are more than a cell of a spreadsheet takes. */
  formula: string | null;
  /** What `Sheet.titles` of a field has to hold. */
  helpers: readonly { field: string; formula: string }[];
  left_out: readonly { label: string; reason: string }[];
};

/** What one cell may hold in the spreadsheet that takes least. */
const LONGEST = 8192;
const MOST_RULES = 126;
const LONGEST_TEXT = 255;

/**
 * The rules as one `IFS` over cells of a row. A spreadsheet knows no unknown, so each condition is written as what it
 * takes to be known true, and below a denial as what it takes to be known false.
 */
export function rulesFormula(rules: readonly LabelRule[], columnOf: ColumnOf, sheet: Sheet): RulesFormula {
  const left_out = rules.flatMap(({ label, when }) => {
    const reason = whyNot(when, columnOf);
    return reason === null ? [] : [{ label, reason }];
  });
  const taken = rules.filter(({ when }) => whyNot(when, columnOf) === null);
  const into = { columnOf, sheet };
  const pairs = taken.flatMap(({ label, when }) => [isTrue(when, into), formulaText(label)]);
  const formula =
    taken.length === 0
      ? `=${formulaText(UNCLASSIFIED)}`
      : `=IFS(${[...pairs, 'TRUE()', formulaText(UNCLASSIFIED)].join(',')})`;
  const fields = [...new Set(taken.flatMap(({ when }) => titleFields(when)))];
  return {
    formula: formula.length > LONGEST || taken.length > MOST_RULES ? null : formula,
    helpers: fields.map((field) => ({ field, formula: `=${markedCell(sheet.cell(field), formulaText)}` })),
    left_out,
  };
}

/** A text in a formula. Quotes, backslashes and breaks are joined to it by their codes, which every spreadsheet reads alike. */
export function formulaText(value: string): string {
  const parts = value.match(/["\\\n\r\t]|[^"\\\n\r\t]{1,250}/gu) ?? [];
  const written = parts.map((part) =>
    /["\\\n\r\t]/.test(part) ? `CHAR(${part.charCodeAt(0)})` : `"${part.slice(0, LONGEST_TEXT)}"`,
  );
  return written.length === 0 ? '""' : written.join('&');
}

function whyNot(filter: Filter, columnOf: ColumnOf): string | null {
  const beyond = readsBeyond(filter, columnOf);
  if (beyond !== null) return `it reads ${beyond}, several rows to a record`;
  const mapped = fieldsIn(filter).find((field) => columnIn(columnOf, field).means !== null);
  return mapped === undefined ? null : `the words of ${columnIn(columnOf, mapped).header} are translated under Sources`;
}

function conditionsIn(filter: Filter): FieldCondition[] {
  if ('field' in filter) return [filter];
  if ('has' in filter) return [];
  if ('not' in filter) return conditionsIn(filter.not);
  return ('all' in filter ? filter.all : filter.any).flatMap(conditionsIn);
}

const fieldsIn = (filter: Filter): string[] => [...new Set(conditionsIn(filter).map(({ field }) => field))];
const titleFields = (filter: Filter): string[] =>
  conditionsIn(filter).flatMap((condition) => ('title_matches' in condition ? [condition.field] : []));

/** Fields that rules read here, in order of appearance, those of rules that are left out not among them. */
export const formulaFields = (rules: readonly LabelRule[], columnOf: ColumnOf) => {
  const taken = rules.filter(({ when }) => whyNot(when, columnOf) === null);
  return {
    read: [...new Set(taken.flatMap(({ when }) => fieldsIn(when)))],
    titles: [...new Set(taken.flatMap(({ when }) => titleFields(when)))],
  };
};

type Into = { columnOf: ColumnOf; sheet: Sheet };

const NO = 'FALSE()';
const YES = 'TRUE()';
const joined = (word: 'AND' | 'OR', parts: readonly string[]): string =>
  parts.length === 1 ? (parts[0] as string) : `${word}(${parts.join(',')})`;
const all = (parts: readonly string[]): string => (parts.length === 0 ? YES : joined('AND', parts));
const any = (parts: readonly string[]): string => (parts.length === 0 ? NO : joined('OR', parts));
const no = (part: string): string => `NOT(${part})`;

function isTrue(filter: Filter, into: Into): string {
  if ('field' in filter) return conditionFormula(filter, into).met;
  if ('has' in filter) return NO;
  if ('not' in filter) return isFalse(filter.not, into);
  return 'all' in filter
    ? all(filter.all.map((part) => isTrue(part, into)))
    : any(filter.any.map((part) => isTrue(part, into)));
}

function isFalse(filter: Filter, into: Into): string {
  if ('field' in filter) return conditionFormula(filter, into).unmet;
  if ('has' in filter) return NO;
  if ('not' in filter) return isTrue(filter.not, into);
  return 'all' in filter
    ? any(filter.all.map((part) => isFalse(part, into)))
    : all(filter.any.map((part) => isFalse(part, into)));
}

type Answers = { met: string; unmet: string };

/** Where the cell is filled in, so that the answer is known. */
const known = (is: string, test: string): Answers => ({ met: all([is, test]), unmet: all([is, no(test)]) });
const other = ({ met, unmet }: Answers): Answers => ({ met: unmet, unmet: met });

function conditionFormula(condition: FieldCondition, { columnOf, sheet }: Into): Answers {
  const column = columnIn(columnOf, condition.field);
  const cell = sheet.cell(condition.field);
  if ('in' in condition) return among(condition.in, cell, column);
  if ('not_in' in condition) return other(among(condition.not_in, cell, column));
  const filled = isFilled(cell, column);
  if ('is_known' in condition) {
    const answers = { met: filled, unmet: no(filled) };
    return condition.is_known ? answers : other(answers);
  }
  if ('title_matches' in condition) {
    const words = sheet.titles(condition.field);
    const says = (titles: readonly string[]) =>
      any(titles.map((title) => `ISNUMBER(FIND(${formulaText(markedPhrase(title))},${words}))`));
    const { title_matches: titles, title_excludes: excludes = [] } = condition;
    const test = all([says(titles), ...(excludes.length === 0 ? [] : [no(says(excludes))])]);
    const answers = known(filled, test);
    // What holds the words is filled in, unless they are among those that mean empty.
    return saysEmpty(titles, column) ? answers : { ...answers, met: test };
  }
  const { at_least: low, at_most: high } = condition;
  const isDay = isDayRange(low, high);
  const value = isDay ? `INT(${cell})` : cell;
  const bound = (limit: number | string) => (isDay ? dayFormula(String(limit)) : String(Number(limit)));
  const tests = [
    ...(low === undefined ? [] : [`${value}>=${bound(low)}`]),
    ...(high === undefined ? [] : [`${value}<=${bound(high)}`]),
  ];
  const isNumber = `ISNUMBER(${cell})`;
  return tests.length === 0 ? { met: isNumber, unmet: no(isNumber) } : ofNumber(cell, all(tests));
}

/** `IF` looks at one side alone: a test on what is no number would be an error. */
const ofNumber = (cell: string, test: string): Answers => ({
  met: `IF(ISNUMBER(${cell}),${test},${NO})`,
  unmet: `IF(ISNUMBER(${cell}),${no(test)},${NO})`,
});

const dayFormula = (day: string): string => `DATE(${day.slice(0, 10).split('-').map(Number).join(',')})`;

const isFilled = (cell: string, column: RuleColumn): string =>
  all(emptyWords(column).map((word) => no(isWord(cell, word))));

const isWord = (cell: string, word: string): string => {
  const lower = word.toLowerCase();
  const text = /^[\x20-\x7e]*$/.test(lower) ? formulaText(lower) : `LOWER(${formulaText(word)})`;
  const collapsed = lower.replace(/ +/g, ' ');
  if (!lower.includes(' ')) return `EXACT(LOWER(TRIM(${cell})),${text})`;
  // TRIM also makes one space of several within; what holds the words as they stand has just these.
  const short = collapsed === lower ? text : `LOWER(TRIM(${text}))`;
  return `AND(EXACT(LOWER(TRIM(${cell})),${short}),ISNUMBER(FIND(${text},LOWER(${cell}))))`;
};

function among(values: readonly (string | number | boolean)[], cell: string, column: RuleColumn): Answers {
  const telling = tellingValues(values, column);
  if (column.kind === 'number') {
    const numbers = telling.map(Number).filter(Number.isFinite);
    return ofNumber(cell, any(numbers.map((value) => `${cell}=${value}`)));
  }
  if (column.kind === 'date') {
    const days = telling.filter((value) => ISO_DAY.test(value));
    return ofNumber(cell, any(days.map((value) => `INT(${cell})=${dayFormula(value)}`)));
  }
  const test = any(telling.map((value) => isWord(cell, value)));
  return { met: test, unmet: all([isFilled(cell, column), no(test)]) };
}
