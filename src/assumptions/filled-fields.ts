import type { FilledByOutcome } from '../model/cell.ts';
import type { Claim } from '../model/claim.ts';
import { fieldsOf, peopleFieldsOf } from '../model/filter.ts';
import type { Answers } from './answers.ts';
import type { Asked, Questionnaire } from './questionnaire.ts';

/**
 * How often the fields that say which deals a claim speaks of are filled in, after a win and after a loss: those of
 * persona, segment and comparison, and the claim's own where it counts roles among deals of both outcomes.
 */
export function filledFields({ facts }: Answers, questions: Questionnaire, asked: Asked): FilledByOutcome[] {
  const { claim } = asked.assumption;
  const numbers = claim.measure === 'coverage' ? [questions.accounted] : [asked.group, asked.versus];
  const filters = numbers.flatMap((number) => (number === null ? [] : (questions.conditions[number] ?? [])));
  const names = [...filters.flatMap((filter) => [...fieldsOf(filter), ...peopleFieldsOf(filter)]), ...ownRole(claim)];
  return [...new Set(names)].flatMap((name) => facts.filled.get(name) ?? []);
}

/** A role that is written down once a deal is won says who signs, and not who decides. */
function ownRole(claim: Claim): string[] {
  if (claim.measure !== 'share' && claim.measure !== 'top_category') return [];
  const isOfBoth = claim.among === 'closed' || claim.among === 'all';
  return isOfBoth && /(^|[^a-z])role$/i.test(claim.field) ? [claim.field] : [];
}
