import { checkProbability } from './check-arguments.ts';
import { normalQuantile } from './distributions.ts';

/** `p1`: the true rate to detect, `p0`: the stated one, both 0..1; `power` and one-sided `alpha`: 0..1 exclusive. */
export type PowerQuestion = {
  p1: number;
  p0: number;
  power: number;
  alpha: number;
  alternative: 'less' | 'greater';
};

/**
 * Units needed to tell a true rate p1 from a stated rate p0 with the given power, one-sided; not rounded.
 * Infinity where p1 does not lie on the side that `alternative` names. Throws RangeError for rates outside 0..1.
 * Source: Cohen's effect size h = 2 asin √p1 - 2 asin √p0, n = ((z_alpha + z_power) / h)²; as R pwr.p.test.
 * Worked: 15% where 25% is stated, power 80%, alpha 5% → 97.51.
 */
export function nOneProportionArcsine({ p1, p0, power, alpha, alternative }: PowerQuestion): number {
  for (const probability of [p1, p0, power, alpha]) checkProbability(probability);
  const effect = 2 * Math.asin(Math.sqrt(p1)) - 2 * Math.asin(Math.sqrt(p0));
  const towardSide = alternative === 'less' ? -effect : effect;
  if (towardSide <= 0) return Infinity;
  return ((normalQuantile(1 - alpha) + normalQuantile(power)) / towardSide) ** 2;
}
