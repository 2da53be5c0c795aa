import type { FieldNote } from '../../model/field-note.ts';
import type { Words } from '../../model/terms.ts';
import { saysPhrase, wordsOf } from '../../model/words.ts';

/** Field notes in words, to count phrases in: a source of its own, of which no deal is known to say anything. */
export type HeardWords = {
  notes: number;
  /** Notes that say a phrase. */
  saying(phrase: Words): number;
  /** Notes that say any of them. */
  sayingAny(phrases: readonly Words[]): number;
};

/** The notes about a persona, or all of them. */
export function heardWords(notes: readonly FieldNote[], persona: string | null): HeardWords {
  const heard = notes.filter((note) => persona === null || note.persona === persona).map(({ said }) => wordsOf(said));
  const count = (says: (words: readonly string[]) => boolean) => heard.filter(says).length;
  return {
    notes: heard.length,
    saying: (phrase) => count((words) => saysPhrase(words, phrase)),
    sayingAny: (phrases) => count((words) => phrases.some((phrase) => saysPhrase(words, phrase))),
  };
}
