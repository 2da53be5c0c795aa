import type { Filter } from '../model/filter.ts';
import type { ConditionRow, RuleGroup, RuleRow } from './rule.ts';

/** What a row still needs before it says anything. */
export type OpenRow = { id: number; needs: string };

/** The rows as a filter. Rows that are not filled in yet take no part and are listed. */
export function filterOf(rule: RuleGroup): { filter: Filter; open: readonly OpenRow[] } {
  const open: OpenRow[] = [];
  return { filter: wholeOf(rule, open), open };
}

function wholeOf(rule: RuleGroup, open: OpenRow[]): Filter {
  const [only] = rule.rows;
  if (rule.bare && rule.rows.length === 1 && only !== undefined) return partOf(only, open) ?? { all: [] };
  return joined(rule, open);
}

function joined(group: RuleGroup, open: OpenRow[]): Filter {
  const parts = group.rows.flatMap((row) => partOf(row, open) ?? []);
  return group.join === 'all' ? { all: parts } : { any: parts };
}

function partOf(row: RuleRow, open: OpenRow[]): Filter | null {
  switch (row.kind) {
    case 'group':
      if (row.rows.length === 0) open.push({ id: row.id, needs: 'Add a condition to this group, or remove it.' });
      return row.rows.length === 0 ? null : joined(row, open);
    case 'kept':
      return row.filter;
    case 'related': {
      const { has, at_least, before, where } = row;
      if (at_least === null || at_least < 1 || !Number.isInteger(at_least)) {
        open.push({ id: row.id, needs: 'Write a whole number from 1.' });
        return null;
      }
      const who = has === 'touches' || where === null || where.rows.length === 0 ? null : wholeOf(where, open);
      const says = who !== null && !('all' in who && who.all.length === 0);
      return { has, ...(says ? { where: who } : {}), at_least, ...(before === null ? {} : { before }) };
    }
    case 'condition': {
      const filter = conditionOf(row);
      if (typeof filter !== 'string') return filter;
      open.push({ id: row.id, needs: filter });
      return null;
    }
    default:
      return row satisfies never;
  }
}

/** The condition, or what it needs. */
function conditionOf(row: ConditionRow): Filter | string {
  const { field, values } = row;
  if (field.trim() === '') return 'Choose a field.';
  switch (row.test) {
    case 'in':
      return values.length === 0 ? 'Choose at least one value.' : { field, in: values };
    case 'not_in':
      return values.length === 0 ? 'Choose at least one value.' : { field, not_in: values };
    case 'title': {
      const words = values.map(String);
      if (words.length === 0) return 'Write the words to look for.';
      return { field, title_matches: words, ...(row.excludes.length === 0 ? {} : { title_excludes: row.excludes }) };
    }
    case 'known':
      return { field, is_known: true };
    case 'empty':
      return { field, is_known: false };
    case 'at_least': {
      const at_least = boundOf(row.low);
      return at_least === null ? WRONG_BOUND : { field, at_least };
    }
    case 'at_most': {
      const at_most = boundOf(row.high);
      return at_most === null ? WRONG_BOUND : { field, at_most };
    }
    case 'between': {
      const [at_least, at_most] = [boundOf(row.low), boundOf(row.high)];
      if (at_least === null || at_most === null) return WRONG_BOUND;
      if (typeof at_least !== typeof at_most) return 'Write two numbers, or two days.';
      return at_least > at_most ? 'The first value is above the second.' : { field, at_least, at_most };
    }
    default:
      return row.test satisfies never;
  }
}

const WRONG_BOUND = 'Write a number such as 200, or a day such as 2026-01-31.';

function boundOf(text: string): number | string | null {
  const trimmed = text.trim().replaceAll(/(?<=\d),(?=\d{3}\b)/g, '');
  if (/^\d{4}-\d{2}-\d{2}$/.test(trimmed)) return Number.isNaN(Date.parse(`${trimmed}T00:00:00Z`)) ? null : trimmed;
  if (trimmed === '') return null;
  const number = Number(trimmed);
  return Number.isFinite(number) ? number : null;
}
