import type { Among } from '../model/claim.ts';
import type { Filter } from '../model/filter.ts';
import { AMONG, type CountedFigure, eligible, readable, windowed } from './counted-sql.ts';
import { facetFilter } from './facet-deals.ts';
import type { FieldCatalog } from './fields.ts';
import { filterSql, type Related } from './filter-sql.ts';
import { withDefinitions } from './number-macros.ts';
import { shownSql } from './shown-sql.ts';

/** The deals that a panel counts. Days are the ends of the window; null is open-ended. */
export type PanelDeals = Omit<CountedFigure, 'title' | 'claim' | 'versus' | 'open' | 'touched_by'> & {
  among: Among;
  /** By which of its days a deal lies in the window. */
  window: 'closed' | 'created';
};

/** What a query of a panel goes on with after its deals: further steps by name, and what it asks of them. */
export type PanelBody = { steps?: readonly (readonly [name: string, sql: string])[]; query: string };

type Files = { catalog: FieldCatalog; related: Related };

/** A filter as a condition on deals `d`, to be read. Throws MissingField. */
export const shownFilter = (filter: Filter, { catalog, related }: Files): string =>
  shownSql(filterSql(filter, catalog, related, readable));

/**
 * A query to read, to copy and to run, over the deals that a panel counts: `counted` holds them, under the names that the
 * table `deals` has. Throws MissingField.
 */
export function panelSql(title: string, deals: PanelDeals, files: Files, { steps = [], query }: PanelBody): string {
  const facets = deals.facets.map((facet) =>
    shownFilter(facetFilter(files.catalog.find(facet.field), facet, deals.fiscal_year_start), files),
  );
  const tests = [
    AMONG[deals.among],
    ...eligible(deals),
    ...windowed(deals, deals.among, deals.window),
    ...facets,
    shownFilter(deals.group, files),
  ];
  const counted = `SELECT d.* FROM deals d\n  WHERE ${tests.join('\n    AND ')}`;
  const all = [['counted', counted] as const, ...steps].map(([name, sql]) => `${name} AS (\n  ${sql}\n)`);
  return withDefinitions(`-- ${title.replaceAll('\n', ' ')}\nWITH ${all.join(', ')}\n${query};`);
}
