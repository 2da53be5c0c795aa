import type { Filter, RelatedTable } from '../model/filter.ts';

export type RuleTest = 'in' | 'not_in' | 'at_least' | 'at_most' | 'between' | 'known' | 'empty' | 'title';
export type RuleValue = string | number | boolean;

/** One field and what is asked of it. What another test would use is kept, so that trying one loses nothing. */
export type ConditionRow = {
  kind: 'condition';
  id: number;
  field: string;
  test: RuleTest;
  values: readonly RuleValue[];
  excludes: readonly string[];
  /** As typed: a number or a day. */
  low: string;
  high: string;
};

/** So many touches or people of the deal; of people, those that meet the conditions of `where`. */
export type RelatedRow = {
  kind: 'related';
  id: number;
  has: RelatedTable;
  at_least: number | null;
  before: 'created_date' | 'close_date' | null;
  where: RuleGroup | null;
};

/** `kept`: a part of a filter that rows cannot show, as it stands. */
export type RuleRow = ConditionRow | RelatedRow | RuleGroup | { kind: 'kept'; id: number; filter: Filter };

export type RuleGroup = {
  kind: 'group';
  id: number;
  join: 'all' | 'any';
  rows: readonly RuleRow[];
  /** The filter was its only row itself, without a group around it. */
  bare?: true;
};

/** Groups inside the group of the whole rule; deeper ones are kept as they are. */
export const DEEPEST = 2;

/** Tests as they read between a field and its value. */
export const TEST_WORDS: Record<RuleTest, string> = {
  in: 'is one of',
  not_in: 'is not one of',
  at_least: 'is at least',
  at_most: 'is at most',
  between: 'is between',
  known: 'is filled in',
  empty: 'is empty',
  title: 'has the words',
};

export const emptyCondition = (id: number): ConditionRow => ({
  kind: 'condition',
  id,
  field: '',
  test: 'in',
  values: [],
  excludes: [],
  low: '',
  high: '',
});

/** The largest id of a rule, so that a new row gets one of its own. */
export function lastId(row: RuleRow): number {
  if (row.kind === 'related' && row.where !== null) return Math.max(row.id, lastId(row.where));
  return row.kind === 'group' ? Math.max(row.id, ...row.rows.map(lastId)) : row.id;
}

/** The rule with the row of this id replaced, or taken out where `change` gives null. */
export function changeRow(group: RuleGroup, id: number, change: (row: RuleRow) => RuleRow | null): RuleGroup {
  const rows = group.rows.flatMap((row) => {
    if (row.id === id) return change(row) ?? [];
    return inside(row, (group) => changeRow(group, id, change));
  });
  return { ...group, rows };
}

/** The rule with a row added to the group of this id. */
export function addRow(group: RuleGroup, to: number, row: RuleRow): RuleGroup {
  if (group.id !== to) {
    return { ...group, rows: group.rows.map((each) => inside(each, (own) => addRow(own, to, row))) };
  }
  // An empty "any of" catches nothing; whoever adds the first condition means deals that meet it and the next.
  return { ...group, join: group.rows.length === 0 ? 'all' : group.join, rows: [...group.rows, row] };
}

/** A row with the group it holds changed. */
export function inside(row: RuleRow, change: (group: RuleGroup) => RuleGroup): RuleRow {
  if (row.kind === 'group') return change(row);
  return row.kind === 'related' && row.where !== null ? { ...row, where: change(row.where) } : row;
}
