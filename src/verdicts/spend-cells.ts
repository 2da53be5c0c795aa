import type { MethodSettings } from '../model/settings.ts';
import { adjustP } from '../stats/adjust-p.ts';
import type { CostPerWin } from '../stats/cost-per-win.ts';
import type { RatioInterval } from '../stats/ratio-score-interval.ts';
import { costOf, costRatio, dearerP, hoped, isYoung, type Running, restsOf } from './cost-contrast.ts';

/** Why nothing can be said yet of what spend has brought. */
export type Unproven = 'few' | 'young' | 'open' | 'either-way';

export type SpendSaid = {
  cost: CostPerWin | null;
  /** Against the rest of the spend. */
  ratio: RatioInterval | null;
} & ({ said: 'wasted' | 'pays' } | { said: 'unproven'; reason: Unproven });

/**
 * Rules B4 and B5, for spend on each kind of buyers through each channel: wasted is spend whose wins clearly cost more than those of the rest, beyond the tolerance; unproven is
 * spend of which the data say neither that nor the opposite.
 */
export function judgeSpend(cells: readonly Running[], method: MethodSettings): SpendSaid[] {
  const { confidence, minimum, tolerance } = method;
  const most = 1 + tolerance.at_most;
  const rests = restsOf(cells);
  const ps = adjustP(
    cells.map((cell, index) => dearerP(cell, rests[index] ?? NOTHING, most)),
    method.fdr_method,
  );
  return cells.map((cell, index) => {
    const rest = rests[index] ?? NOTHING;
    const about = { cost: costOf(cell, confidence), ratio: costRatio(cell, rest, confidence) };
    const unproven = (reason: Unproven) => ({ ...about, said: 'unproven' as const, reason });
    if (cell.wins < minimum.cost_wins && cell.closed < minimum.closed_deals) return unproven('few');
    if (isYoung(cell)) return unproven('young');
    if (about.ratio === null) return unproven('few');
    if (about.ratio.upper <= most) return { ...about, said: 'pays' };
    if (about.ratio.lower <= most || (ps[index] ?? 1) > method.fdr) return unproven('either-way');
    // Open deals may still be won, as often as those of the rest were.
    const still = costRatio(hoped(cell, rest), rest, confidence);
    return still !== null && still.lower > most ? { ...about, said: 'wasted' } : unproven('open');
  });
}

const NOTHING = { spend: 0, wins: 0, closed: 0 };
