import { type Cell, stateOf } from '../model/cell.ts';
import type { Filter } from '../model/filter.ts';
import type { Answers } from './answers.ts';
import type { Questionnaire } from './questionnaire.ts';

/** How exports say that the buyer chose nobody, in whole words; the last two are how Dynamics closes such deals. */
export const NO_DECISION_WORDS = [
  'no decision',
  'no-decision',
  'no_decision',
  'nodecision',
  'indecision',
  'undecided',
  'non responsive',
  'non-responsive',
  'nonresponsive',
  'unresponsive',
  'no response',
  'went dark',
  'gone dark',
  'went silent',
  'went quiet',
  'ghosted',
  'stalled',
  'on hold',
  'postponed',
  'status quo',
  'do nothing',
  'did nothing',
  'canceled',
  'cancelled',
];

/** Nobody reached the one who decides: that is a loss like any other. */
export const NOT_NO_DECISION = ['no decision maker', 'no decision-maker', 'no decision authority'];

/** Where a loss may say so. One condition a field, because a condition on a field that no file has answers nothing. */
export const NO_DECISION: readonly Filter[] = ['loss_reason', 'stage', 'outcome_label'].map((field) => ({
  field,
  title_matches: NO_DECISION_WORDS,
  title_excludes: NOT_NO_DECISION,
}));

/** Tells the losses that ended in no decision; null where neither a reason nor a stage label could say it. */
export function endedInNoDecision(
  { facts }: Pick<Answers, 'facts'>,
  { no_decision }: Pick<Questionnaire, 'no_decision'>,
): ((cell: Cell) => boolean) | null {
  const present = no_decision.filter((condition) => !facts.missing.has(condition));
  if (present.length === 0) return null;
  return (cell) => cell.outcome === 'lost' && present.some((condition) => stateOf(cell, condition) === 'in');
}
