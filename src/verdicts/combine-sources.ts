import type { PositionWord } from './position.ts';
import type { ReasonCode } from './verdict.ts';

/** What one family beside the pipeline says, and whether it misses the claim in the pipeline's direction. */
export type FamilySays = { says: PositionWord | 'cannot-tell'; agrees: boolean };

/** What the two periods of the pipeline itself say of a contradiction. */
export type PeriodsSay = 'both-miss' | 'not-both' | 'no-dates';

export type Combined = { verdict: PositionWord; reason: Extract<ReasonCode, SourceReason> | null };
type SourceReason = 'sources_disagree' | 'single_source' | 'indirect';

/** Families that have to contradict a claim before the pipeline, which cannot tell, is overruled. */
const INDIRECT = 2;

/** Rule G5: the verdict of the pipeline among those of the other families, each formed apart. */
export function combineSources(pipeline: PositionWord, others: readonly FamilySays[], periods: PeriodsSay): Combined {
  const say = (word: PositionWord) => others.filter(({ says }) => says === word);
  switch (pipeline) {
    case 'holds':
      return say('contradicted').length > 0 ? disagree : { verdict: 'holds', reason: null };
    case 'contradicted':
      if (say('holds').length > 0) return disagree;
      if (others.some(({ agrees }) => agrees) || periods !== 'not-both') return { verdict: pipeline, reason: null };
      return { verdict: 'at-risk', reason: 'single_source' };
    case 'at-risk':
      return { verdict: 'at-risk', reason: null };
    case 'not-enough-evidence':
      return say('contradicted').length >= INDIRECT
        ? { verdict: 'at-risk', reason: 'indirect' }
        : { verdict: 'not-enough-evidence', reason: null };
    default:
      return pipeline satisfies never;
  }
}

const disagree: Combined = { verdict: 'at-risk', reason: 'sources_disagree' };
