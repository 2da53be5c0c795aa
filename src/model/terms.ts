import { DENIALS, STOP_WORDS } from './stop-words.ts';
import { BETWEEN_TEXTS, wordsOf } from './words.ts';

/** One word or several that stand one after the other, as folded text holds them. */
export type Words = readonly string[];

const TELLING = /\p{L}[\p{L}\p{N}\p{M}]/u;
const FEWEST_WORDS = 4;

/** Whether a word says something by itself: two letters at least, and neither a stop word nor a bare denial. */
const telling = (word: string): boolean => TELLING.test(word) && !STOP_WORDS.has(word);

/** Whether one or two words of a text are a term that texts are told apart by. */
export const isTerm = (words: Words): boolean =>
  words.every(telling) && words.some((word) => !DENIALS.has(word)) && words.length > 0;

/** The terms of several texts: each word and each two neighbours that say something, once. None reaches across texts. */
export function termsIn(texts: readonly string[]): Words[] {
  const found = new Map<string, Words>();
  for (const text of texts) {
    const words = wordsOf(text);
    for (const [at, word] of words.entries()) {
      for (const term of at === 0 ? [[word]] : [[word], [words[at - 1]!, word]]) {
        if (isTerm(term)) found.set(term.join(' '), term);
      }
    }
  }
  return [...found.values()];
}

/** What is written in a row as one or as several terms: a short phrase as it stands, of a sentence the words that tell. */
export function termsWritten(text: string): Words[] {
  const words = wordsOf(text);
  if (words.length > 0 && words.length < FEWEST_WORDS) return [words];
  return [...new Set(words)].filter((word) => isTerm([word])).map((word) => [word]);
}

/** Whether one of two terms stands within the other. */
export const overlap = (one: Words, other: Words): boolean =>
  ` ${one.join(' ')} `.includes(` ${other.join(' ')} `) || ` ${other.join(' ')} `.includes(` ${one.join(' ')} `);

/** Terms as the database counted them, told from those that no list of words would name. */
export const termOf = (said: string): Words | null => {
  if (said.includes(BETWEEN_TEXTS)) return null;
  const words = said.split(' ');
  return isTerm(words) ? words : null;
};
