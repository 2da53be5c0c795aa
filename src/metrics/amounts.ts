import type { CodedFacet } from '../model/scope.ts';
import sql from './amounts.sql?raw';
import { IN_CELLS, metric, type Question } from './metric.ts';

export const amounts = metric('amounts', sql, { cell: 'count', amount_minor: 'number', deals: 'count' });

export function askAmounts(facets: readonly CodedFacet[], cells: readonly number[]): Question {
  return amounts.ask(facets, [cells.join(',')], { cells: IN_CELLS });
}
