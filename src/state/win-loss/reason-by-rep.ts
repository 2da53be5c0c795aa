import type { Share } from '../../assumptions/evidence.ts';
import type { Cell, Facts } from '../../model/cell.ts';
import type { MethodSettings } from '../../model/settings.ts';
import { type GivenReason, type OneReason, oneReason } from '../../verdicts/one-reason.ts';
import { saysSomething } from '../../verdicts/recorded-shares.ts';
import type { Breakdown } from '../fields/break-down.ts';
import { type Figure, rateFigure } from '../verdicts/evidence-figures.ts';
import { lostPairs, valuesIn } from './win-loss.ts';

export type RepShare = Figure & { owner: string; share: Share };

/** One reason rep by rep. */
export type ReasonOfReps = {
  reason: string;
  /** All reasons, most frequent first. */
  reasons: readonly string[];
  /** Largest share first. */
  reps: readonly RepShare[];
  team: Share;
  /** The rep who notes it far more often than the others; null where nobody does. */
  outlier: OneReason | null;
};

/** Share of each rep's losses with a reason that were lost for one of them; the first one where none is wanted. Null without reasons. */
export function repShares(
  breakdown: Breakdown,
  facts: Facts,
  counts: (cell: Cell) => boolean,
  wanted: string | null,
  method: Pick<MethodSettings, 'confidence' | 'quality'>,
): ReasonOfReps | null {
  const given = new Map<string, GivenReason>();
  const losses = new Map<string, number>();
  for (const { first, second: owner, deals } of lostPairs(breakdown, facts, counts)) {
    const reasons = valuesIn(first).filter(saysSomething);
    if (reasons.length === 0) continue;
    losses.set(owner, (losses.get(owner) ?? 0) + deals);
    for (const reason of reasons) {
      const key = `${owner}\n${reason.toLowerCase()}`;
      given.set(key, { owner, reason, deals: (given.get(key)?.deals ?? 0) + deals });
    }
  }
  const noted = [...given.values()];
  const totals = new Map<string, number>();
  for (const { reason, deals } of noted) totals.set(reason, (totals.get(reason) ?? 0) + deals);
  const reasons = [...totals].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([reason]) => reason);
  const reason = reasons.find((each) => each.toLowerCase() === wanted?.toLowerCase()) ?? reasons[0];
  if (reason === undefined) return null;
  const reps = [...losses].map(([owner, n]): RepShare => {
    const share = { x: given.get(`${owner}\n${reason.toLowerCase()}`)?.deals ?? 0, n };
    return { owner, share, ...rateFigure(share, method.confidence) };
  });
  reps.sort((a, b) => (b.estimate ?? 0) - (a.estimate ?? 0) || b.share.n - a.share.n || (a.owner < b.owner ? -1 : 1));
  const team = reps.reduce((sum, { share }) => ({ x: sum.x + share.x, n: sum.n + share.n }), { x: 0, n: 0 });
  const outlier = oneReason(noted, method.quality).find((one) => one.reason === reason && one.owner !== '') ?? null;
  return { reason, reasons, reps, team, outlier };
}
