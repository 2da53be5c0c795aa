import { formatPoints, formatShare } from '../../model/format.ts';
import { statedPart } from '../../verdicts/explain/stated-part.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { decisiveRival } from '../verdict/decisive-rival.ts';
import { writeFigure } from '../verdict/figure-words.ts';

export const ADJUSTED = 'Adjusted for deals still open';

const READING = 'Dot: observed. Line: likely range. Shaded: where the claim is true; paler: too close to matter.';

/** Takeaway of the strip and how to read it. */
export function observedWords(verdict: Verdict, currency: string | undefined): { title: string; note: string } {
  const { claim, evidence, estimate } = verdict;
  const rival = evidence.kind === 'categories' ? decisiveRival(evidence, verdict) : undefined;
  if (claim.measure === 'top_category' && rival !== undefined && estimate !== null) {
    return {
      title: `${claim.value} against ${rival.value}: ${formatShare(estimate)} to ${formatShare(1 - estimate)}`,
      note: `Of the deals with one of the two. Dot: share of ${claim.value}. Line: likely range. Shaded: where the claim is true.`,
    };
  }
  const adjusted = verdict.decided_by === 'adjusted';
  return {
    title: `${adjusted ? `${ADJUSTED} ` : 'Observed '}${seen(verdict, currency)}, ${against(verdict, statedPart(claim, currency))}`,
    note: adjusted ? READING.replace('observed', 'adjusted rate') : READING,
  };
}

function seen(verdict: Verdict, currency: string | undefined): string {
  const { estimate, unit } = verdict;
  if (estimate === null || !Number.isFinite(estimate)) return 'no end yet';
  if (unit !== 'points') return writeFigure(verdict, estimate, currency);
  return `${formatPoints(Math.abs(estimate), verdict.n)} ${estimate < 0 ? 'less' : 'more'}`;
}

function against({ verdict, estimate, sets }: Verdict, stated: string): string {
  const within = estimate !== null && sets !== null && estimate >= sets.claim[0] && estimate <= sets.claim[1];
  switch (verdict) {
    case 'holds':
      return `in line with ${stated}`;
    case 'contradicted':
      return `clear of ${stated}`;
    case 'at-risk':
      // A gate held it back: the figure itself is as stated.
      return within ? `in line with ${stated}, but in doubt` : `probably not ${stated}`;
    case 'not-enough-evidence':
      return `which leaves ${stated} open`;
    case 'untestable':
      return `against ${stated}`;
    default:
      return verdict satisfies never;
  }
}
