import type { Claim } from '../model/claim.ts';
import type { MethodSettings } from '../model/settings.ts';
import { type Finding, shortageOf } from './finding.ts';
import { type Countable, judgeEvidence, type Readable } from './judge-evidence.ts';
import type { PositionWord } from './position.ts';
import type { ReasonCode } from './verdict.ts';
import { worstCases } from './worst-cases.ts';

/** A verdict on its way through the gates; `p` null: it is no part of the family. */
export type Gated = { verdict: PositionWord; p: number | null; reasons: readonly ReasonCode[] };

/** Rule G0: too few records, or a field that is mostly blank. */
export function gateData(
  claim: Claim,
  reading: Readable,
  evidence: Countable,
  finding: Finding,
  method: MethodSettings,
): Gated {
  const { verdict, within_tolerance } = finding.position;
  const missing: ReasonCode[] = mostlyBlank(evidence, method) ? ['missing_data'] : [];
  if (shortageOf(finding) !== undefined) {
    return { verdict: 'not-enough-evidence', p: null, reasons: ['too_few', ...missing, ...finding.notes] };
  }
  const notes: ReasonCode[] = [...(within_tolerance ? (['within_tolerance'] as const) : []), ...finding.notes];
  if (missing.length === 0 || survives(claim, reading, evidence, verdict, method)) {
    return { verdict, p: finding.p, reasons: notes };
  }
  return { verdict: capped(verdict), p: finding.p, reasons: [...missing, ...notes] };
}

const mostlyBlank = ({ recorded, eligible }: Countable, { filled }: MethodSettings): boolean =>
  recorded < filled * eligible;

function survives(
  claim: Claim,
  reading: Readable,
  evidence: Countable,
  verdict: PositionWord,
  method: MethodSettings,
): boolean {
  // A resampled mean has no largest value that a blank could be held to.
  const mean = claim.measure === 'deal_size' && claim.statistic === 'mean';
  if (mean || (verdict !== 'holds' && verdict !== 'contradicted')) return false;
  const cases = worstCases(evidence);
  return cases?.every((each) => judgeEvidence(claim, reading, each, method).position.verdict === verdict) ?? false;
}

function capped(verdict: PositionWord): PositionWord {
  if (verdict === 'holds') return 'not-enough-evidence';
  return verdict === 'contradicted' ? 'at-risk' : verdict;
}
