import type { Evidence } from '../assumptions/evidence.ts';
import type { Scrutiny } from '../assumptions/scrutiny.ts';
import { fieldLabel } from '../assumptions/state-filter.ts';
import type { Claim } from '../model/claim.ts';
import { formatCount } from '../model/format.ts';
import { undecidedWords } from './explain/variant-words.ts';
import type { Finding } from './finding.ts';
import type { Because } from './gated.ts';
import { aloneStep, opinionStep, periodStep } from './grade-sources.ts';
import type { Grade } from './verdict.ts';

const GRADES = ['A', 'B', 'C', 'D'] as const satisfies readonly Grade[];
const UNDATED = GRADES.indexOf('C');
const SELECTED = GRADES.indexOf('B');

// They might have bought without any campaign; this keeps from the best grade, and takes no step by itself.
const SELF_SELECTED = 'leads chose the campaigns that they answered';

// Below this share of filled records a field is graded down; below the setting's share it is gated as well.
const WELL_FILLED = 0.8;

/** Rules D1 and D2: how firm the ground of a verdict is, with every step down in words. */
export function grade(
  claim: Claim,
  evidence: Evidence,
  finding: Finding,
  because: Because = {},
  scrutiny: Scrutiny | null = null,
): { grade: Grade; reasons: string[] } {
  const undecided = undecidedWords(because);
  const sources = because.sources ?? [];
  const reasons = [
    ...aloneStep(sources),
    ...periodStep(evidence, scrutiny),
    ...opinionStep(claim, sources, scrutiny),
    ...paraphraseStep(evidence),
    ...stepsDown(claim, evidence, finding),
    ...(undecided === null ? [] : [undecided]),
  ];
  const undated = evidence.periods === null ? UNDATED : 0;
  const chosen = evidence.leads === undefined ? 0 : SELECTED;
  const step = Math.min(Math.max(reasons.length, undated, chosen), GRADES.length - 1);
  return { grade: GRADES[step]!, reasons: [...reasons, ...(chosen === 0 ? [] : [SELF_SELECTED])] };
}

/** A step where most of what was noted is the rep's account of what the customer said. */
function paraphraseStep({ language, recorded }: Evidence): string[] {
  return language === undefined || 2 * language.paraphrased <= recorded
    ? []
    : ['most notes are in the words of the rep who wrote them'];
}

function stepsDown(claim: Claim, { recorded, eligible, about }: Evidence, { requirements }: Finding): string[] {
  const reasons: string[] = [];
  const thin = requirements.find(({ firmer, have, needed }) => firmer && have < 2 * needed);
  if (thin !== undefined) {
    reasons.push(
      `${formatCount(thin.have)} ${thin.of} are fewer than twice the ${formatCount(thin.needed)} a verdict needs`,
    );
  }
  if (recorded < WELL_FILLED * eligible) {
    reasons.push(
      `${blankSubject(claim, about)} for ${formatCount(recorded)} of ${formatCount(eligible)} ${blankNoun(claim)} only`,
    );
  }
  return reasons;
}

/** What is known of only some deals: the field that the claim names, or who belongs to the group. */
export function blankSubject(claim: Claim, about?: Evidence['about']): string {
  if (claim.measure === 'language') return 'something is noted';
  if (about === 'dates') return 'the length of time is known';
  if (about === 'membership') return 'membership is known';
  if ('field' in claim) return `the ${fieldLabel(claim.field)} is filled in`;
  if (claim.measure === 'cost_per_win') return 'the spend is filled in';
  return about === 'amounts' || claim.measure === 'deal_size' ? 'the amount is filled in' : 'membership is known';
}

/** What it is known of. */
export function blankNoun({ measure }: Claim): string {
  if (measure === 'cost_per_win') return 'campaigns';
  return measure === 'campaign_conversion' ? 'leads' : 'deals';
}
