import type { GateCase, Gated } from './gated.ts';

/** Rule G5: what the other sources say. */
export function gateSources<G extends Gated>(_case: GateCase, gated: G): G {
  return gated;
}
