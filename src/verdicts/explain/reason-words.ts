import { formatCount } from '../../model/format.ts';
import { blankNoun, blankSubject } from '../grade.ts';
import { clusterWords } from './cluster-words.ts';
import { sourceWords } from './source-words.ts';
import type { Telling } from './telling.ts';
import { sensitivityWords } from './variant-words.ts';

/** Whether the counts agree with the claim and only a gate stands in the way. */
export const heldBack = ({ verdict, finding }: Telling): boolean =>
  verdict === 'at-risk' && finding.position.verdict === 'holds';

/** Why a verdict was held back, in words; `because` knows what a reason is about. */
export function reasonWords(told: Telling): string {
  const { reasons, family, evidence, claim, finding, settings } = told;
  const words: string[] = [...sensitivityWords(told), ...sourceWords(told), ...clusterWords(told)];
  if (reasons.includes('missing_data')) words.push(blankWords(evidence, claim));
  const few = told.because.few_campaigns;
  if (few !== undefined) {
    words.push(
      few.campaigns === 1
        ? `the leads of one side all came by ${few.name}`
        : `the leads of one side came by ${formatCount(few.campaigns)} campaigns`,
    );
  }
  if (reasons.includes('mean_capped')) {
    const enough = formatCount(2 * settings.method.minimum.mean_amounts);
    words.push(`an average of ${formatCount(finding.n ?? 0)} deals, fewer than ${enough}, moves with a few of them`);
  }
  if (reasons.includes('fdr')) {
    words.push(
      family === 1
        ? 'one result like this can come about by chance'
        : `with ${formatCount(family)} assumptions checked at once, one result like this is expected by chance`,
    );
  }
  return words.join('; ');
}

export function blankWords({ recorded, eligible, about }: Telling['evidence'], claim: Telling['claim']): string {
  const noun = blankNoun(claim);
  return `${blankSubject(claim, about)} for ${formatCount(recorded)} of ${formatCount(eligible)}${noun === 'deals' ? '' : ` ${noun}`}`;
}
