import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier } from '../engine/sql-text.ts';
import { readBand } from '../model/band.ts';
import { EVERY_DEAL, type Filter } from '../model/filter.ts';
import { firstDay, lastDay, readQuarterName } from '../model/quarter.ts';
import type { CodedFacet, Facet } from '../model/scope.ts';
import { filledSql, valueKind } from './dimensions.ts';
import type { Field } from './fields.ts';
import { type Fragment, joined, raw, sql } from './fragment.ts';

/** The value of a facet for deals that leave the field blank. */
export const BLANK = '';

/** Which deals a facet lets pass, as a table of its own: any of its words, bands of numbers or quarters, or blank. */
export async function buildFacet(
  engine: Engine,
  field: Field,
  facet: Facet,
  table: string,
  fiscalYearStart: number,
  options: AskOptions = {},
): Promise<void> {
  const values = facet.in.filter((value) => value !== BLANK);
  const tests = joined([...values.map((value) => testSql(field, value, fiscalYearStart)), raw('FALSE')], ' OR ');
  const filled = sql`SELECT DISTINCT deal FROM (${raw(filledSql(field))}) WHERE ${tests}`;
  const blank = raw(`SELECT deal FROM deals WHERE deal NOT IN (SELECT deal FROM (${filledSql(field)}))`);
  const statement = sql`CREATE OR REPLACE TABLE ${raw(table)} AS ${facet.in.includes(BLANK) ? sql`${filled} UNION ${blank}` : filled}`;
  await engine.run(statement.text, statement.values, options);
}

function testSql(field: Field, value: string, fiscalYearStart: number): Fragment {
  const kind = valueKind(field);
  switch (kind) {
    case 'text':
      return sql`lower(value) = ${value.trim().toLowerCase()}`;
    case 'number': {
      const band = readBand(value);
      if (band === null) return raw('FALSE');
      const low = band.from === null ? raw('') : sql` AND value >= ${band.from}`;
      const high = band.below === null ? raw('') : sql` AND value < ${band.below}`;
      return sql`(TRUE${low}${high})`;
    }
    case 'date': {
      const quarter = readQuarterName(value);
      if (quarter === null) return raw('FALSE');
      const [first, last] = [firstDay(quarter, fiscalYearStart), lastDay(quarter, fiscalYearStart)];
      return sql`(value BETWEEN CAST(${first} AS DATE) AND CAST(${last} AS DATE))`;
    }
    default:
      return kind satisfies never;
  }
}

/** The same facet as a filter, to be read and copied. */
export function facetFilter(field: Field | undefined, facet: Facet, fiscalYearStart: number): Filter {
  const kind = field === undefined ? 'text' : valueKind(field);
  const words = facet.in.filter((value) => value !== BLANK);
  const any: Filter[] =
    kind === 'text'
      ? words.length === 0
        ? []
        : [{ field: facet.field, in: words }]
      : words.map((value) =>
          kind === 'number' ? bandFilter(facet.field, value) : quarterFilter(facet.field, value, fiscalYearStart),
        );
  if (facet.in.includes(BLANK)) any.push({ field: facet.field, is_known: false });
  return any.length === 1 && any[0] !== undefined ? any[0] : { any };
}

function bandFilter(field: string, value: string): Filter {
  const band = readBand(value);
  if (band === null) return { any: [] };
  const low: Filter[] = band.from === null ? [] : [{ field, at_least: band.from }];
  const high: Filter[] = band.below === null ? [] : [{ not: { field, at_least: band.below } }];
  return low.length === 0 && high.length === 0 ? EVERY_DEAL : { all: [...low, ...high] };
}

function quarterFilter(field: string, value: string, fiscalYearStart: number): Filter {
  const quarter = readQuarterName(value);
  if (quarter === null) return { any: [] };
  return { field, at_least: firstDay(quarter, fiscalYearStart), at_most: lastDay(quarter, fiscalYearStart) };
}

/** Facets as a condition on the facts `f`, with the codes that it binds. */
export function facetsSql(facets: readonly CodedFacet[]): Fragment {
  return joined(
    facets.map((facet) =>
      'deals' in facet
        ? raw(` AND f.deal IN (SELECT deal FROM ${identifier(facet.deals)})`)
        : sql` AND f.${raw(identifier(facet.column))} IN (SELECT TRY_CAST(unnest(string_split(${facet.codes.join(',')}, ',')) AS INTEGER))`,
    ),
    '',
  );
}
