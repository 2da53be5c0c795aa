import type { Claim } from '../model/claim.ts';
import type { MethodSettings } from '../model/settings.ts';
import { adjustP } from '../stats/adjust-p.ts';
import { effectsOf, worthOf } from './clustered.ts';
import type { Finding } from './finding.ts';
import { type Countable, judgeEvidence, type Readable } from './judge-evidence.ts';
import { exactTail, rivalPairs } from './rival-pairs.ts';
import { violatedSide } from './violated-side.ts';

/**
 * One-sided p that the claim itself is true, without the tolerance that a verdict allows it; null where nothing can be
 * computed. Ranks know no tolerance, so theirs is the p of their verdict.
 */
export function claimP(claim: Claim, reading: Readable, evidence: Countable, method: MethodSettings): number | null {
  if (
    evidence.kind === 'categories' &&
    claim.measure === 'top_category' &&
    claim.is !== false &&
    !(Number(claim.top) > 1)
  ) {
    const effects = effectsOf(evidence);
    const pairs = rivalPairs(evidence.claimed, evidence.rivals, evidence.several, method.confidence, effects);
    const behind = pairs.map(({ own, records, effect }) =>
      records === 0 ? 1 : exactTail(worthOf({ x: own, n: records }, effect), method.tolerance.top, 'lower'),
    );
    return evidence.recorded === 0 ? null : Math.min(1, ...adjustP(behind, 'holm'));
  }
  return judgeEvidence(claim, strict(reading), evidence, method).p;
}

/** The claim's own values and nothing beside them. */
const strict = (reading: Readable): Readable =>
  reading.kind === 'sets'
    ? { ...reading, sets: { claim: reading.sets.claim, tolerated: reading.sets.claim } }
    : reading;

/** On which side a finding misses the claim; ranks can miss in one way only. Null while the claim is met. */
export function missedSide(
  { sets, estimate, position }: Finding,
  { kind }: Countable,
): 'below' | 'above' | 'behind' | null {
  if (sets === null) return position.verdict === 'contradicted' || position.verdict === 'at-risk' ? 'behind' : null;
  if (estimate === null) return null;
  // In a ranking another value has to be ahead; to lead by less than stated is no opposition.
  const limits = kind === 'categories' ? sets : { claim: sets.claim, tolerated: sets.claim };
  return violatedSide(estimate, limits)?.side ?? null;
}
