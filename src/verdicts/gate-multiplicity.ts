import type { MethodSettings } from '../model/settings.ts';
import { adjustP } from '../stats/adjust-p.ts';
import type { Gated } from './gated.ts';

/** After G1; `p_adjusted` null where there was no p. */
export type Adjusted = Gated & { p_adjusted: number | null };

// Smaller tails are beyond what the method can tell apart.
const LEAST_P = 1e-12;

/** Rule G1: a contradiction has to stand up among all assumptions checked at once. Order is kept. */
export function gateMultiplicity(gated: readonly Gated[], { fdr, fdr_method }: MethodSettings): Adjusted[] {
  const family = gated.flatMap(({ p }) => (p === null ? [] : [p]));
  const adjusted = adjustP(family, fdr_method);
  let next = 0;
  return gated.map((each) => {
    if (each.p === null) return { ...each, p_adjusted: null };
    const p_adjusted = adjusted[next]!;
    next += 1;
    const shown = { ...each, p: Math.max(each.p, LEAST_P), p_adjusted: Math.max(p_adjusted, LEAST_P) };
    if (each.verdict !== 'contradicted' || p_adjusted <= fdr) return shown;
    return { ...shown, verdict: 'at-risk', reasons: [...each.reasons, 'fdr'] };
  });
}
