import { formatCount } from '../../model/format.ts';
import { quarterName } from '../../model/quarter.ts';
import type { MethodSettings } from '../../model/settings.ts';
import type { Drift } from '../drift.ts';
import { shortageOf } from '../finding.ts';
import { blankNoun, blankSubject } from '../grade.ts';
import { unitsOf } from '../unit-noun.ts';
import { restated } from './restated.ts';
import { howManyMore, TOO_FAR } from './settling-words.ts';
import { sourcesStep } from './source-words.ts';
import { capitalised, type Telling } from './telling.ts';
import { sensitivityStep } from './variant-words.ts';

/** Rules W3 and D3: what to do now. */
export function nextStep(told: Telling): string {
  const { verdict, grade, reasons, drift } = told;
  switch (verdict) {
    case 'holds':
      return 'Keep it and look again at the next review.';
    case 'contradicted':
      return grade === 'A' || grade === 'B'
        ? update(told)
        : 'Investigate before changing the persona: look for a second source that agrees.';
    case 'at-risk':
      if (drift !== null && reasons.includes('drift')) return afterDrift(drift, told.settings.method);
      if (reasons.includes('within_tolerance')) return `Keep it, or ${restated(told) ?? 'restate it'}.`;
      return (
        sensitivityStep(told) ??
        sourcesStep(told) ??
        waiting(told) ??
        'Look into the deals and check again at the next review.'
      );
    case 'not-enough-evidence':
      return waiting(told) ?? waitingForOthers(told) ?? 'Look again at the next review.';
    default:
      return verdict satisfies never;
  }
}

function afterDrift({ quarter, mix }: Drift, { drift }: MethodSettings): string {
  const seen = 'see at the next review whether it was one quarter or is the new level';
  return mix !== null && mix.share >= drift.mix
    ? `Find out why other deals came in ${quarterName(quarter)}, and ${seen}.`
    : `Look into the deals of ${quarterName(quarter)}, and ${seen}.`;
}

function update(told: Telling): string {
  const instead = restated(told);
  return instead === null ? 'Update the persona.' : `Update the persona: ${instead}.`;
}

function waiting(told: Telling): string | null {
  const { settling, reasons, claim } = told;
  if (reasons.includes('missing_data') && settling.kind === 'none') {
    return `${capitalised(filledSubject(told))} for more ${blankNoun(claim)}, then look again.`;
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

function filledSubject({ claim, evidence }: Telling): string {
  if (evidence.about === 'dates') return 'have the dates filled in';
  const subject = blankSubject(claim, evidence.about);
  return subject.endsWith('filled in')
    ? `have ${subject.replace(' is ', ' ')}`
    : 'fill in the fields of the membership rule';
}
