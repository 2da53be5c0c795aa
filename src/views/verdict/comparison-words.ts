import { type Quarter, quarterName } from '../../model/quarter.ts';
import type { Comparison } from '../../state/verdicts/comparison.ts';
import { isNew } from '../../state/verdicts/verdict-changes.ts';
import type { Verdict } from '../../verdicts/verdict.ts';

/** "not compared with Q2 2026: the membership rule changed on 3 Aug 2026". */
export function whyNotCompared(because: readonly string[], period: Quarter | null = null): string {
  return `not compared${period === null ? '' : ` with ${quarterName(period)}`}: ${because.join(' and ')}`;
}

/** "new since Q2 2026" where a verdict got worse to contradicted or at risk; undefined otherwise. */
export function newsOf(compared: Comparison | null, verdict: Verdict): string | undefined {
  const period = compared?.before.period ?? null;
  return period !== null && isNew(compared, verdict) ? `new since ${quarterName(period)}` : undefined;
}
