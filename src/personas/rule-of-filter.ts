import type { FieldCondition, Filter, RelatedCondition } from '../model/filter.ts';
import { type ConditionRow, DEEPEST, emptyCondition, type RuleGroup, type RuleRow } from './rule.ts';

/** A filter as rows; whatever rows cannot show is kept in a row of its own, unchanged. */
export function ruleOf(filter: Filter): RuleGroup {
  let id = 0;
  return wholeOf(filter, () => id++);
}

function wholeOf(filter: Filter, next: () => number): RuleGroup {
  const group = groupOf(filter, 0, next);
  if (group !== null) return group;
  const own = next();
  return { kind: 'group', id: own, join: 'all', rows: [rowOf(filter, 1, next)], bare: true };
}

function groupOf(filter: Filter, depth: number, next: () => number): RuleGroup | null {
  const [join, parts] =
    'all' in filter ? (['all', filter.all] as const) : 'any' in filter ? (['any', filter.any] as const) : [null, []];
  if (join === null || depth > DEEPEST) return null;
  const id = next();
  return { kind: 'group', id, join, rows: parts.map((part) => rowOf(part, depth + 1, next)) };
}

function rowOf(filter: Filter, depth: number, next: () => number): RuleRow {
  const group = groupOf(filter, depth, next);
  if (group !== null && group.rows.length > 0) return group;
  const id = next();
  if ('field' in filter) return conditionOf(filter, id) ?? { kind: 'kept', id, filter };
  if ('has' in filter && isCountable(filter)) {
    const { has, where, at_least = 1, before = null } = filter;
    return { kind: 'related', id, has, at_least, before, where: where === undefined ? null : wholeOf(where, next) };
  }
  return { kind: 'kept', id, filter };
}

/** Touches are counted whatever they are; an empty list of conditions says something, but nothing a row would. */
function isCountable({ has, where }: RelatedCondition): boolean {
  if (where === undefined) return true;
  const parts = 'all' in where ? where.all : 'any' in where ? where.any : null;
  return has === 'people' && parts?.length !== 0;
}

function conditionOf(condition: FieldCondition, id: number): ConditionRow | null {
  const row = { ...emptyCondition(id), field: condition.field };
  const list = 'in' in condition ? condition.in : 'not_in' in condition ? condition.not_in : null;
  // An empty list says something, but nothing that a person would write in a row.
  if (list?.length === 0 || ('title_matches' in condition && condition.title_matches.length === 0)) return null;
  if ('in' in condition) return { ...row, test: 'in', values: condition.in };
  if ('not_in' in condition) return { ...row, test: 'not_in', values: condition.not_in };
  if ('is_known' in condition) return { ...row, test: condition.is_known ? 'known' : 'empty' };
  if ('title_matches' in condition) {
    return { ...row, test: 'title', values: condition.title_matches, excludes: condition.title_excludes ?? [] };
  }
  const { at_least: low, at_most: high } = condition;
  const ends = { low: low === undefined ? '' : String(low), high: high === undefined ? '' : String(high) };
  if (low !== undefined && high !== undefined) return { ...row, test: 'between', ...ends };
  if (low !== undefined) return { ...row, test: 'at_least', ...ends };
  return high === undefined ? null : { ...row, test: 'at_most', ...ends };
}
