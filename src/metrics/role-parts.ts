import type { CodedFacet } from '../model/scope.ts';
import { IN_CELLS, metric, type Question } from './metric.ts';
import sql from './role-parts.sql?raw';

/** Flags are 0 or 1; `signed` says that the signer of the deal is known, `engaged` that it is known whom marketing reached. */
export const roleParts = metric('role-parts', sql, {
  role: 'count',
  size: 'number',
  won: 'count',
  present: 'count',
  reached: 'count',
  signs: 'count',
  signed: 'count',
  engaged: 'count',
  deals: 'count',
});

/** How roles are told apart and which deals are asked about; `sizes` is the table of company sizes, where there is one. */
export type RolesAsked = { by: 'title' | 'level'; sizes: string | null; cells: readonly number[] };

/** Where the code of a size stands once its table is joined. */
export const sizesJoined = (sizes: string | null): Record<'size' | 'joins', string> => ({
  size: sizes === null ? '-1' : 'z.code',
  joins: sizes === null ? '' : `LEFT JOIN ${sizes} z ON z.deal = scope.deal`,
});

export const askRoleParts = (facets: readonly CodedFacet[], { by, sizes, cells }: RolesAsked): Question =>
  roleParts.ask(facets, [cells.join(',')], { ...sizesJoined(sizes), role: by, cells: IN_CELLS });
