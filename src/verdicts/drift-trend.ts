import type { Evidence, Share, Tally } from '../assumptions/evidence.ts';
import type { History } from '../assumptions/scrutiny.ts';
import type { Claim } from '../model/claim.ts';
import type { MethodSettings } from '../model/settings.ts';
import { cochranArmitageTrend } from '../stats/cochran-armitage-trend.ts';
import { POSSIBLE } from './claim-sets.ts';
import { worthOf } from './clustered.ts';
import type { Readable } from './judge-evidence.ts';
import type { Sides } from './moved.ts';

/**
 * Rule M2: one-sided p-values of a figure that falls or rises from quarter to quarter. Medians are read as the share of
 * deals at or above the stated value. Null with too few quarters, or where the last one is not among them.
 */
export function trendOf(
  claim: Claim,
  reading: Readable,
  history: History,
  { drift }: MethodSettings,
  effect = 1,
): Sides | null {
  const rates = history.quarters.slice(-drift.most_quarters).flatMap(({ quarter, evidence }) => {
    const share = shareOf(claim, reading, evidence);
    return share === null || share.n < drift.quarter_units ? [] : [{ ...worthOf(share, effect), score: quarter }];
  });
  if (rates.length < drift.quarters || rates.at(-1)?.score !== history.now.quarter) return null;
  const { pLess, pGreater } = cochranArmitageTrend(rates);
  return { lower: pLess, higher: pGreater };
}

function shareOf(claim: Claim, reading: Readable, evidence: Evidence): Share | null {
  switch (evidence.kind) {
    case 'rate':
      return evidence.share;
    case 'categories':
      return { x: evidence.claimed.deals, n: evidence.recorded };
    case 'wins':
      return atLeast(evidence.days, edgeOf(reading));
    case 'amounts':
      return claim.measure === 'deal_size' && claim.statistic === 'mean'
        ? null
        : atLeast(evidence.amounts, edgeOf(reading));
    default:
      return null;
  }
}

/** The one stated value; null for a range, which has two. */
function edgeOf(reading: Readable): number | null {
  if (reading.kind !== 'sets') return null;
  const [low, high] = reading.sets.claim;
  const [least, most] = POSSIBLE[reading.unit];
  if (low <= least) return high >= most ? null : high;
  return high >= most ? low : null;
}

function atLeast(tally: Tally, edge: number | null): Share | null {
  if (edge === null) return null;
  const count = (of: Tally): number => of.reduce((sum, { deals }) => sum + deals, 0);
  return { x: count(tally.filter(({ value }) => value >= edge)), n: count(tally) };
}
