import type { FieldPlace } from '../../assumptions/rows-read.ts';
import type { Warehouse } from '../../tables/warehouse.ts';

/** Where the tables hold a field; one that no file has is what it is called. */
export function placeOfField({ catalog, lookups }: Pick<Warehouse, 'catalog' | 'lookups'>, name: string): FieldPlace {
  const field = catalog.find(name);
  if (field === undefined) return { canonical: name, people: false, lookup: null };
  const lookup = lookups.find(({ columns }) => columns.some(({ as }) => as === field.column));
  return {
    canonical: field.canonical ?? field.name,
    people: field.table === 'people',
    lookup: field.table === 'deals' ? (lookup?.file.file ?? null) : null,
  };
}
