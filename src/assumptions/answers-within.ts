import type { Cell } from '../model/cell.ts';
import { type Answers, type Span, within } from './answers.ts';

const KNOWN = new WeakMap<Answers, Map<string, Answers>>();

/**
 * The rows of deals that closed or were created in these quarters, which is all that a figure over them reads apart
 * from open deals. Each span is laid out once, so that every claim can be counted over it at the price of its own rows.
 */
export function answersWithin(answers: Answers, span: Span): Answers {
  const spans = KNOWN.get(answers) ?? new Map<string, Answers>();
  KNOWN.set(answers, spans);
  const key = `${span.first}:${span.last}`;
  const known = spans.get(key);
  if (known !== undefined) return known;
  const cells = answers.facts.cells.map((cell: Cell) => within(cell.closed, span) || within(cell.created, span));
  const kept = <R extends { cell: number }>(rows: readonly R[]): R[] => rows.filter(({ cell }) => cells[cell]);
  const narrowed: Answers = {
    ...answers,
    outcomes: kept(answers.outcomes),
    categories: kept(answers.categories),
    durations: kept(answers.durations),
    amounts: kept(answers.amounts),
  };
  spans.set(key, narrowed);
  return narrowed;
}
