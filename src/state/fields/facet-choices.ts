import type { Facts } from '../../model/cell.ts';
import type { Facet } from '../../model/scope.ts';
import type { Warehouse } from '../../tables/warehouse.ts';
import { facetFields } from './facet-fields.ts';

/** A field that the screens can be narrowed by, with the values the data hold. */
export type FacetChoice = { field: string; values: readonly string[] };

/** More values than these are no list to choose from. */
const MOST_VALUES = 30;

export function facetChoices(warehouse: Warehouse, facts: Facts): FacetChoice[] {
  return facetFields(warehouse).flatMap((field) => {
    const labels = facts.coded.get(field)?.labels ?? [];
    const values = [...new Set(labels.flat())].sort((a, b) => a.localeCompare(b, 'en'));
    return values.length < 2 || values.length > MOST_VALUES ? [] : [{ field, values }];
  });
}

/** The filters without one value; a field without any value left is no filter. */
export function withoutValue(facets: readonly Facet[], field: string, value: string): Facet[] {
  return facets
    .map((facet) => (facet.field === field ? { ...facet, in: facet.in.filter((each) => each !== value) } : facet))
    .filter((facet) => facet.in.length > 0);
}

export function withValue(facets: readonly Facet[], field: string, value: string): Facet[] {
  const present = facets.find((facet) => facet.field === field);
  if (present === undefined) return [...facets, { field, in: [value] }];
  if (present.in.includes(value)) return [...facets];
  return facets.map((facet) => (facet === present ? { ...facet, in: [...facet.in, value] } : facet));
}
