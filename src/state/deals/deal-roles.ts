import type { Engine } from '../../engine/port.ts';
import { buildDealRoles, type DealRoles } from '../../tables/deal-roles.ts';
import type { Warehouse } from '../../tables/warehouse.ts';

type Built = { warehouse: Warehouse; generation: number; roles: Promise<DealRoles> };
const built = new WeakMap<Engine, Built>();

// Several wait for the same tables, so that none of them may cancel the making.
/** The tables of who was in which deal, made when they are first needed. */
export function dealRoles(engine: Engine, warehouse: Warehouse): Promise<DealRoles> {
  const before = built.get(engine);
  if (before?.warehouse === warehouse && before.generation === engine.generation) return before.roles;
  const roles = buildDealRoles(engine, warehouse);
  built.set(engine, { warehouse, generation: engine.generation, roles });
  roles.catch(() => built.delete(engine));
  return roles;
}
