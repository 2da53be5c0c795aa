import { aalenJohansen } from './aalen-johansen.ts';
import type { RivalSpell } from './spell.ts';

/** `settled` is the share of all deals that is won or lost by then. */
export type WonAmongSettled = { rate: number; settled: number; standardError: number };

/**
 * Share won of the deals that are won or lost within `days`, as it will be once those still open have gone the way of
 * the others: F_won / (F_won + F_lost), each a cumulative incidence. Null where nothing is won or lost by then.
 * `spells`: grouped or not; `days` from 0 on. Throws RangeError for negative days or counts.
 * Source: Aalen and Johansen (1978); the standard error by the delta method over the hazards of each day, each with the
 * variance of a count. That form, unlike Greenwood's, stays wide where the last deal of all decides.
 * Worked: won after 10 days, lost after 20, open at 30 → rate 0.5 of 2/3 settled. Without an open deal the rate is
 * won / (won + lost).
 */
export function wonAmongSettled(spells: readonly RivalSpell[], days: number): WonAmongSettled | null {
  const curve = aalenJohansen(spells).filter((point) => point.days <= days);
  const end = curve.at(-1);
  const settled = end === undefined ? 0 : end.won + end.lost;
  if (end === undefined || settled === 0) return null;
  // How the rate moves with each of the two incidences.
  const [byWon, byLost] = [end.lost / settled ** 2, -end.won / settled ** 2];
  let before = { won: 0, lost: 0, open: 1 };
  let variance = 0;
  for (const { atRisk, won, lost, open } of curve) {
    if (before.open === 0) break;
    const hazards = [(won - before.won) / before.open, (lost - before.lost) / before.open] as const;
    // A higher hazard today leaves fewer deals for the days after; at the end the rate has nothing left to move.
    const later = open === 0 ? 0 : ((byWon * won + byLost * lost) * before.open) / open;
    variance += (hazards[0] / atRisk) * (before.open * byWon + later) ** 2;
    variance += (hazards[1] / atRisk) * (before.open * byLost + later) ** 2;
    before = { won, lost, open };
  }
  return { rate: end.won / settled, settled, standardError: Math.sqrt(variance) };
}
