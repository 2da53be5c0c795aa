import type { Warehouse } from '../../tables/warehouse.ts';

/** Fields that a screen can be narrowed by, in this order, where the data have them. */
const FACETS = ['region', 'industry', 'lead_source', 'type', 'product'] as const;
const MOST = 3;

export function facetFields(warehouse: Warehouse): string[] {
  return FACETS.filter((field) => warehouse.catalog.find(field, 'deals') !== undefined).slice(0, MOST);
}
