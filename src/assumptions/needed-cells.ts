import type { Cell, Facts } from '../model/cell.ts';
import type { Claim } from '../model/claim.ts';
import { inGroup } from './answers.ts';
import { groupOf, isClosed, versusOf } from './ground.ts';
import type { Asked, Questionnaire } from './questionnaire.ts';
import { isAmong } from './rate-evidence.ts';

/** Which deals a claim measures: outcomes, and whether the other side of a comparison counts as well. */
type Measured = { counts: (cell: Cell) => boolean; both: boolean };

/** Cells whose lengths in days some claim needs. A length costs a group of its own, so nothing is asked in vain. */
export const cellsWithDays = (questions: Questionnaire, facts: Facts): number[] => needed(questions, facts, daysOf);

/** Cells whose amounts some claim needs. */
export const cellsWithAmounts = (questions: Questionnaire, facts: Facts): number[] =>
  needed(questions, facts, amountsOf);

function needed(questions: Questionnaire, facts: Facts, measured: (claim: Claim) => Measured | null): number[] {
  const wanted = questions.asked.flatMap((asked) => {
    const measure = measured(asked.assumption.claim);
    return measure === null ? [] : [{ asked, ...measure }];
  });
  return facts.cells.flatMap((cell, index) =>
    wanted.some(({ asked, counts, both }) => counts(cell) && (isIn(cell, asked) || (both && isVersus(cell, asked))))
      ? [index]
      : [],
  );
}

const isIn = (cell: Cell, asked: Asked): boolean => inGroup(cell, groupOf(asked));
const isVersus = (cell: Cell, asked: Asked): boolean => inGroup(cell, versusOf(asked));

function daysOf(claim: Claim): Measured | null {
  switch (claim.measure) {
    case 'time_to_close':
    case 'time_to_win':
    case 'conversion':
    case 'win_rate':
      return { counts: (cell) => cell.outcome !== 'unmapped', both: false };
    case 'duration_order':
      return {
        counts: (cell) => (claim.of === 'time_to_close' ? isClosed(cell) : cell.outcome === 'won'),
        both: true,
      };
    default:
      return null;
  }
}

function amountsOf(claim: Claim): Measured | null {
  switch (claim.measure) {
    case 'deal_size':
      return { counts: (cell) => isAmong(cell, claim.among ?? 'won'), both: false };
    case 'deal_size_order':
      return { counts: (cell) => cell.outcome === 'won', both: true };
    default:
      return null;
  }
}
