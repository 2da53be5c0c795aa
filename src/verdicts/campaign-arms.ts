import type { MethodSettings } from '../model/settings.ts';
import { clusteredProportion } from '../stats/clustered-proportion.ts';
import { effectiveCounts } from '../stats/effective-counts.ts';
import type { Interval } from '../stats/interval.ts';
import { newcombeDifference } from '../stats/newcombe-difference.ts';
import { type RatioInterval, ratioScoreInterval } from '../stats/ratio-score-interval.ts';
import { wilsonInterval } from '../stats/wilson-interval.ts';

type Share = { x: number; n: number };

/** A share of the leads of several campaigns; `effect` is how many times wider it is than of single leads. */
export type LeadRate = Share & { estimate: number | null; interval: readonly [number, number] | null; effect: number };

/** Rule B6: leads of one campaign are alike. Each campaign brings its own share. */
export function leadRate(clusters: readonly Share[], confidence: number): LeadRate {
  const x = clusters.reduce((sum, each) => sum + each.x, 0);
  const n = clusters.reduce((sum, each) => sum + each.n, 0);
  if (n === 0) return { x, n, estimate: null, interval: null, effect: 1 };
  const effect = clusteredProportion(clusters).designEffect ?? 1;
  const counts = effectiveCounts(x, n, effect);
  const { lower, upper } = wilsonInterval(counts.x, counts.n, confidence);
  return { x, n, estimate: x / n, interval: [lower, upper], effect };
}

/** The first share less the second, and their ratio; `few` where leads or campaigns do not reach the least numbers. */
export function compareLeads(
  first: readonly Share[],
  second: readonly Share[],
  { confidence, minimum }: MethodSettings,
): { difference: Interval; ratio: RatioInterval; few: boolean } | null {
  const [a, b] = [leadRate(first, confidence), leadRate(second, confidence)];
  if (a.n === 0 || b.n === 0) return null;
  const [one, other] = [effectiveCounts(a.x, a.n, a.effect), effectiveCounts(b.x, b.n, b.effect)];
  const campaigns = (clusters: readonly Share[]) => clusters.filter(({ n }) => n > 0).length;
  return {
    difference: newcombeDifference(one.x, one.n, other.x, other.n, confidence),
    ratio: ratioScoreInterval(one.x, one.n, other.x, other.n, confidence),
    few:
      Math.min(a.n, b.n) < minimum.leads_each || Math.min(campaigns(first), campaigns(second)) < minimum.campaigns_each,
  };
}
