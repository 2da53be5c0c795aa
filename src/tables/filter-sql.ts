import type { SqlValue } from '../engine/port.ts';
import type { FieldCondition, Filter, RelatedCondition } from '../model/filter.ts';
import type { CampaignTable } from './campaigns.ts';
import { columnSql, type Field, type FieldCatalog } from './fields.ts';
import { type Fragment, joined, raw, sql } from './fragment.ts';
import type { LostDealTable } from './lost-deal-codes.ts';
import { typedSql } from './read-sql.ts';

/** Which related tables are loaded, and how a touch finds its deal. */
export type Related = {
  touches: 'by-deal' | 'by-person' | null;
  people: boolean;
  campaigns: CampaignTable | null;
  losses: LostDealTable | null;
  /** Whether anything is noted on deals, with them or in files of its own. */
  texts: boolean;
  /** Columns of counts from elsewhere; null where no file holds any. */
  observations: readonly string[] | null;
};

/** For filters over a table of its own, which looks into no other. */
export const NOTHING_RELATED: Related = {
  touches: null,
  people: false,
  campaigns: null,
  losses: null,
  texts: false,
  observations: null,
};

/** A filter that names a field no file has. */
export class MissingField extends Error {
  constructor(readonly field: string) {
    super(`No file has a "${field}" column.`);
  }
}

/** Another way to say a condition on a field of deals, where there is one. */
export type Place = (condition: FieldCondition, field: Field) => Fragment | undefined;

/**
 * A filter as a three-valued SQL condition over the `deals` view under the alias `d`, or over `campaigns` as `c`.
 * A field of people matches any person of the deal. Throws MissingField.
 */
export function filterSql(filter: Filter, catalog: FieldCatalog, related: Related, place?: Place): Fragment {
  if ('field' in filter) return fieldSql(filter, catalog, related, place);
  if ('has' in filter) return relatedSql(filter, catalog, related);
  if ('not' in filter) return sql`(NOT ${filterSql(filter.not, catalog, related, place)})`;
  const [parts, word, empty] = 'all' in filter ? [filter.all, ' AND ', 'TRUE'] : [filter.any, ' OR ', 'FALSE'];
  if (parts.length === 0) return raw(empty);
  return sql`(${joined(
    parts.map((part) => filterSql(part, catalog, related, place)),
    word,
  )})`;
}

function fieldSql(condition: FieldCondition, catalog: FieldCatalog, related: Related, place?: Place): Fragment {
  const field = catalog.find(condition.field);
  if (field === undefined) throw new MissingField(condition.field);
  if (field.table !== 'people') return place?.(condition, field) ?? conditionSql(condition, field);
  if (!related.people) throw new MissingField(condition.field);
  const anyone = (test: Fragment) =>
    sql`(SELECT bool_or(${test}) FROM people p WHERE p.opportunity_id = d.opportunity_id)`;
  if ('not_in' in condition) {
    return sql`(NOT ${anyone(conditionSql({ field: condition.field, in: condition.not_in }, field))})`;
  }
  if ('is_known' in condition) {
    const known = sql`coalesce(${anyone(conditionSql({ field: condition.field, is_known: true }, field))}, FALSE)`;
    return condition.is_known ? known : sql`(NOT ${known})`;
  }
  return anyone(conditionSql(condition, field));
}

/** A condition on the column itself, under the alias of its table. */
export function conditionSql(condition: FieldCondition, field: Field): Fragment {
  const column = raw(columnSql(field));
  if ('in' in condition) return membersSql(column, field, condition.in);
  if ('not_in' in condition) return sql`(NOT ${membersSql(column, field, condition.not_in)})`;
  if ('is_known' in condition) return condition.is_known ? sql`(${column} IS NOT NULL)` : sql`(${column} IS NULL)`;
  if ('title_matches' in condition) {
    const matches = wordsSql(column, condition.title_matches);
    const excludes = condition.title_excludes ?? [];
    return excludes.length === 0 ? matches : sql`(${matches} AND NOT ${wordsSql(column, excludes)})`;
  }
  return rangeSql(field, condition.at_least, condition.at_most);
}

function membersSql(column: Fragment, field: Field, values: readonly SqlValue[]): Fragment {
  if (values.length === 0) return sql`(CASE WHEN ${column} IS NOT NULL THEN FALSE END)`;
  if (field.stored === 'number') {
    const list = joined(
      values.map((value) => sql`${Number(value)}`),
      ', ',
    );
    return sql`(${column} IN (${list}))`;
  }
  const text = field.stored === 'date' ? sql`CAST(${column} AS VARCHAR)` : sql`lower(trim(${column}))`;
  // Lower case is the database's own on both sides: it knows no sigma that ends a word.
  const list = joined(
    values.map((value) => sql`lower(${String(value).trim()})`),
    ', ',
  );
  return sql`(${text} IN (${list}))`;
}

