/** What separates the texts of one deal where they are kept as one; no phrase reaches across it. */
export const BETWEEN_TEXTS = '\u001e';

/** A letter or digit with what is written above or below it, as both JavaScript and the database know it. */
export const WORD_LETTER = '\\p{L}\\p{N}\\p{M}';

const WORD = new RegExp(`[${WORD_LETTER}]+`, 'gu');
const CONTRACTED_NOT = new RegExp(`n['’]t([^${WORD_LETTER}]|$)`, 'gu');

/**
 * A text as it is compared: compatible letters made one (NFKC), lower case, "don’t" written as "do not" so that a denial
 * stays a word. Letter by letter, since the database knows no other lower case: final sigma is no letter of its own.
 */
export function foldText(text: string): string {
  const plain = text.replaceAll(BETWEEN_TEXTS, ' ').normalize('NFKC');
  let lower = '';
  for (const letter of plain) lower += letter === 'İ' ? 'i' : letter.toLowerCase();
  return lower.replace(CONTRACTED_NOT, ' not$1');
}

/** The words of a text, in order. */
export const wordsOf = (text: string): string[] => foldText(text).match(WORD) ?? [];

/** Whether the words of a phrase stand one after the other among the words of a text. */
export function saysPhrase(words: readonly string[], phrase: readonly string[]): boolean {
  if (phrase.length === 0) return false;
  return words.some((_, at) => phrase.every((word, step) => words[at + step] === word));
}

/** Letters that NFKC writes otherwise than the database's own NFC would, each with what it becomes. */
export function compatibleLetters(letters: Iterable<string>): [letter: string, written: string][] {
  const found: [string, string][] = [];
  for (const letter of new Set(letters)) {
    const written = letter.normalize('NFKD');
    if (written !== letter.normalize('NFD')) found.push([letter, written]);
  }
  return found.sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Where the words of a phrase stand in a text as it is written, from and to; told by whole words, so a contraction is not found. */
export function passagesOf(text: string, phrase: readonly string[]): [from: number, to: number][] {
  const words = [...text.matchAll(WORD)].map((match) => ({ word: foldText(match[0]), at: match.index, of: match[0] }));
  const found: [number, number][] = [];
  for (let first = 0; phrase.length > 0 && first + phrase.length <= words.length; first += 1) {
    const last = words[first + phrase.length - 1];
    const start = words[first];
    if (start === undefined || last === undefined) continue;
    if (!phrase.every((word, step) => words[first + step]?.word === word)) continue;
    found.push([start.at, last.at + last.of.length]);
    first += phrase.length - 1;
  }
  return found;
}
