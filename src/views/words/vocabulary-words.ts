import { formatCount, formatShare } from '../../model/format.ts';
import type { MethodSettings } from '../../model/settings.ts';
import type { Vocabulary } from '../../state/words/read-vocabulary.ts';
import type { TermUse } from '../../verdicts/vocabulary.ts';

const plural = (count: number, one: string, several: string): string =>
  `${formatCount(count)} ${count === 1 ? one : several}`;

/** "Finance leader speaks its customers’ language: 9 of 12 terms are in use". */
export function vocabularyTitle({ spoken }: Vocabulary, name: string | null): string {
  const { used, terms, speaks } = spoken;
  const counted = `${formatCount(used)} of ${plural(terms, 'term', 'terms')} ${used === 1 ? 'is' : 'are'} in use`;
  if (speaks === null || name === null) return counted.replace(/^0 of/, 'None of');
  return speaks
    ? `${name} speaks its customers’ language: ${counted}`
    : `${name} does not speak its customers’ language: ${counted}`;
}

/** What is missing to say whether the language is spoken. */
export function spokenNote({ spoken }: Vocabulary, { language, minimum }: MethodSettings): string {
  const { terms, noted, speaks } = spoken;
  if (speaks !== null) return '';
  const short = [
    terms < language.terms ? `${formatCount(terms)} of the ${formatCount(language.terms)} terms` : null,
    noted < minimum.noted_deals
      ? `${formatCount(noted)} of the ${formatCount(minimum.noted_deals)} deals with notes`
      : null,
  ].filter((part) => part !== null);
  return `Whether the persona speaks its customers’ language cannot be said yet: there are ${short.join(' and ')} that it takes.`;
}

export const missingNote = (missing: Vocabulary['missing']): string => {
  if (missing === null) return 'There are no other deals with notes to hold these against.';
  if (missing.length === 0) return 'Nothing else stands out in these deals against the others.';
  return `${missing.length === 1 ? 'One phrase stands' : `${formatCount(missing.length)} phrases stand`} out in these deals that the persona does not use.`;
};

/** "12 of 60 (20%)". */
export const saidIn = (x: number, n: number): string =>
  n === 0 ? '0' : `${formatCount(x)} of ${formatCount(n)} (${formatShare(x / n, n)})`;

export function wordOfUse({ use, share, interval }: TermUse): string {
  if (use !== 'absent' || share.n === 0) return use;
  return `absent, at most ${formatShare(interval[1], share.n)}`;
}
