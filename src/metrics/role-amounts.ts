import type { CodedFacet } from '../model/scope.ts';
import { IN_CELLS, metric, type Question } from './metric.ts';
import sql from './role-amounts.sql?raw';
import { type RolesAsked, sizesJoined } from './role-parts.ts';

/** `value` in cents; of a role and size, or, where those are -1, of deals with so many people. */
export const roleAmounts = metric('role-amounts', sql, {
  role: 'number',
  size: 'number',
  people: 'number',
  value: 'number',
  deals: 'count',
});

/** `cells` of won deals. */
export function askRoleAmounts(facets: readonly CodedFacet[], { by, sizes, cells }: RolesAsked): Question {
  const list = cells.join(',');
  return roleAmounts.ask(facets, [list, list], { ...sizesJoined(sizes), role: by, cells: IN_CELLS });
}
