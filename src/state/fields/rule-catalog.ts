import type { FieldCatalog } from '../../tables/fields.ts';
import type { Warehouse } from '../../tables/warehouse.ts';

/** What a rule picks: deals, campaigns, or people of a deal. */
export type RuleTable = 'deals' | 'campaigns' | 'people';

/** The fields that a rule can read; null where no file holds what it picks. */
export function ruleCatalog(warehouse: Warehouse | null, table: RuleTable): FieldCatalog | null {
  if (table === 'campaigns') return warehouse?.related.campaigns?.catalog ?? null;
  const catalog = warehouse?.catalog ?? null;
  if (table === 'deals' || catalog === null) return catalog;
  return {
    fields: catalog.fields.filter((field) => field.table === 'people'),
    find: (name) => {
      const field = catalog.find(name, 'people');
      return field?.table === 'people' ? field : undefined;
    },
  };
}
