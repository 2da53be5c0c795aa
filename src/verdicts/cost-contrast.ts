import type { MethodSettings } from '../model/settings.ts';
import { adjustP } from '../stats/adjust-p.ts';
import { binomialTest } from '../stats/binomial-test.ts';
import { type CostPerWin, costPerWin } from '../stats/cost-per-win.ts';
import { poissonRateRatio } from '../stats/poisson-rate-ratio.ts';
import type { RatioInterval } from '../stats/ratio-score-interval.ts';

/** What was spent, for how many wins. */
export type Spent = { spend: number; wins: number };

/** What a win cost; null where nothing is known to have been spent. */
export const costOf = ({ spend, wins }: Spent, confidence: number): CostPerWin | null =>
  spend > 0 ? costPerWin(spend, wins, confidence) : null;

/** Rule B2: how many times as much a win of the first cost as one of the second; null without spend or any win. */
export function costRatio(first: Spent, second: Spent, confidence: number): RatioInterval | null {
  if (!(first.spend > 0 && second.spend > 0) || first.wins + second.wins === 0) return null;
  // Wins per money of the second over those of the first are money per win of the first over that of the second.
  return poissonRateRatio(second.wins, second.spend, first.wins, first.spend, confidence);
}

/** One-sided p of the wins that the first has at most, if a win of it cost `times` as much as one of the second. */
export function dearerP(first: Spent, second: Spent, times: number): number {
  if (!(first.spend > 0 && second.spend > 0)) return 1;
  const share = first.spend / times / (first.spend / times + second.spend);
  return binomialTest(first.wins, first.wins + second.wins, share, 'less');
}

export type Contrast = { ratio: RatioInterval | null; apart: 'dearer' | 'cheaper' | null };

/**
 * Rule B3: each against the rest of them. Apart is what has the whole range of its ratio on one side of 1 and, all of
 * them being looked at, an adjusted p within the false-discovery rate.
 */
export function againstTheRest(all: readonly Spent[], method: MethodSettings): Contrast[] {
  const total = all.reduce((sum, { spend, wins }) => ({ spend: sum.spend + spend, wins: sum.wins + wins }), NOTHING);
  const rests = all.map(({ spend, wins }) => ({ spend: total.spend - spend, wins: total.wins - wins }));
  const ps = all.map((each, index) => {
    const rest = rests[index] ?? NOTHING;
    if (!(each.spend > 0 && rest.spend > 0)) return 1;
    const share = each.spend / total.spend;
    return binomialTest(each.wins, total.wins, share, 'two.sided');
  });
  const adjusted = adjustP(ps, method.fdr_method);
  return all.map((each, index) => {
    const ratio = costRatio(each, rests[index] ?? NOTHING, method.confidence);
    const enough = each.wins + (rests[index]?.wins ?? 0) >= method.minimum.cost_wins;
    if (ratio === null || !enough || (adjusted[index] ?? 1) > method.fdr) return { ratio, apart: null };
    return { ratio, apart: ratio.lower > 1 ? 'dearer' : ratio.upper < 1 ? 'cheaper' : null };
  });
}

const NOTHING: Spent = { spend: 0, wins: 0 };
