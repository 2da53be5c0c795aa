import type { CodedFacet } from '../model/scope.ts';
import sql from './durations.sql?raw';
import { IN_CELLS, metric, type Question } from './metric.ts';

export const durations = metric('durations', sql, { cell: 'count', days: 'count', deals: 'count' });

export function askDurations(facets: readonly CodedFacet[], cells: readonly number[]): Question {
  return durations.ask(facets, [cells.join(',')], { cells: IN_CELLS });
}
