import { quarterName } from '../../model/quarter.ts';
import type { Comparison } from '../../state/comparison.ts';
import { isNew } from '../../state/verdict-changes.ts';
import type { Verdict } from '../../verdicts/verdict.ts';

/** "not compared: the membership rule changed on 3 Aug 2026". */
export const whyNotCompared = (because: readonly string[]): string => `not compared: ${because.join(' and ')}`;

/** "new since Q2 2026" where a verdict got worse to contradicted or at risk; undefined otherwise. */
export function newsOf(compared: Comparison | null, verdict: Verdict): string | undefined {
  const period = compared?.before.period ?? null;
  return period !== null && isNew(compared, verdict) ? `new since ${quarterName(period)}` : undefined;
}
