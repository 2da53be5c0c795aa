import type { Claim } from '../../model/claim.ts';
import type { Settings } from '../../model/settings.ts';
import type { Drift } from '../../verdicts/drift.ts';
import { driftClause, mixSentence, sensitivitySentence } from '../../verdicts/explain/drift-words.ts';
import { sentenceCase } from './sentence-case.ts';

/** How the last quarter compares with those before it, and what it could not have shown. */
export function driftNote(drift: Drift, claim: Claim, settings: Settings): string {
  const told = { drift, claim, settings };
  const further =
    drift.flag === null ? 'That is too little, or not clear enough, to be called drift.' : mixSentence(told);
  return [`${sentenceCase(driftClause(told))}.`, further, sensitivitySentence(drift)]
    .filter((sentence) => sentence !== '')
    .join(' ');
}
