import { checkConfidence } from './check-arguments.ts';
import { normalQuantile } from './distributions.ts';
import { checkSpell, type Spell } from './spell.ts';

/**
 * One observed day: deals still at risk on it, then what happened, then the share that outlasts it.
 * `standardError` (Greenwood) is null at survival 0; the log-log limits are null at survival 0 and 1, where the
 * logarithm of the logarithm does not exist.
 */
export type SurvivalPoint = {
  days: number;
  atRisk: number;
  events: number;
  censored: number;
  survival: number;
  standardError: number | null;
  lower: number | null;
  upper: number | null;
};

/**
 * Kaplan–Meier estimate of the share of deals that last longer than t days, open deals counting as long as they lasted.
 * `spells`: grouped or not, days from 0 on; `confidence` two-sided, for the pointwise log-log band. One point per
 * distinct day, ascending; where closings and censorings share a day the closings come first. No deals, no points.
 * Throws RangeError for negative days or counts.
 * Source: Kaplan and Meier (1958); Greenwood's variance; as R survfit(conf.type = 'log-log').
 * Worked: closed after 10 and 30 days, open at 20 → survival 2/3, 2/3, 0.
 */
export function kaplanMeier(spells: readonly Spell[], confidence: number): SurvivalPoint[] {
  checkConfidence(confidence);
  const z = -normalQuantile((1 - confidence) / 2);
  let atRisk = 0;
  const byDay = new Map<number, { events: number; censored: number }>();
  for (const spell of spells) {
    checkSpell(spell);
    if (spell.deals === 0) continue;
    const day = byDay.get(spell.days) ?? { events: 0, censored: 0 };
    day[spell.event ? 'events' : 'censored'] += spell.deals;
    byDay.set(spell.days, day);
    atRisk += spell.deals;
  }
  let survival = 1;
  let greenwood = 0;
  return [...byDay]
    .sort(([a], [b]) => a - b)
    .map(([days, { events, censored }]) => {
      survival *= (atRisk - events) / atRisk;
      greenwood += events === 0 ? 0 : events / (atRisk * (atRisk - events));
      const point = { days, atRisk, events, censored, survival, ...spread(survival, greenwood, z) };
      atRisk -= events + censored;
      return point;
    });
}

function spread(survival: number, greenwood: number, z: number) {
  if (survival === 0) return { standardError: null, lower: null, upper: null };
  if (survival === 1) return { standardError: 0, lower: null, upper: null };
  const log = Math.log(survival);
  const factor = Math.exp((z * Math.sqrt(greenwood)) / -log);
  return {
    standardError: survival * Math.sqrt(greenwood),
    lower: Math.exp(log * factor),
    upper: Math.exp(log / factor),
  };
}
