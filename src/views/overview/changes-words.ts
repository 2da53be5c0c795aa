import { formatCount } from '../../model/format.ts';
import { quarterName } from '../../model/quarter.ts';
import type { Comparison } from '../../state/verdicts/comparison.ts';
import type { VerdictChange } from '../../state/verdicts/verdict-changes.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { whyNotCompared } from '../verdict/comparison-words.ts';
import { changeWords } from './answer-words.ts';

/** "Since Q2 2026: 1 newly contradicted; 2 not compared." Empty without a period to compare with. */
export function sinceWords(
  compared: Comparison | null,
  changes: readonly VerdictChange[],
  left: readonly unknown[],
): string {
  const period = compared?.before.period ?? null;
  if (compared === null || period === null) return '';
  if (compared.because.length > 0)
    return `Not compared with ${quarterName(period)}: ${compared.because.join(' and ')}.`;
  const found =
    changeWords(changes) ?? (left.length > 0 ? 'no verdict changed of those compared' : 'no verdict changed');
  return `Since ${quarterName(period)}: ${found}${left.length === 0 ? '' : `; ${formatCount(left.length)} not compared`}.`;
}

/** Assumptions that are not compared, by why. */
export function byReason(left: readonly { now: Verdict; because: readonly string[] }[]): [string, Verdict[]][] {
  const reasons = new Map<string, Verdict[]>();
  for (const { now, because } of left) {
    const why = whyNotCompared(because);
    reasons.set(why, [...(reasons.get(why) ?? []), now]);
  }
  return [...reasons];
}
