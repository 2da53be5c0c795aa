import type { Evidence } from '../assumptions/evidence.ts';
import type { Scrutiny } from '../assumptions/scrutiny.ts';
import { isOpinion } from '../assumptions/sources-of.ts';
import { fieldLabel } from '../assumptions/state-filter.ts';
import type { Claim } from '../model/claim.ts';
import { inSentence } from './explain/source-words.ts';
import type { SourceSaid } from './source-said.ts';

/** A step for one family of sources that stands alone, whether the others are silent or say otherwise. */
export function aloneStep(sources: readonly SourceSaid[]): string[] {
  if (sources.some(({ mark }) => mark === 'agrees')) return [];
  const other = sources.find(({ mark }) => mark === 'conflicts');
  if (other !== undefined) return [`${inSentence(other)} ${other.says === 'holds' ? 'hold it' : 'contradict it'}`];
  const spoke = sources.some(
    ({ family, says }) => family !== 'pipeline' && says !== 'cannot-speak' && says !== 'cannot-tell',
  );
  const [own] = sources;
  if (spoke) return ['no other source agrees'];
  return [`only ${own === undefined ? 'the pipeline' : inSentence(own)} speaks so far`];
}

/** A step for one period, or none known. */
export function periodStep({ periods }: Evidence, scrutiny: Scrutiny | null): string[] {
  if (periods === null) return ['the file has no dates, so everything is one period'];
  if (periods <= 1) return ['everything falls into one quarter'];
  return scrutiny !== null && scrutiny.periods === null ? ['only one period holds anything to count'] : [];
}

/** A step for somebody's opinion, unless a source that is none says the same. */
export function opinionStep(claim: Claim, sources: readonly SourceSaid[], scrutiny: Scrutiny | null): string[] {
  if (!('field' in claim)) return [];
  const opinion = scrutiny === null ? isOpinion(null, claim.field) : scrutiny.opinion;
  const confirmed = sources.some(({ mark, indirect }) => mark === 'agrees' && !indirect);
  return opinion && !confirmed ? [`the ${fieldLabel(claim.field)} is what the rep wrote down`] : [];
}
