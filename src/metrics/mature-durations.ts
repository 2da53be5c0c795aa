import type { CodedFacet } from '../model/scope.ts';
import sql from './mature-durations.sql?raw';
import { metric, type Question } from './metric.ts';

export const matureDurations = metric('mature durations', sql, { cell: 'count', days: 'count', deals: 'count' });

export function askMatureDurations(facets: readonly CodedFacet[], tau: number, cutOff: string): Question {
  return matureDurations.ask(facets, [tau, cutOff, tau]);
}
