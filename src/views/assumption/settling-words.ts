import { formatCount } from '../../model/format.ts';
import { unitNoun, unitsOf } from '../../verdicts/unit-noun.ts';
import type { Verdict } from '../../verdicts/verdict.ts';

/** What would settle an open verdict, in a sentence or two; null for a verdict that is clear, or cannot be given. */
export function settlingWords({ verdict, settling, claim, reasons, evidence }: Verdict): string | null {
  if (verdict !== 'at-risk' && verdict !== 'not-enough-evidence') return null;
  switch (settling.kind) {
    case 'more': {
      const { more, quarters } = settling;
      const pace =
        quarters === null
          ? ''
          : `, which takes about ${formatCount(quarters)} ${quarters === 1 ? 'quarter' : 'quarters'} at the current pace`;
      const stays = reasons.includes('too_few')
        ? ''
        : ' This holds if the figure stays where it is; it is about an even chance.';
      return `About ${formatCount(more)} more ${unitsOf(more, unitNoun(claim))}${pace}.${stays}`;
    }
    case 'not-at-this-volume':
      return 'More deals will not come fast enough. Widen the tolerance, merge segments or restate the claim.';
    case 'none':
      if (evidence.kind === 'window-empty') return 'A period that the data cover, or newer deals.';
      if (reasons.includes('within_tolerance')) {
        return 'It is settled as far as it matters: the stated value is missed, by less than would change a decision.';
      }
      if (reasons.includes('missing_data'))
        return 'Filling in the field for more of the deals there are; more deals alone would not.';
      return 'Another look at the next review; more deals of this group alone would not settle it.';
    default:
      return settling satisfies never;
  }
}
