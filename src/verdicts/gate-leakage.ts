import { type GateCase, type Gated, toAtRisk } from './gated.ts';
import { filledMore } from './leaks.ts';

/** Rule G7: a field that is mostly filled in after a win tells the outcome and not the buyer. */
export function gateLeakage<G extends Gated>({ scrutiny, leaking }: GateCase, gated: G): G {
  if (gated.verdict === 'not-enough-evidence') return gated;
  const leaks = (scrutiny?.filled ?? []).filter(({ field }) => leaking.has(field));
  const [worst] = leaks.sort((a, b) => Math.abs(filledMore(b)) - Math.abs(filledMore(a)));
  return worst === undefined ? gated : { ...gated, ...toAtRisk(gated, 'leakage', { leakage: worst }) };
}
