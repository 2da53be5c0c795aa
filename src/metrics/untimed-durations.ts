import { type CodedFacet, IN_CELLS, metric, type Question } from './metric.ts';
import sql from './untimed-durations.sql?raw';

export const untimedDurations = metric('untimed durations', sql, { cell: 'count', days: 'count', deals: 'count' });

export function askUntimedDurations(facets: readonly CodedFacet[], cells: readonly number[]): Question {
  return untimedDurations.ask(facets, [cells.join(',')], { cells: IN_CELLS });
}
