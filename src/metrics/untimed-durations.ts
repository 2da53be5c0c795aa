import type { CodedFacet } from '../model/scope.ts';
import { IN_CELLS, metric, type Question } from './metric.ts';
import sql from './untimed-durations.sql?raw';

/** `reason`: −1 opened and closed on one day, k > 0 the k-th bulk close of the facts. */
export const untimedDurations = metric('untimed durations', sql, {
  cell: 'count',
  reason: 'number',
  days: 'count',
  deals: 'count',
});

export function askUntimedDurations(facets: readonly CodedFacet[], cells: readonly number[]): Question {
  return untimedDurations.ask(facets, [cells.join(',')], { cells: IN_CELLS });
}
