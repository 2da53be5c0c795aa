import type { Evidence } from '../assumptions/evidence.ts';
import { fieldLabel } from '../assumptions/state-filter.ts';
import type { Claim } from '../model/claim.ts';
import { formatCount } from '../model/format.ts';
import type { Finding } from './finding.ts';
import type { Grade } from './verdict.ts';

const GRADES = ['A', 'B', 'C', 'D'] as const satisfies readonly Grade[];
const UNDATED = GRADES.indexOf('C');

// Below this share of filled records a field is graded down; below the setting's share it is gated as well.
const WELL_FILLED = 0.8;

/** Fields in which the rep who lost (or won) the deal wrote an opinion down. */
const OPINIONS = new Set(['loss_reason', 'win_reason', 'competitor', 'reason_primary', 'reason_secondary']);

/** Rules D1 and D2: how firm the ground of a verdict is, with every step down in words. */
export function grade(claim: Claim, evidence: Evidence, finding: Finding): { grade: Grade; reasons: string[] } {
  const reasons = stepsDown(claim, evidence, finding);
  const undated = evidence.periods === null ? UNDATED : 0;
  const step = Math.min(Math.max(reasons.length, undated), GRADES.length - 1);
  return { grade: GRADES[step]!, reasons };
}

function stepsDown(claim: Claim, { periods, recorded, eligible }: Evidence, { requirements }: Finding): string[] {
  const reasons = ['only the pipeline speaks so far'];
  if (periods === null) reasons.push('the file has no dates, so everything is one period');
  else if (periods <= 1) reasons.push('everything falls into one quarter');
  if ('field' in claim && OPINIONS.has(claim.field))
    reasons.push(`the ${fieldLabel(claim.field)} is what the rep wrote down`);
  const thin = requirements.find(({ firmer, have, needed }) => firmer && have < 2 * needed);
  if (thin !== undefined) {
    reasons.push(
      `${formatCount(thin.have)} ${thin.of} are fewer than twice the ${formatCount(thin.needed)} a verdict needs`,
    );
  }
  if (recorded < WELL_FILLED * eligible) {
    reasons.push(`${blankSubject(claim)} for ${formatCount(recorded)} of ${formatCount(eligible)} deals only`);
  }
  return reasons;
}

/** What is known of only some deals: the field that the claim names, or who belongs to the group. */
export function blankSubject(claim: Claim): string {
  if ('field' in claim) return `the ${fieldLabel(claim.field)} is filled in`;
  return claim.measure === 'deal_size' ? 'the amount is filled in' : 'membership is known';
}
