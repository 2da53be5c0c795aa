import type { CodedFacet } from '../model/scope.ts';
import { type DimensionTables, joinedTo } from './breakdown.ts';
import sql from './breakdown-values.sql?raw';
import { IN_CELLS, metric, type Question } from './metric.ts';

/** `value` is in days, or in cents. */
export const breakdownValues = metric('breakdown-values', sql, {
  first: 'number',
  second: 'number',
  value: 'number',
  deals: 'count',
});

/** Days of deals that took less than none are no lengths of time. */
const MEASURED = { amount: 'scope.amount_minor', days: 'CASE WHEN scope.days >= 0 THEN scope.days END' } as const;

/** Without tables each deal once, whatever its values. */
export function askBreakdownValues(
  facets: readonly CodedFacet[],
  tables: DimensionTables | null,
  measured: keyof typeof MEASURED,
  cells: readonly number[],
): Question {
  const joined = tables === null ? { first: '-1', second: '-1', joins: '' } : joinedTo(tables);
  const replaced = { ...joined, measured: MEASURED[measured], cells: `scope.${IN_CELLS}` };
  return breakdownValues.ask(facets, [cells.join(',')], replaced);
}
