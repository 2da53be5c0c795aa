import type { Scrutiny } from '../assumptions/scrutiny.ts';
import type { FilledByOutcome } from '../model/cell.ts';
import type { Claim } from '../model/claim.ts';
import type { ClusterKind } from '../model/cluster.ts';
import type { MethodSettings } from '../model/settings.ts';
import type { Drift } from './drift.ts';
import type { Finding } from './finding.ts';
import type { Countable, Readable } from './judge-evidence.ts';
import type { PositionWord } from './position.ts';
import type { SourceSaid } from './source-said.ts';
import type { Within } from './stratified.ts';
import type { Definition, Variant } from './variant.ts';
import type { ReasonCode, Verdict } from './verdict.ts';

/** One assumption on its way through the gates. `scrutiny` null: only the evidence itself is judged, by G0 and G1. */
export type GateCase = {
  claim: Claim;
  reading: Readable;
  evidence: Countable;
  scrutiny: Scrutiny | null;
  finding: Finding;
  /** What else a win rate could be a share of, and which of them decided. */
  decided_by: Verdict['decided_by'];
  variants: readonly Variant[];
  method: MethodSettings;
  /** Fields that tell the outcome, judged over the whole review. */
  leaking: ReadonlySet<string>;
  /** How its figure moved in the last quarter, judged over the whole review. */
  drift: Drift | null;
};

/**
 * A verdict on its way through the gates; `p` null: it is no part of the family. `because` says for a code what its
 * sentence needs to know.
 */
export type Gated = {
  verdict: PositionWord;
  p: number | null;
  reasons: readonly ReasonCode[];
  because: Because;
};

/** What the words of a reason need; each gate fills its own. */
export type Because = {
  /** A cluster that supplies so large a share of the units of one side; `turns`: without it the evidence says the opposite. */
  one_off?: { share: number; by: ClusterKind; name: string | null; side: 'group' | 'versus'; turns: boolean };
  few_campaigns?: { campaigns: number; name: string };
  leakage?: FilledByOutcome;
  timing?: { open: number };
  mix?: { field: string };
  value?: { rate: number; deals: number };
  /** The comparison within each value of a field: as it is, pooled, and whether its values disagree. */
  within?: readonly Within[];
  /** Days until half of the wins, counting recent deals too. */
  recent?: { days: number };
  /** Variants of G4 that are undecided where the verdict is decided: one step of grade. */
  undecided_variant?: Definition | { within: string };
  /** What each source says by itself, the pipeline first. */
  sources?: readonly SourceSaid[];
};

/** G2 to G6 move a verdict towards caution and say why. */
export const toAtRisk = (gated: Gated, code: ReasonCode, because: Because = {}): Gated => ({
  ...gated,
  verdict: gated.verdict === 'holds' || gated.verdict === 'contradicted' ? 'at-risk' : gated.verdict,
  reasons: gated.reasons.includes(code) ? gated.reasons : [...gated.reasons, code],
  because: { ...gated.because, ...because },
});
