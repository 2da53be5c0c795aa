import type { Evidence } from '../assumptions/evidence.ts';
import type { MethodSettings } from '../model/settings.ts';
import { bcaMean } from '../stats/bca-mean.ts';
import { normalCdf, normalQuantile } from '../stats/distributions.ts';
import { seedFromText } from '../stats/seed-from-text.ts';
import { type Finding, tailOf } from './finding.ts';
import { judgeMedian } from './judge-median.ts';
import { type Position, position } from './position.ts';
import { scaledUnits } from './units-to-clear.ts';
import type { ClaimSets, Range, ReasonCode } from './verdict.ts';
import { violatedSide } from './violated-side.ts';

type Amounts = Extract<Evidence, { kind: 'amounts' }>;

// One deal above this share of the total is named.
const LARGE = 0.2;

/** Rules K10 and K11. */
export function judgeAmounts(
  evidence: Amounts,
  statistic: 'median' | 'mean',
  sets: ClaimSets,
  method: MethodSettings,
  of: string,
): Finding {
  const median = judgeMedian(evidence.amounts, sets, 'money', method, method.minimum.amounts, of);
  const finding = statistic === 'median' ? median : judgeMean(evidence, median, sets, method, of);
  const large: ReasonCode[] = evidence.largest_share > LARGE ? ['largest_deal'] : [];
  return { ...finding, notes: [...finding.notes, ...large] };
}

function judgeMean(evidence: Amounts, median: Finding, sets: ClaimSets, method: MethodSettings, of: string): Finding {
  const needed = method.minimum.mean_amounts;
  const shared = { ...median, requirements: [{ have: median.units, needed, of, firmer: true, own: true }] };
  if (median.estimate === null) return shared;
  const { confidence, resamples } = method;
  const seed = seedFromText(evidence.seed);
  const { estimate, lower, upper } = bcaMean(evidence.amounts, { confidence, resamples, seed });
  const interval: Range = [lower, upper];
  const found = position(interval, sets);
  const capped = found.verdict === 'contradicted' && median.units < 2 * needed;
  const cap: Position = { verdict: 'at-risk', within_tolerance: false };
  return {
    ...shared,
    estimate,
    interval,
    position: capped ? cap : found,
    p: meanP(estimate, interval, sets, confidence),
    units_needed: scaledUnits(estimate, interval, median.units, sets, 'money'),
    notes: capped ? ['mean_capped'] : [],
    beside: { median: median.estimate, interval: median.interval, position: median.position },
  };
}

// Inverting the bootstrap costs a bootstrap per step; the half-width toward the limit gives the same yes or no.
function meanP(estimate: number, [low, high]: Range, sets: ClaimSets, confidence: number): number {
  const violated = violatedSide(estimate, sets);
  if (violated === null) return 1;
  const reach = violated.side === 'below' ? high - estimate : estimate - low;
  const distance = Math.abs(estimate - violated.limit);
  return reach === 0 ? 0 : normalCdf((distance / reach) * normalQuantile(tailOf(confidence)));
}
