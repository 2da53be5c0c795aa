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

/** Spend with the deals that it brought; `mature` is the share of its leads that are old enough, null where unknown. */
export type Running = Spent & { closed: number; open: number; mature: number | null };

/** All the others of a list, for each of it. */
export function restsOf(all: readonly Running[]): (Spent & { closed: number })[] {
  const sum = (of: (each: Running) => number) => all.reduce((total, each) => total + of(each), 0);
  const [spend, wins, closed] = [sum((each) => each.spend), sum((each) => each.wins), sum((each) => each.closed)];
  return all.map((each) => ({ spend: spend - each.spend, wins: wins - each.wins, closed: closed - each.closed }));
}

/** Most of its leads are so recent that its wins are still to come. */
export const isYoung = ({ mature }: Pick<Running, 'mature'>): boolean => mature !== null && mature < 0.5;

/** The same if its open deals were won as often as the closed ones of the rest. */
export function hoped({ spend, wins, open }: Running, rest: Spent & { closed: number }): Spent {
  const rate = rest.closed === 0 ? 0 : Math.min(1, rest.wins / rest.closed);
  return { spend, wins: wins + Math.ceil(open * rate) };
}

export type Contrast = { ratio: RatioInterval | null; apart: 'dearer' | 'cheaper' | null };

/**
 * Rule B3: each against the rest of them. Apart is what has the whole range of its ratio on one side of 1 and, all of
 * them being looked at, an adjusted p within the false-discovery rate; dearer only where neither recent leads nor open
 * deals may still change it.
 */
export function againstTheRest(all: readonly Running[], method: MethodSettings): Contrast[] {
  const rests = restsOf(all);
  const ps = all.map((each, index) => {
    const rest = rests[index] ?? NOTHING;
    if (!(each.spend > 0 && rest.spend > 0)) return 1;
    const share = each.spend / (each.spend + rest.spend);
    return binomialTest(each.wins, each.wins + rest.wins, share, 'two.sided');
  });
  const adjusted = adjustP(ps, method.fdr_method);
  return all.map((each, index) => {
    const rest = rests[index] ?? NOTHING;
    const ratio = costRatio(each, rest, method.confidence);
    const enough = each.wins + rest.wins >= method.minimum.cost_wins;
    if (ratio === null || !enough || (adjusted[index] ?? 1) > method.fdr) return { ratio, apart: null };
    if (ratio.upper < 1) return { ratio, apart: 'cheaper' };
    const still = costRatio(hoped(each, rest), rest, method.confidence);
    return { ratio, apart: !isYoung(each) && ratio.lower > 1 && still !== null && still.lower > 1 ? 'dearer' : null };
  });
}

const NOTHING = { spend: 0, wins: 0, closed: 0 };
