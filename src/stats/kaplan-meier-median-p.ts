import { normalCdf } from './distributions.ts';
import { kaplanMeier } from './kaplan-meier.ts';
import type { Spell } from './spell.ts';

/** One-sided p-values for "the median lies below" and "the median lies above" the stated number of days. */
export type MedianTest = { z: number | null; pBelow: number; pAbove: number };

/**
 * Whether the median duration, open deals counted as long as they lasted, lies below or above `days0` (>= 0).
 * z compares log(-log S(days0)) with log(log 2), in log-log standard errors: positive where fewer than half outlast
 * days0. Where nothing has closed by days0 there is no z (null), and the chance that none of the deals seen beyond it
 * had closed is 1/2 each; where everything has closed, the curve is read just before its last drop, and if that was
 * the only one, 1/2 each for the deals in it. No deals: both p-values are 1. Throws RangeError for days0 < 0 and as
 * kaplanMeier does. Source: the log-log test that matches Brookmeyer–Crowley's interval.
 * Worked: closed after 10, 20, 30 and 40 days, days0 = 30 → S = 1/4, Greenwood 0.75, z = 1.109559, pBelow = 0.133595.
 */
export function kaplanMeierMedianP(spells: readonly Spell[], days0: number): MedianTest {
  if (!(days0 >= 0)) throw new RangeError(`the stated median must be 0 days or more, not ${days0}`);
  // The confidence only shapes the band, which the test does not read.
  const curve = kaplanMeier(spells, 0.9);
  const seen = curve.filter((point) => point.days <= days0);
  const beyond = curve.find((point) => point.days > days0)?.atRisk ?? 0;
  const emptied = seen.find((point) => point.survival === 0);
  const drops = seen.filter((point) => point.events > 0 && point.survival > 0);
  const last = drops.at(-1);
  if (last === undefined || last.standardError === null) {
    return emptied === undefined
      ? { z: null, pBelow: 1, pAbove: 0.5 ** beyond }
      : { z: null, pBelow: 0.5 ** emptied.atRisk, pAbove: 1 };
  }
  const hazard = -Math.log(last.survival);
  const standardError = last.standardError / last.survival / hazard;
  const z = Math.log(hazard / Math.LN2) / standardError;
  return { z, pBelow: normalCdf(-z), pAbove: normalCdf(z) };
}
