import { PROFILE_GROUPS } from '../../personas/profile-fields.ts';
import type { PersonaWords } from './read-words.ts';

/** What a team writes to customers; what customers said to it stands in other fields. */
const MESSAGES = new Set(
  PROFILE_GROUPS.flatMap(({ key, fields }) =>
    key === 'messaging' && typeof fields !== 'string'
      ? fields.filter((field) => field.key === 'value_proposition' || field.key === 'proof_points')
      : [],
  ).map(({ label }) => label),
);

const NUMBERS = new Set('one two three four five six seven eight nine ten eleven twelve hundred thousand'.split(' '));

/** Words of the messages, and those of them that no deal with notes says; null while too few deals have notes to tell. */
export function unheardWords(
  { noted, terms }: PersonaWords,
  least: number,
): { words: number; unheard: readonly string[]; noted: number } | null {
  if (noted < least) return null;
  const own = terms.filter(({ words, from }) => MESSAGES.has(from) && !words.every((word) => NUMBERS.has(word)));
  return { words: own.length, unheard: own.flatMap(({ term, use }) => (use === 'absent' ? [term] : [])), noted };
}
