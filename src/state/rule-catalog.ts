import type { FieldCatalog } from '../tables/fields.ts';
import type { Warehouse } from '../tables/warehouse.ts';

/** What a rule picks: deals, or campaigns. */
export type RuleTable = 'deals' | 'campaigns';

/** The fields that a rule can read; null where no file holds what it picks. */
export function ruleCatalog(warehouse: Warehouse | null, table: RuleTable): FieldCatalog | null {
  if (table === 'campaigns') return warehouse?.related.campaigns?.catalog ?? null;
  return warehouse?.catalog ?? null;
}
