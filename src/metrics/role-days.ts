import type { CodedFacet } from '../model/scope.ts';
import { IN_CELLS, metric, type Question } from './metric.ts';
import sql from './role-days.sql?raw';
import type { RolesAsked } from './role-parts.ts';

/** `value` in days, below nothing before the deal was created; where `known` is 0 it says nothing. */
export const roleDays = metric('role-days', sql, { role: 'count', known: 'count', value: 'number', deals: 'count' });

export const askRoleDays = (facets: readonly CodedFacet[], { by, cells }: Omit<RolesAsked, 'sizes'>): Question =>
  roleDays.ask(facets, [cells.join(',')], { role: by, cells: IN_CELLS });
