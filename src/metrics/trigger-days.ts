import type { CodedFacet } from '../model/scope.ts';
import { metric, type Question } from './metric.ts';
import sql from './trigger-days.sql?raw';

/** `event` is the code of the event, −1 where the field is blank or no file has it. */
export const triggerDays = metric('trigger-days', sql, {
  event: 'number',
  cell: 'count',
  days: 'count',
  deals: 'count',
});

/** `events` is the table of the events, each deal with its code; null where no file holds them. */
export function askTriggerDays(facets: readonly CodedFacet[], events: string | null): Question {
  return triggerDays.ask(facets, [], {
    event: events === null ? '-1' : 'e.code',
    joins: events === null ? '' : `LEFT JOIN ${events} e ON e.deal = scope.deal`,
  });
}
