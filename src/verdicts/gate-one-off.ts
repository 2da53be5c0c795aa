import type { GateCase, Gated } from './gated.ts';

/** Rule G2: one account, owner, campaign or day must not decide. */
export function gateOneOff<G extends Gated>(_case: GateCase, gated: G): G {
  return gated;
}
