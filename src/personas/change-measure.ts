import type { Measure } from '../model/claim.ts';
import type { ClaimDraft } from './claim-draft.ts';
import { MEASURE_WORDS } from './measure-words.ts';

/** The draft under another measure. What was typed stays where it still means the same: 30 percent are no 30 days. */
export function changeMeasure(draft: ClaimDraft, measure: Measure): ClaimDraft {
  const { number } = MEASURE_WORDS[measure];
  const levels = measure === 'win_rate_order' || measure === 'campaign_conversion';
  const direction = !levels && draft.direction === 'same' ? 'higher' : draft.direction;
  const typed = number === null || number === draft.typed_as ? {} : { low: null, high: null, typed_as: number };
  return { ...draft, measure, direction, ...typed };
}
