import { checkSpell, type RivalSpell } from './spell.ts';

/** After so many days: the shares won, lost and still open, which add up to 1. */
export type IncidencePoint = { days: number; atRisk: number; won: number; lost: number; open: number };

/**
 * Aalen–Johansen cumulative incidence: the shares of deals won and lost by each day, each ending the chance of the other.
 * `spells`: grouped or not, days from 0 on. One point per distinct day, ascending; closings come before censorings of
 * the same day. No deals, no points. Throws RangeError for negative days or counts.
 * Source: Aalen and Johansen (1978); as R survfit of a multi-state outcome.
 * Worked: won after 10 days, lost after 20, open at 30 → won 1/3, lost 1/3, open 1/3.
 */
export function aalenJohansen(spells: readonly RivalSpell[]): IncidencePoint[] {
  let atRisk = 0;
  const byDay = new Map<number, { won: number; lost: number; open: number }>();
  for (const spell of spells) {
    checkSpell(spell);
    if (spell.deals === 0) continue;
    const day = byDay.get(spell.days) ?? { won: 0, lost: 0, open: 0 };
    day[spell.outcome] += spell.deals;
    byDay.set(spell.days, day);
    atRisk += spell.deals;
  }
  let won = 0;
  let lost = 0;
  let open = 1;
  return [...byDay]
    .sort(([a], [b]) => a - b)
    .map(([days, day]) => {
      const point = { days, atRisk };
      won += (open * day.won) / atRisk;
      lost += (open * day.lost) / atRisk;
      open *= (atRisk - day.won - day.lost) / atRisk;
      atRisk -= day.won + day.lost + day.open;
      return { ...point, won, lost, open };
    });
}

/** The shares after `days`: those of the last point up to it, and all open before the first. */
export function incidenceAt(
  curve: readonly IncidencePoint[],
  days: number,
): { won: number; lost: number; open: number } {
  const { won, lost, open } = curve.findLast((point) => point.days <= days) ?? { won: 0, lost: 0, open: 1 };
  return { won, lost, open };
}
