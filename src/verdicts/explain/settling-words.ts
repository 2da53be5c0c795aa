import { formatCount, formatShare } from '../../model/format.ts';
import { knowable } from '../knowable.ts';
import { unitNoun, unitsOf } from '../unit-noun.ts';
import type { Telling } from './telling.ts';

/** "about 60 more closed deals (~3 quarters at the current pace)"; null where more would not help. */
export function howManyMore({ claim, settling }: Telling): string | null {
  if (settling.kind !== 'more') return null;
  const { more, quarters } = settling;
  const pace =
    quarters === null ? '' : ` (~${quarters} ${quarters === 1 ? 'quarter' : 'quarters'} at the current pace)`;
  return `about ${formatCount(more)} more ${unitsOf(more, unitNoun(claim))}${pace}`;
}

export const TOO_FAR = 'Widen the tolerance, merge segments or restate the claim';

/** What would settle it, as a sentence; empty where nothing would. */
export function settlingSentence(told: Telling): string {
  const { settling, claim, reasons } = told;
  if (settling.kind === 'not-at-this-volume') {
    return 'It cannot be settled at this volume; widen the tolerance, merge segments or restate the claim.';
  }
  const more = howManyMore(told);
  if (more === null) return '';
  if (reasons.includes('too_few')) return `Needs ${more}.`;
  if (claim.measure === 'top_category')
    return `${more.replace(/^a/, 'A')} would settle it, if the shares stay where they are.`;
  return `Needs ${more} if the ${trueValue(told)} stays where it is.`;
}

/** What is estimated, in a word. */
export function trueValue({ finding, claim }: Telling): string {
  if (claim.measure === 'cost_per_win') return 'cost per win';
  switch (finding.unit) {
    case 'share':
      return 'rate';
    case 'points':
      return 'difference';
    case 'ratio':
      return 'ratio';
    case 'days':
    case 'money':
      return finding.medians === undefined ? 'value' : 'difference';
    default:
      return finding.unit satisfies never;
  }
}

/** Rule S4, for rates. */
export function knowableSentence({ claim, evidence, finding, settings, reasons }: Telling): string {
  if (evidence.kind !== 'rate' || finding.sets === null || reasons.includes('too_few')) return '';
  const n = finding.n ?? 0;
  const found = knowable(n, finding.sets, settings.method.confidence, finding.clustering?.design_effect);
  if (found === null) return '';
  const deals = `With ${formatCount(n)} ${unitsOf(n, unitNoun(claim))}`;
  const share = (value: number): string => formatShare(value, n);
  const ranges: string[] = [];
  if (found.holds !== null) {
    const [low, high] = found.holds;
    if (high === 1) ranges.push(`of at least ${share(low)}`);
    else if (low === 0) ranges.push(`of at most ${share(high)}`);
    else ranges.push(low === high ? `of ${share(low)}` : `between ${share(low)} and ${share(high)}`);
  }
  if (found.contradicted_to !== null) ranges.push(`of at most ${share(found.contradicted_to)}`);
  if (found.contradicted_from !== null) ranges.push(`of at least ${share(found.contradicted_from)}`);
  if (ranges.length === 0) return `${deals}, no observed rate could have settled this.`;
  const last = ranges.at(-1)!;
  const list = ranges.length === 1 ? last : `${ranges.slice(0, -1).join(', ')} or ${last}`;
  return `${deals}, only an observed rate ${list} could have settled this.`;
}
