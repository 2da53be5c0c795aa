import { inWindow } from '../../assumptions/answers.ts';
import { windowOf } from '../../assumptions/window.ts';
import { type Cell, type ConditionState, stateOf } from '../../model/cell.ts';
import type { Counts } from '../../model/outcome.ts';
import { firstMet, type RuleTally, tallyRules } from '../../personas/tally-rules.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';

type Answered = Pick<ReportAnswer, 'answered' | 'questions' | 'settings'>;

/** Which deals ordered rules speak of: one rule's, none's for null, or those that `both` catches too. */
export type ClassifiedBy = { persona: string | null; both?: string };

/** Where a deal stands towards the memberships of these personas, in their order. */
export const statesOf = (
  cell: Cell,
  { members }: { members: ReadonlyMap<string, number> },
  order: readonly string[],
): ConditionState[] =>
  order.map((id) => {
    const member = members.get(id);
    return member === undefined ? 'unknown' : stateOf(cell, member);
  });

/** How the memberships, in this order, share the deals of the window among them. No query: the answers hold it. */
export function classifiedDeals(
  { answered: { answers }, questions, settings }: Answered,
  order: readonly string[],
  period: number | null,
): RuleTally<keyof Counts> {
  const { span } = windowOf(settings, answers, period);
  const records = answers.outcomes.flatMap(({ cell: number, deals }) => {
    const cell = answers.facts.cells[number];
    if (cell === undefined || cell.outcome === 'unmapped' || !inWindow(cell, span)) return [];
    const counts: Counts = { won: 0, lost: 0, open: 0, [cell.outcome]: deals };
    return [{ states: statesOf(cell, questions, order), counts }];
  });
  return tallyRules(['won', 'lost', 'open'], order.length, records);
}

/** The test by which a list picks the deals that the tally counted. */
export function isClassified(
  cell: Cell,
  questions: { members: ReadonlyMap<string, number> },
  { persona, both }: ClassifiedBy,
): boolean {
  const order = [...questions.members.keys()];
  const states = statesOf(cell, questions, order);
  if (both !== undefined) {
    return [persona, both].every((id) => id !== null && states[order.indexOf(id)] === 'in');
  }
  const first = firstMet(states);
  return persona === null ? first === null : first !== null && order[first] === persona;
}
