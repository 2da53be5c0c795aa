import { identifier } from '../engine/sql-text.ts';
import type { Filter } from '../model/filter.ts';
import { AMONG, type CountedFigure, daysOf, eligible, readable, timed, windowed } from './counted-sql.ts';
import type { Dimension } from './dimensions.ts';
import { facetFilter } from './facet-deals.ts';
import type { FieldCatalog } from './fields.ts';
import { filterSql, type Related } from './filter-sql.ts';
import { withDefinitions } from './number-macros.ts';
import { shownSql } from './shown-sql.ts';
import { readSql, saidBy, valueRows } from './value-rows.ts';

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
  const start = figure.fiscal_year_start;
  const apart = dimensions.map(({ source }) => source.table === 'people' || source.derived !== undefined);
  const joins = dimensions.map((dimension, at) =>
    apart[at] ? `\nLEFT JOIN (${valueRows(dimension, start)}) said_${at} ON said_${at}.deal = d.deal` : '',
  );
  const values = dimensions.map((dimension, at) => {
    const value = apart[at] ? `said_${at}.value` : saidBy(dimension, start)(readSql(dimension.source));
    return `${value} AS ${identifier(dimension.field)}`;
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
