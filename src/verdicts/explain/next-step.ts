import { formatCount } from '../../model/format.ts';
import { shortageOf } from '../finding.ts';
import { blankSubject } from '../grade.ts';
import { unitsOf } from '../unit-noun.ts';
import { restated } from './restated.ts';
import { howManyMore, TOO_FAR } from './settling-words.ts';
import { capitalised, type Telling } from './telling.ts';

/** Rules W3 and D3: what to do now. */
export function nextStep(told: Telling): string {
  const { verdict, grade, reasons } = told;
  switch (verdict) {
    case 'holds':
      return 'Keep it and look again at the next review.';
    case 'contradicted':
      return grade === 'A' || grade === 'B'
        ? update(told)
        : 'Investigate before changing the persona: look for a second source that agrees.';
    case 'at-risk':
      if (reasons.includes('within_tolerance')) return `Keep it, or ${restated(told) ?? 'restate it'}.`;
      return waiting(told) ?? 'Look into the deals and check again at the next review.';
    case 'not-enough-evidence':
      return waiting(told) ?? waitingForOthers(told) ?? 'Look again at the next review.';
    default:
      return verdict satisfies never;
  }
}

function update(told: Telling): string {
  const instead = restated(told);
  return instead === null ? 'Update the persona.' : `Update the persona: ${instead}.`;
}

function waiting(told: Telling): string | null {
  const { settling, reasons, claim } = told;
  if (reasons.includes('missing_data') && settling.kind === 'none') {
    return `${capitalised(filledSubject(claim))} for more deals, then look again.`;
  }
  if (settling.kind === 'not-at-this-volume') return `${TOO_FAR}.`;
  const more = howManyMore(told);
  return more === null ? null : `Look again after ${more}.`;
}

/** What more deals of the persona alone would not bring. */
function waitingForOthers({ finding }: Telling): string | null {
  const shortage = shortageOf(finding);
  return shortage === undefined
    ? null
    : `Look again when there are at least ${formatCount(shortage.needed)} ${unitsOf(shortage.needed, shortage.of)}.`;
}

function filledSubject(claim: Telling['claim']): string {
  const subject = blankSubject(claim);
  return subject.endsWith('filled in')
    ? `have ${subject.replace(' is ', ' ')}`
    : 'fill in the fields of the membership rule';
}
