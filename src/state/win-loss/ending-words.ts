import { NO_REASON } from '../../assumptions/category-evidence.ts';
import { NO_DECISION_WORDS, NOT_NO_DECISION } from '../../assumptions/no-decision.ts';
import type { EndingWords } from '../../tables/derived-fields.ts';

/** How a reason says that the buyer went to somebody else. */
const COMPETITOR = [
  'competitor',
  'competitors',
  'competition',
  'rival',
  'another vendor',
  'other vendor',
  'different vendor',
  'another provider',
  'other provider',
  'another supplier',
  'other supplier',
  'another solution',
  'other solution',
  'alternative vendor',
  'alternative solution',
  'in-house build',
  'built in-house',
];

const NO_COMPETITOR = ['no competitor', 'no competitors', 'no competition'];

export const ENDING_WORDS: EndingWords = {
  no_decision: { says: NO_DECISION_WORDS, but_not: NOT_NO_DECISION },
  competitor: { says: COMPETITOR, but_not: NO_COMPETITOR },
  nothing: [...NO_REASON],
};
