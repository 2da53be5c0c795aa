import type { CodedFacet } from '../model/scope.ts';
import sql from './behaviour.sql?raw';
import { type Bound, IN_CELLS, metric, type Question } from './metric.ts';

/** `state` 1: the deal shows it, 2: it does not, 0: not known. */
export const behaviour = metric('behaviour', sql, { state: 'count', won: 'count', deals: 'count' });

/** `test` is a condition on deals `d` with the values that it binds. */
export const askBehaviour = (
  facets: readonly CodedFacet[],
  test: { text: string; values: readonly Bound[] },
  cells: readonly number[],
): Question => behaviour.ask(facets, [...test.values, cells.join(',')], { test: test.text, cells: IN_CELLS });
