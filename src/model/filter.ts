/** A field is a canonical name or a header of the file. Text compares trimmed and without case. */
export type FieldCondition =
  | { field: string; in: readonly (string | number | boolean)[] }
  | { field: string; not_in: readonly (string | number | boolean)[] }
  | { field: string; at_least?: number | string; at_most?: number | string }
  | { field: string; is_known: boolean }
  | { field: string; title_matches: readonly string[]; title_excludes?: readonly string[] };

export type RelatedTable = 'touches' | 'people';

/** "Three or more touches before the deal was created." */
export type RelatedCondition = {
  has: RelatedTable;
  where?: Filter;
  at_least?: number;
  before?: 'created_date' | 'close_date';
};

/**
 * Which deals. Logic is three-valued as in SQL: an empty field makes a condition unknown,
 * and a deal for which a filter is unknown is neither in the group nor in the rest.
 */
export type Filter =
  | FieldCondition
  | RelatedCondition
  | { all: readonly Filter[] }
  | { any: readonly Filter[] }
  | { not: Filter };

export const EVERY_DEAL: Filter = { all: [] };

export function both(first: Filter, second: Filter | undefined): Filter {
  return second === undefined ? first : { all: [first, second] };
}

/** Fields of the deal that a filter reads, in order of appearance. Fields read through `has` belong to the other table. */
export function fieldsOf(filter: Filter): string[] {
  if ('field' in filter) return [filter.field];
  if ('all' in filter) return [...new Set(filter.all.flatMap(fieldsOf))];
  if ('any' in filter) return [...new Set(filter.any.flatMap(fieldsOf))];
  if ('not' in filter) return fieldsOf(filter.not);
  return [];
}

/** Fields of people that a filter reads through `has`. */
export function peopleFieldsOf(filter: Filter): string[] {
  if ('has' in filter) return filter.has === 'people' && filter.where !== undefined ? fieldsOf(filter.where) : [];
  if ('all' in filter) return [...new Set(filter.all.flatMap(peopleFieldsOf))];
  if ('any' in filter) return [...new Set(filter.any.flatMap(peopleFieldsOf))];
  if ('not' in filter) return peopleFieldsOf(filter.not);
  return [];
}

/** Other tables that a filter looks into. */
export function tablesOf(filter: Filter): RelatedTable[] {
  if ('has' in filter) return [filter.has];
  if ('all' in filter) return [...new Set(filter.all.flatMap(tablesOf))];
  if ('any' in filter) return [...new Set(filter.any.flatMap(tablesOf))];
  if ('not' in filter) return tablesOf(filter.not);
  return [];
}
