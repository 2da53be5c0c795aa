import type { GateCase, Gated } from './gated.ts';

/** Rule G3: a membership field that is mostly filled in after a win tells the outcome and not the buyer. */
export function gateLeakage<G extends Gated>(_case: GateCase, gated: G): G {
  return gated;
}
