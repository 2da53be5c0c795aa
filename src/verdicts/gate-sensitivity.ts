import type { GateCase, Gated } from './gated.ts';

/** Rule G4: another reasonable count must not say the opposite. */
export function gateSensitivity<G extends Gated>(_case: GateCase, gated: G): G {
  return gated;
}
