import type { AskOptions, Engine } from '../../engine/port.ts';
import type { Filter } from '../../model/filter.ts';
import type { Counts } from '../../model/outcome.ts';
import { dealNumbers } from '../deals/deal-numbers.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import type { Analyst } from '../verdicts/analyst.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';

export const MOVES = ['in', 'out', 'unchanged'] as const;
export type Move = (typeof MOVES)[number];

/** Deals of the window that another rule moves, and those for which one of the two rules cannot tell. */
export type MovedDeals = Record<Move, Counts> & { untold: { before: number; after: number } };

/** The rule that lists the deals of a move: known by both rules. */
export function ruleOfMove(move: Move, before: Filter, after: Filter): Filter {
  switch (move) {
    case 'in':
      return { all: [after, { not: before }] };
    case 'out':
      return { all: [before, { not: after }] };
    case 'unchanged':
      return { all: [before, after] };
    default:
      return move satisfies never;
  }
}

/** Counts what another membership rule moves, by the lists of the deals themselves. Throws MissingField. */
export async function movedDeals(
  asked: { engine: Engine; analyst: Analyst },
  answer: Pick<ReportAnswer, 'answered' | 'questions' | 'settings' | 'warehouse'>,
  choices: ViewChoices,
  before: Filter,
  after: Filter,
  options: AskOptions = {},
): Promise<MovedDeals> {
  const count = async (rule: Filter, outcome?: keyof Counts) => {
    const narrowing = outcome === undefined ? {} : { outcome };
    return (await dealNumbers(asked, answer, choices, { of: 'rule', rule }, narrowing, undefined, options)).length;
  };
  const counts = async (move: Move): Promise<Counts> => {
    const rule = ruleOfMove(move, before, after);
    return { won: await count(rule, 'won'), lost: await count(rule, 'lost'), open: await count(rule, 'open') };
  };
  // One after the other: they share a table.
  const moved = { in: await counts('in'), out: await counts('out'), unchanged: await counts('unchanged') };
  const all = (move: Move) => moved[move].won + moved[move].lost + moved[move].open;
  return {
    ...moved,
    untold: {
      before: (await count(before)) - all('unchanged') - all('out'),
      after: (await count(after)) - all('unchanged') - all('in'),
    },
  };
}
