import type { Claim } from '../model/claim.ts';
import type { MethodSettings } from '../model/settings.ts';
import { shortageOf } from './finding.ts';
import type { GateCase, Gated } from './gated.ts';
import { type Countable, judgeEvidence, type Readable } from './judge-evidence.ts';
import type { PositionWord } from './position.ts';
import type { ReasonCode } from './verdict.ts';
import { worstCases } from './worst-cases.ts';

/** Rule G0: too few records, or a field that is mostly blank. */
export function gateData({ claim, reading, evidence, finding, method }: GateCase): Gated {
  const { verdict, within_tolerance } = finding.position;
  const missing: ReasonCode[] = mostlyBlank(evidence, method) ? ['missing_data'] : [];
  if (shortageOf(finding) !== undefined) {
    const reasons: ReasonCode[] = ['too_few', ...missing, ...finding.notes];
    return { verdict: 'not-enough-evidence', p: null, reasons, because: {} };
  }
  const notes: ReasonCode[] = [...(within_tolerance ? (['within_tolerance'] as const) : []), ...finding.notes];
  if (missing.length === 0 || survives(claim, reading, evidence, verdict, method)) {
    return { verdict, p: finding.p, reasons: notes, because: {} };
  }
  return { verdict: capped(verdict), p: finding.p, reasons: [...missing, ...notes], because: {} };
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
