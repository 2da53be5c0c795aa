import type { Filter } from '../model/filter.ts';
import type { FieldKind } from '../model/tables.ts';

export const UNCLASSIFIED = 'Unclassified';

/** Rules in order: the first that is met names the record. */
export type LabelRule = { label: string; when: Filter };

/** A column of another tool's table, and how its cells are to be understood. */
export type RuleColumn = {
  header: string;
  kind: FieldKind;
  /** Words that mean empty, beside the empty text. */
  empty: readonly string[];
  /** What its words are called in the rules: lower-case word → what it means; `*` is every other word. Null: as they stand. */
  means: Readonly<Record<string, string>> | null;
};

/** Where a field of a rule stands. `elsewhere`: in rows of another table, several to a record. */
export type ColumnOf = (field: string) => RuleColumn | { elsewhere: string };

/** Which other table a rule reads, whose rows no column of this table holds; null where its columns are enough. */
export function readsBeyond(filter: Filter, columnOf: ColumnOf): string | null {
  if ('field' in filter) {
    const column = columnOf(filter.field);
    return 'elsewhere' in column ? column.elsewhere : null;
  }
  if ('has' in filter) return filter.has;
  if ('not' in filter) return readsBeyond(filter.not, columnOf);
  const parts = 'all' in filter ? filter.all : filter.any;
  return parts.map((part) => readsBeyond(part, columnOf)).find((beyond) => beyond !== null) ?? null;
}

/** The column of a field that `readsBeyond` has let pass. */
export function columnIn(columnOf: ColumnOf, field: string): RuleColumn {
  const column = columnOf(field);
  if ('elsewhere' in column) throw new RangeError(`"${field}" stands in ${column.elsewhere}.`);
  return column;
}

export const folded = (value: string | number | boolean): string => String(value).trim().toLowerCase();

/** Words that mean empty, folded, the empty text among them. */
export const emptyWords = ({ empty }: RuleColumn): string[] => [...new Set(['', ...empty.map(folded)])];

/** Whether a word that means empty holds what is looked for in a title. */
export const saysEmpty = (titles: readonly string[], column: RuleColumn): boolean =>
  titles.some((title) => emptyWords(column).some((word) => word.includes(folded(title))));

/** The values of a list that a cell can hold at all: what means empty is no value. */
export const tellingValues = (values: readonly (string | number | boolean)[], column: RuleColumn): string[] => {
  const empty = new Set(emptyWords(column));
  return [...new Set(values.map((value) => String(value).trim()))].filter((value) => !empty.has(folded(value)));
};

/** Whether the ends of a range are days and not numbers. */
export const isDayRange = (...limits: (number | string | undefined)[]): boolean =>
  limits.some((limit) => typeof limit === 'string' && !Number.isFinite(Number(limit)));

export const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