/** Between two bounds, each of which may be absent. `read` gives words a type where the column holds words. */
export function rangeSql(
  field: Field,
  low: number | string | undefined,
  high: number | string | undefined,
  read = typedSql,
): Fragment {
  const column = columnSql(field);
  const days = typeof (low ?? high) === 'string' && !Number.isFinite(Number(low ?? high));
  const reading = field.reading.kind === 'text' ? ({ kind: 'number', decimal: '.' } as const) : field.reading;
  const value = raw(field.stored === 'text' ? read(column, reading) : column);
  const bound = (limit: number | string) => (days ? sql`CAST(${String(limit)} AS DATE)` : sql`${Number(limit)}`);
  const tests = [
    ...(low === undefined ? [] : [sql`${value} >= ${bound(low)}`]),
    ...(high === undefined ? [] : [sql`${value} <= ${bound(high)}`]),
  ];
  return tests.length === 0 ? sql`(${value} IS NOT NULL)` : sql`(${joined(tests, ' AND ')})`;
}

/** Whole words in order, so that "Executive" is not found in "Executives" and "won" not in "Follow On". */
function wordsSql(column: Fragment, titles: readonly string[]): Fragment {
  const patterns = titles.map((title) => {
    const words = title.trim().toLowerCase().split(/\s+/u).map(escapePattern).join('\\s+');
    return `(^|[^\\p{L}\\p{N}])${words}([^\\p{L}\\p{N}]|$)`;
  });
  if (patterns.length === 0) return sql`(CASE WHEN ${column} IS NOT NULL THEN FALSE END)`;
  return sql`regexp_matches(lower(${column}), ${patterns.join('|')})`;
}

const escapePattern = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function relatedSql(condition: RelatedCondition, catalog: FieldCatalog, related: Related): Fragment {
  const atLeast = condition.at_least ?? 1;
  const day = condition.before === undefined ? undefined : raw(`d.${condition.before}`);
  if (condition.has === 'people') {
    if (!related.people) throw new MissingField('people');
    const where = condition.where === undefined ? raw('TRUE') : personSql(condition.where, catalog);
    if (day === undefined) {
      return sql`((SELECT count(*) FROM people p WHERE p.opportunity_id = d.opportunity_id AND ${where}) >= ${atLeast})`;
    }
    const entered = catalog.find('date', 'people');
    if (entered === undefined) throw new MissingField('date');
    const before = sql`${raw(typedColumn(entered))} < ${day}`;
    const counted = sql`((SELECT count(*) FROM people p WHERE p.opportunity_id = d.opportunity_id AND ${before} AND ${where}) >= ${atLeast})`;
    return sql`(CASE WHEN ${day} IS NOT NULL THEN ${counted} END)`;
  }
  if (related.touches === null) throw new MissingField('touches');
  if (condition.where !== undefined) throw new MissingField('touches where');
  const own =
    related.touches === 'by-deal'
      ? raw('t.opportunity_id = d.opportunity_id')
      : raw('t.person_id IN (SELECT p.person_id FROM people p WHERE p.opportunity_id = d.opportunity_id)');
  const before = day === undefined ? raw('') : sql` AND t.date < ${day}`;
  const counted = sql`((SELECT count(*) FROM touches t WHERE ${own}${before}) >= ${atLeast})`;
  return day === undefined ? counted : sql`(CASE WHEN ${day} IS NOT NULL THEN ${counted} END)`;
}

/** A day as it is stored, or read from its words. */
const typedColumn = (field: Field): string =>
  field.stored === 'text' ? typedSql(columnSql(field), field.reading) : columnSql(field);

/** A filter tested on one person at a time, under the alias `p`: what stands inside `has: people`. Throws MissingField. */
export function personSql(filter: Filter, catalog: FieldCatalog): Fragment {
  if ('field' in filter) {
    const field = catalog.find(filter.field, 'people');
    if (field === undefined) throw new MissingField(filter.field);
    return conditionSql(filter, field);
  }
  if ('not' in filter) return sql`(NOT ${personSql(filter.not, catalog)})`;
  if ('has' in filter) throw new MissingField('has inside has');
  const [parts, word, empty] = 'all' in filter ? [filter.all, ' AND ', 'TRUE'] : [filter.any, ' OR ', 'FALSE'];
  if (parts.length === 0) return raw(empty);
  return sql`(${joined(
    parts.map((part) => personSql(part, catalog)),
    word,
  )})`;
}
