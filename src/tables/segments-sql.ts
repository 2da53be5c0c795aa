import { identifier, literal } from '../engine/sql-text.ts';
import type { Filter } from '../model/filter.ts';
import { AMONG, type CountedFigure, daysOf, eligible, readable, timed, windowed } from './counted-sql.ts';
import { type Dimension, valueSql } from './dimensions.ts';
import { facetFilter } from './facet-deals.ts';
import { columnSql, type Field, type FieldCatalog } from './fields.ts';
import { filterSql, type Related } from './filter-sql.ts';
import { namedSql, withDefinitions } from './number-macros.ts';
import { textSql } from './read-sql.ts';
import { shownSql } from './shown-sql.ts';

export type SegmentsFigure = Omit<CountedFigure, 'claim' | 'versus' | 'open' | 'touched_by' | 'has'> & {
  has: CountedFigure['has'] & { amount: boolean };
};

/** The query behind deals by one or two fields: what the screen of segments counts, to read, to copy and to run. */
export function segmentsSql(
  figure: SegmentsFigure,
  dimensions: readonly Dimension[],
  catalog: FieldCatalog,
  related: Related,
): string {
  const show = (filter: Filter) => shownSql(filterSql(filter, catalog, related, readable));
  const facets = figure.facets.map((facet) =>
    show(facetFilter(catalog.find(facet.field), facet, figure.fiscal_year_start)),
  );
  const fields = dimensions.flatMap((dimension) => {
    const field = catalog.find(dimension.field);
    return field === undefined ? [] : [{ name: dimension.field, field, said: saidBy(dimension) }];
  });
  const joins = fields.map(({ field }, at) =>
    field.table !== 'people'
      ? ''
      : `\nLEFT JOIN (SELECT DISTINCT p.opportunity_id, ${readSql(field)} AS value FROM people p) said_${at} ON said_${at}.opportunity_id = d.opportunity_id`,
  );
  const values = fields.map(({ field, name, said }, at) => {
    const value = field.table === 'people' ? `said_${at}.value` : readSql(field);
    return `${said(value)} AS ${identifier(name)}`;
  });
  const won = "FILTER (outcome = 'won')";
  const days = catalog.find('cycle_days', 'deals') !== undefined || (figure.has.created_date && figure.has.close_date);
  const measured = [
    ...(days
      ? [
          `median(CASE WHEN ${[`${daysOf(catalog)} >= 0`, ...timed(figure)].join(' AND ')} THEN ${daysOf(catalog)} END) ${won} AS median_days`,
        ]
      : []),
    ...(figure.has.amount ? [`median(d.amount) ${won} AS median_amount, sum(d.amount) ${won} AS won_amount`] : []),
  ];
  const columns = [
    ...values,
    `count(*) ${won} AS won`,
    "count(*) FILTER (outcome = 'lost') AS lost",
    "count(*) FILTER (outcome = 'open') AS open",
    ...measured,
  ];
  const tests = [AMONG.all, ...eligible(figure), ...windowed(figure, 'all', 'closed'), ...facets, show(figure.group)];
  return withDefinitions(
    `-- ${figure.title.replaceAll('\n', ' ')}\nSELECT ${columns.join(',\n  ')}\nFROM deals d${joins.join('')}\nWHERE ${tests.join('\n  AND ')}\nGROUP BY ALL\nORDER BY won DESC;`,
  );
}

/** A number in words is read by a definition above the query: its patterns are longer than all the rest. */
const readSql = (field: Field): string =>
  field.stored === 'text' && field.reading.kind === 'number'
    ? namedSql(textSql(columnSql(field), field.null_words), field.reading)
    : valueSql(field);

/** Words as they are, days by quarter, numbers by band. */
function saidBy({ kind, edges, values }: Dimension): (value: string) => string {
  switch (kind) {
    case 'text':
      return (value) => value;
    case 'date':
      return (value) => `CAST(date_trunc('quarter', ${value}) AS DATE)`;
    case 'number':
      return (value) => {
        const whens = (edges ?? []).map(
          (edge, at) => `WHEN ${value} < ${edge} THEN ${literal(values[at]?.label ?? '')}`,
        );
        const last = literal(values.at(-1)?.label ?? '');
        return `CASE WHEN ${value} IS NULL THEN NULL ${whens.join(' ')} ELSE ${last} END`;
      };
    default:
      return kind satisfies never;
  }
}
