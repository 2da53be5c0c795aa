import type { CodedFacet } from '../model/scope.ts';
import { IN_CELLS, metric, type Question } from './metric.ts';
import type { RolesAsked } from './role-parts.ts';
import sql from './role-sides.sql?raw';

/** `people` 0: nobody is listed. Flags are 0 or 1. */
export const roleSides = metric('role-sides', sql, {
  people: 'count',
  won: 'count',
  present: 'count',
  reached: 'count',
  signed: 'count',
  engaged: 'count',
  deals: 'count',
});

export const askRoleSides = (facets: readonly CodedFacet[], { cells }: Pick<RolesAsked, 'cells'>): Question =>
  roleSides.ask(facets, [cells.join(',')], { cells: IN_CELLS });
