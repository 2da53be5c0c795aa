import type { CodedFacet } from '../model/scope.ts';
import sql from './committees.sql?raw';
import { IN_CELLS, metric, type Question } from './metric.ts';

/** A role of −1 is anybody: `several` tells deals with more than one role from those with one. */
export const committees = metric('committees', sql, {
  cell: 'count',
  role: 'number',
  several: 'count',
  deals: 'count',
});

export const askCommittees = (facets: readonly CodedFacet[], cells: readonly number[]): Question =>
  committees.ask(facets, [cells.join(',')], { cells: IN_CELLS });
