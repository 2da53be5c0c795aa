import { fieldLabel } from '../../assumptions/state-filter.ts';
import { formatCount, formatPoints, formatRatio, formatShare } from '../../model/format.ts';
import type { Because } from '../gated.ts';
import type { Within } from '../stratified.ts';
import type { Definition } from '../variant.ts';
import type { Telling } from './telling.ts';

/** How a rate is counted, as a clause: "counted by value". */
const COUNTED: Record<Definition, string> = {
  'closed-date': 'by the deals closed so far',
  narrow: 'without losses that ended in no decision',
  'created-cohort': 'counted among all created deals',
  adjusted: 'adjusted for deals still open',
  'by-value': 'counted by value',
  'stale-as-lost': 'with stale open deals counted as lost',
};

/** Rule D4, as a reason of the grade; null where every other count is as clear. */
export function undecidedWords({ undecided_variant: variant }: Because): string | null {
  if (variant === undefined) return null;
  const how = typeof variant === 'string' ? COUNTED[variant] : `within ${fieldLabel(variant.within)}`;
  return `${how} it stays open`;
}

/** What the gate of sensitivity says of a verdict that it held back. */
export function sensitivityWords({ reasons, because }: Pick<Telling, 'reasons' | 'because'>): string[] {
  const words: string[] = [];
  const { timing, mix, value } = because;
  if (reasons.includes('timing') && timing !== undefined) {
    const { open } = timing;
    words.push(`the answer depends on ${formatCount(open)} ${open === 1 ? 'deal' : 'deals'} still open`);
  }
  if (reasons.includes('mix') && mix !== undefined) {
    words.push(`the comparison reverses within ${fieldLabel(mix.field)}`);
  }
  if (reasons.includes('value') && value !== undefined) {
    words.push(`by value it reads ${formatShare(value.rate, value.deals)}`);
  }
  return words;
}

/** ", adjusted for deals still open 25%": after the counts of a headline. Empty where the counts decide. */
export function adjustedInShort({ finding: { adjusted, estimate } }: Pick<Telling, 'finding'>): string {
  if (adjusted === undefined || estimate === null) return '';
  return `, adjusted for deals still open ${formatShare(estimate, adjusted.closed)}`;
}

/** The same in a sentence, with what the rate is read from. */
export function adjustedInFull({ finding: { adjusted, estimate } }: Pick<Telling, 'finding'>): string {
  if (adjusted === undefined || estimate === null) return '';
  const counts = `${formatCount(adjusted.open)} beside ${formatCount(adjusted.closed)} closed ones`;
  return `; adjusted for deals still open (${counts}), it is ${formatShare(estimate, adjusted.closed)}`;
}

/** Remarks on rules N3, N7 and N8. */
export function sensitivityRemarks({ finding, because, reasons }: Telling): string[] {
  const said: string[] = [];
  if (finding.adjusted !== undefined && reasons.includes('history_short')) {
    said.push('The history is shorter than the longest deals, so the slowest ones are not seen yet.');
  }
  if (because.recent !== undefined) {
    said.push(
      `Recent deals differ: counting them too, half of the wins take ${formatCount(because.recent.days)} days.`,
    );
  }
  for (const within of because.within ?? []) {
    if (within.differs || within.reverses) said.push(`${pooledWords(within, finding.unit === 'ratio')}.`);
    if (within.uneven) said.push(`How far the two are apart is not the same for every ${fieldLabel(within.field)}.`);
  }
  return said;
}

function pooledWords({ field, crude, pooled }: Within, ratio: boolean): string {
  const points = (value: number) =>
    Math.round(100 * value) === 0
      ? 'about as often'
      : `${formatPoints(Math.abs(value))} ${value < 0 ? 'less' : 'more'}`;
  const write = ratio ? (value: number) => `${formatRatio(value)} as often` : points;
  return `Compared within the same ${fieldLabel(field)} it is ${write(pooled)}, over all of them ${write(crude)}`;
}

/** What to do about it; null where another count is no reason. */
export function sensitivityStep({ reasons, because }: Telling): string | null {
  if (reasons.includes('mix') && because.mix !== undefined) {
    return `Restate the comparison within one ${fieldLabel(because.mix.field)}, or for each.`;
  }
  if (reasons.includes('timing')) return 'Close what has gone quiet, and look again once the open deals are decided.';
  return reasons.includes('value') ? 'Say whether the claim is about the number of deals or about their value.' : null;
}
