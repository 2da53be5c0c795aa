import { type Cell, stateOf } from '../model/cell.ts';
import { type Counts, closedDeals } from '../model/outcome.ts';
import {
  type Answers,
  countsOf,
  coveredQuarters,
  type Group,
  inGroup,
  inWindow,
  type Span,
  sumOver,
  within,
} from './answers.ts';
import type { Ground } from './evidence.ts';
import type { Asked } from './questionnaire.ts';

/** Quarters over which the pace is taken. */
const RECENT = 4;

export const groupOf = (asked: Asked): Group => ({ condition: asked.group, state: 'in' });

/** The other side of a comparison: the deals known to be outside, or those a `versus` filter names. */
export const versusOf = (asked: Asked): Group =>
  asked.versus === null
    ? { condition: asked.group, state: 'out' }
    : { condition: asked.versus, state: 'in', outside: asked.group };

export const isClosed = (cell: Cell): boolean => cell.outcome === 'won' || cell.outcome === 'lost';

/** Closed deals of the window for which nobody can say whether they belong to the group. */
export function unrecorded(answers: Answers, condition: number, span: Span): Counts {
  const counts: Counts = { won: 0, lost: 0, open: 0 };
  for (const row of answers.outcomes) {
    const cell = answers.facts.cells[row.cell];
    if (cell === undefined || cell.outcome === 'unmapped' || !inWindow(cell, span)) continue;
    if (stateOf(cell, condition) === 'unknown') counts[cell.outcome] += row.deals;
  }
  return counts;
}

/** What every kind of evidence carries, with closed deals as its units. */
export function groundOf(answers: Answers, asked: Asked, span: Span, compared: boolean): Ground {
  const group = groupOf(asked);
  const unknown = unrecorded(answers, asked.group, span);
  const eligible = sumOver(answers.outcomes, answers.facts, (cell) => isClosed(cell) && inWindow(cell, span));
  return {
    counts: countsOf(answers, group, span),
    ...(compared ? { versus: countsOf(answers, versusOf(asked), span) } : {}),
    eligible,
    recorded: eligible - closedDeals(unknown),
    periods: periodsOf(answers, group, span),
    pace: paceOf(answers, group, span),
    covered: coveredQuarters(answers),
  };
}

function closedByQuarter(answers: Answers, group: Group, span: Span): Map<number, number> {
  const quarters = new Map<number, number>();
  for (const row of answers.outcomes) {
    const cell = answers.facts.cells[row.cell];
    if (cell?.closed === undefined || cell.closed === null || !isClosed(cell)) continue;
    if (within(cell.closed, span) && inGroup(cell, group)) {
      quarters.set(cell.closed, (quarters.get(cell.closed) ?? 0) + row.deals);
    }
  }
  return quarters;
}

function periodsOf(answers: Answers, group: Group, span: Span): number | null {
  return answers.facts.has.close_date ? closedByQuarter(answers, group, span).size : null;
}

/** Closed deals a quarter over the last quarters of the window, quarters without any included. */
function paceOf(answers: Answers, group: Group, span: Span): number | null {
  if (!answers.facts.has.close_date) return null;
  const covered = coveredQuarters(answers);
  const last = span.last ?? covered?.[1];
  if (covered === null || last === undefined || last === null) return null;
  const first = Math.max(last - RECENT + 1, span.first ?? covered[0], covered[0]);
  if (first > last) return null;
  const recent = closedByQuarter(answers, group, { first, last });
  return [...recent.values()].reduce((sum, deals) => sum + deals, 0) / (last - first + 1);
}
