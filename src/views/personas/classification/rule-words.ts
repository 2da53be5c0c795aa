import { formatCount, formatShare, formatShareRange } from '../../../model/format.ts';
import type { Accuracy } from '../../../state/personas/label-accuracy.ts';

const plural = (count: number, one: string, many: string): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

export const shareOf = (part: number, of: number): string => (of === 0 ? '' : ` (${formatShare(part / of, of)})`);

/** What the rules do to all records, as one sentence or two. */
export function namedWords(
  { all, unclassified, several }: { all: number; unclassified: number; several: number },
  [one, many]: readonly [string, string],
): string {
  if (all === 0) return `There are no ${many} here.`;
  const named = all - unclassified;
  const met =
    several === 0
      ? `No ${one} meets two rules.`
      : `${plural(several, `${one} meets`, `${many} meet`)} more than one rule; the first of them counts.`;
  return `Of ${plural(all, one, many)}, ${formatCount(named)}${shareOf(named, all)} get a name and ${formatCount(unclassified)}${shareOf(unclassified, all)} stay unclassified. ${met}`;
}

/** "262 of 280 (94%), likely 90–96%". */
export function accuracyWords({ x, n, interval }: Accuracy): string {
  if (interval === null) return 'none to look at';
  return `${formatCount(x)} of ${formatCount(n)} (${formatShare(x / n, n)}), likely ${formatShareRange(interval.lower, interval.upper, n)}`;
}
