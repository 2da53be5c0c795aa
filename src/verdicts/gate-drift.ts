import type { GateCase, Gated } from './gated.ts';

/** Rule G6: a claim that holds over the window and no longer did last quarter. */
export function gateDrift<G extends Gated>(_case: GateCase, gated: G): G {
  return gated;
}
