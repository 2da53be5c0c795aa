import { type GateCase, type Gated, toAtRisk } from './gated.ts';

/** Rule G6: a claim that holds over the window and no longer did last quarter. */
export function gateDrift<G extends Gated>({ drift }: GateCase, gated: G): G {
  if (gated.verdict !== 'holds' || drift?.flag !== 'adverse') return gated;
  return { ...gated, ...toAtRisk(gated, 'drift') };
}
