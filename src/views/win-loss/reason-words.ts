import type { Ending } from '../../model/derived-field.ts';
import { formatCount, formatShare } from '../../model/format.ts';
import type { RecordedShares } from '../../verdicts/recorded-shares.ts';

/** From this part of losses on, that nobody knows is the news. */
const MOSTLY = 0.4;

/** "370 of 1,912 losses ended in no decision, 149 went to a competitor". */
export function endingsTitle(count: (ending: Ending) => number, lost: number): string {
  if (lost === 0) return 'No deal was lost';
  const [unknown, undecided, rival] = [count('unknown'), count('no_decision'), count('competitor')];
  const all = formatCount(lost);
  if (unknown === lost) return `None of the ${all} losses says how it was lost`;
  if (unknown / lost >= MOSTLY)
    return `${formatCount(unknown)} of ${all} losses (${formatShare(unknown / lost, lost)}) do not say how they were lost`;
  return `${formatCount(undecided)} of ${all} losses ended in no decision, ${formatCount(rival)} went to a competitor`;
}

/** "Price comes first: 464 of 1,691 losses with a reason". */
export function reasonsTitle(
  { shares, recorded, first }: RecordedShares,
  deals: 'losses' | 'wins',
  lone = 'reason',
): string {
  const [one, two] = shares;
  if (one === undefined) return `No ${lone} is recorded for any of the ${deals}`;
  const of = `${formatCount(one.x)} of ${formatCount(recorded)} ${deals} with a ${lone}`;
  switch (first) {
    case 'certain':
      return `${one.label} comes first, whatever the blanks would say: ${of}`;
    case 'likely':
      return `${one.label} comes first: ${of}`;
    case 'open':
      return `${one.label} (${formatCount(one.x)}) and ${two?.label} (${formatCount(two?.x ?? 0)}) cannot be told apart among ${formatCount(recorded)} ${deals}`;
    case null:
      return `${one.label} is noted most often: ${of}`;
    default:
      return first satisfies never;
  }
}

/** What the blanks could change, and how to read the bars. */
export function reasonsNote({ shares, recorded, unknown, several }: RecordedShares, most: number): string {
  const left = shares.length - most;
  return [
    several ? 'A deal can hold several.' : '',
    unknown === 0
      ? ''
      : `${formatCount(unknown)} of ${formatCount(recorded + unknown)} say nothing; dotted: where a share would lie if none or all of them were it.`,
    left > 0 ? `${formatCount(left)} more in the table.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
