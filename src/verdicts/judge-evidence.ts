import type { Evidence } from '../assumptions/evidence.ts';
import type { Claim, ClaimOf } from '../model/claim.ts';
import type { MethodSettings } from '../model/settings.ts';
import type { ClaimReading } from './claim-sets.ts';
import { clusteredIn, type Effects, effectsOf } from './clustered.ts';
import type { Finding } from './finding.ts';
import { judgeAmounts } from './judge-amounts.ts';
import { judgeCategories } from './judge-categories.ts';
import { judgeCost } from './judge-cost.ts';
import { judgeSpells, judgeWins } from './judge-duration.ts';
import { judgeLeads } from './judge-leads.ts';
import { judgeOrder } from './judge-order.ts';
import { judgeRate } from './judge-rate.ts';
import { judgeRatio } from './judge-ratio.ts';
import { judgeSegments } from './judge-segments.ts';
import { judgeTwoSamples } from './judge-two-samples.ts';
import { unitNoun } from './unit-noun.ts';
import type { ClaimSets } from './verdict.ts';

/** Evidence that holds something to count. */
export type Countable = Exclude<Evidence, { kind: 'untestable' | 'window-empty' }>;
export type Readable = Exclude<ClaimReading, { kind: 'refused' }>;

/** What the evidence says about the claim, before any gate. Throws TypeError for evidence of another claim. */
export function judgeEvidence(claim: Claim, reading: Readable, evidence: Countable, method: MethodSettings): Finding {
  const noun = unitNoun(claim);
  const setsOrNull = reading.kind === 'sets' ? reading.sets : null;
  const sets = (): ClaimSets => setsOrNull ?? mismatch(claim, evidence);
  const effects = effectsOf(evidence);
  const alike = (finding: Finding): Finding => withClustering(finding, evidence, effects);
  switch (evidence.kind) {
    case 'rate': {
      if (claim.measure === 'campaign_conversion') return judgeLeads(evidence, sets(), method);
      return alike(judgeRate(evidence.share, sets(), method, leastOf(claim, method), noun, effects.own));
    }
    case 'two-rates': {
      if (claim.measure === 'campaign_conversion') return judgeLeads(evidence, sets(), method);
      const decide = reading.unit === 'ratio' ? judgeRatio : judgeOrder;
      return alike(decide(evidence.first, evidence.second, sets(), method, effects));
    }
    case 'categories':
      return alike(judgeCategories(only('top_category', claim, evidence), evidence, setsOrNull, method, noun, effects));
    case 'segments':
      return alike(judgeSegments(evidence, only('best_segment', claim, evidence).is, method, effects));
    case 'spells':
      return judgeSpells(evidence, sets(), method);
    case 'wins':
      return judgeWins(evidence, sets(), method);
    case 'amounts': {
      const { statistic } = only('deal_size', claim, evidence);
      return judgeAmounts(evidence, statistic ?? 'median', sets(), method, noun);
    }
    case 'two-samples': {
      if (claim.measure !== 'duration_order' && claim.measure !== 'deal_size_order') return mismatch(claim, evidence);
      const unit = claim.measure === 'duration_order' ? 'days' : 'money';
      return judgeTwoSamples(evidence.first, evidence.second, claim.direction, unit, method, noun);
    }
    case 'cost':
      return judgeCost(evidence, sets(), method);
    default:
      return evidence satisfies never;
  }
}

/** The fewest units on which a rate is judged. */
function leastOf({ measure }: Claim, { minimum }: MethodSettings): number {
  if (measure === 'coverage') return minimum.coverage_deals;
  return measure === 'language' ? minimum.noted_deals : minimum.closed_deals;
}

/** Says how alike the units are; of a comparison of categories the pair that decides. */
function withClustering(finding: Finding, { accounts, ...evidence }: Countable, effects: Effects): Finding {
  const { rival } = finding;
  const effect = evidence.kind === 'categories' && rival !== undefined ? effects.rival(rival.value) : effects.own;
  const own = clusteredIn(accounts?.units, finding.n ?? 0, effect);
  const versus = clusteredIn(accounts?.versus, accounts?.versus?.units.n ?? 0, effects.versus);
  return {
    ...finding,
    notes: effects.unknown ? [...finding.notes, 'clusters_unknown'] : finding.notes,
    ...(own === undefined ? {} : { clustering: own }),
    ...(versus === undefined ? {} : { versus_clustering: versus }),
  };
}

function only<M extends Claim['measure']>(measure: M, claim: Claim, evidence: Evidence): ClaimOf<M> {
  return claim.measure === measure ? (claim as ClaimOf<M>) : mismatch(claim, evidence);
}

function mismatch(claim: Claim, evidence: Evidence): never {
  throw new TypeError(`a ${claim.measure} claim cannot be judged on ${evidence.kind} evidence`);
}
