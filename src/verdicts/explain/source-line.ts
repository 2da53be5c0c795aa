import type { Claim } from '../../model/claim.ts';
import { formatCount, formatShare } from '../../model/format.ts';
import type { Finding } from '../finding.ts';
import type { Countable } from '../judge-evidence.ts';

/** What a source counted, as a clause; empty for figures that a number alone says better. */
export function sourceLine(
  claim: Claim,
  { kind }: Countable,
  { x = 0, n = 0, rival, estimate, position }: Finding,
): string {
  if (n === 0) return '';
  const of = (some: number) => `${formatCount(some)} of ${formatCount(n)}`;
  if (kind === 'rate') return `${of(x)} (${formatShare(x / n, n)})`;
  if (kind !== 'categories' || claim.measure !== 'top_category') return '';
  if (rival === undefined) return `${claim.value} (${of(x)})`;
  if (position.verdict === 'not-enough-evidence') {
    return `${claim.value} (${of(x)}), ${rival.value} (${formatCount(rival.x)})`;
  }
  if (estimate !== null && estimate < 0.5) {
    return `${rival.value} (${of(rival.x)}) comes before ${claim.value} (${formatCount(x)})`;
  }
  return `${claim.value} (${of(x)}) comes before ${rival.value} (${formatCount(rival.x)})`;
}
