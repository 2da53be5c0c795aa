import type { MethodSettings } from '../model/settings.ts';
import { adjustP } from '../stats/adjust-p.ts';
import type { CostPerWin } from '../stats/cost-per-win.ts';
import type { RatioInterval } from '../stats/ratio-score-interval.ts';
import { costOf, costRatio, dearerP, type Spent } from './cost-contrast.ts';

/** Spend on one kind of buyers through one channel, with what it brought; `mature` is a share, null where unknown. */
export type SpendCell = Spent & { closed: number; open: number; mature: number | null };

/** Why nothing can be said yet of what spend has brought. */
export type Unproven = 'few' | 'young' | 'open' | 'either-way';

export type SpendSaid = {
  cost: CostPerWin | null;
  /** Against the rest of the spend. */
  ratio: RatioInterval | null;
} & ({ said: 'wasted' | 'pays' } | { said: 'unproven'; reason: Unproven });

/**
 * Rules B4 and B5: wasted is spend whose wins clearly cost more than those of the rest, beyond the tolerance; unproven is
 * spend of which the data say neither that nor the opposite.
 */
export function judgeSpend(cells: readonly SpendCell[], method: MethodSettings): SpendSaid[] {
  const { confidence, minimum, tolerance } = method;
  const most = 1 + tolerance.at_most;
  const total = cells.reduce(
    (sum, { spend, wins, closed }) => ({
      spend: sum.spend + spend,
      wins: sum.wins + wins,
      closed: sum.closed + closed,
    }),
    { spend: 0, wins: 0, closed: 0 },
  );
  const restOf = ({ spend, wins, closed }: SpendCell) => ({
    spend: total.spend - spend,
    wins: total.wins - wins,
    closed: total.closed - closed,
  });
  const ps = adjustP(
    cells.map((cell) => dearerP(cell, restOf(cell), most)),
    method.fdr_method,
  );
  return cells.map((cell, index) => {
    const rest = restOf(cell);
    const about = { cost: costOf(cell, confidence), ratio: costRatio(cell, rest, confidence) };
    const unproven = (reason: Unproven) => ({ ...about, said: 'unproven' as const, reason });
    if (cell.wins < minimum.cost_wins && cell.closed < minimum.closed_deals) return unproven('few');
    if (cell.mature !== null && cell.mature < HALF) return unproven('young');
    if (about.ratio === null) return unproven('few');
    if (about.ratio.upper <= most) return { ...about, said: 'pays' };
    if (about.ratio.lower <= most || (ps[index] ?? 1) > method.fdr) return unproven('either-way');
    // Open deals may still be won, as often as those of the rest were.
    const rate = rest.closed === 0 ? 0 : rest.wins / rest.closed;
    const hoped = { spend: cell.spend, wins: cell.wins + Math.ceil(cell.open * rate) };
    const still = costRatio(hoped, rest, confidence);
    return still !== null && still.lower > most ? { ...about, said: 'wasted' } : unproven('open');
  });
}

/** Spend most of whose leads are too recent says nothing yet. */
const HALF = 0.5;
