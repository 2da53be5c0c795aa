import { literal } from '../engine/sql-text.ts';
import { BETWEEN_TEXTS, compatibleLetters, WORD_LETTER, wordsOf } from '../model/words.ts';

const NOT_WORD = `[^${WORD_LETTER}]`;

/**
 * Text as the database folds it, the twin of `foldText`. `letters` are those of the texts that are not plain ASCII: what
 * its NFC leaves as it is and NFKC does not has to be replaced by name.
 */
export function foldSql(text: string, letters: Iterable<string>): string {
  const plain = compatibleLetters(letters).reduce(
    (inner, [letter, written]) => `replace(${inner}, ${literal(letter)}, ${literal(written)})`,
    `replace(${text}, chr(${BETWEEN_TEXTS.charCodeAt(0)}), ' ')`,
  );
  // The database has no lower case for İ that JavaScript agrees with.
  const lower = `lower(replace(nfc_normalize(${plain}), 'İ', 'i'))`;
  return `regexp_replace(${lower}, ${literal(`n['’]t(${NOT_WORD}|$)`)}, ' not\\1', 'g')`;
}

/** The letters of a column of texts that are not plain ASCII, as a query. */
export const lettersSql = (text: string, from: string): string =>
  `SELECT DISTINCT unnest(regexp_extract_all(${text}, '[^\\x00-\\x7f]')) AS letter FROM ${from}`;

/** A pattern that finds any of the terms as whole words in a row; null where no term has a word. */
export function termsPattern(terms: readonly string[]): string | null {
  const between = `[^${WORD_LETTER}\\x{1e}]+`;
  const phrases = terms.map((term) => wordsOf(term).join(between)).filter((phrase) => phrase !== '');
  return phrases.length === 0 ? null : `(^|${NOT_WORD})(${phrases.join('|')})(${NOT_WORD}|$)`;
}
