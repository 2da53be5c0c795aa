import type { CodedFacet } from '../model/scope.ts';
import sql from './categories.sql?raw';
import { metric, type Question } from './metric.ts';

/** `field` is the position in the list asked for; code −1 is an empty field. */
export const categories = metric('categories', sql, { cell: 'count', field: 'count', code: 'number', deals: 'count' });

/** `columns` are coded columns of the facts. */
export function askCategories(facets: readonly CodedFacet[], columns: readonly string[]): Question {
  const which = columns.map((column, index) => `WHEN GROUPING(${column}) = 0 THEN ${index}`).join(' ');
  return categories.ask(facets, [], {
    which: `CASE ${which} END`,
    // Rolled-up columns are NULL too; GROUPING tells an empty field from a column that is not in the set.
    codes: `CASE ${columns.map((column) => `WHEN GROUPING(${column}) = 0 THEN ${column}`).join(' ')} END`,
    sets: columns.map((column) => `(cell, ${column})`).join(', '),
  });
}
