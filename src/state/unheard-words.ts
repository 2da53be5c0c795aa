import { PROFILE_GROUPS } from '../personas/profile-fields.ts';
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

/** Words of the messages that no deal with notes says; null while too few deals have notes to tell. */
export function unheardWords({ noted, terms }: PersonaWords, least: number): readonly string[] | null {
  if (noted < least) return null;
  return terms.flatMap(({ term, words, from, use }) => {
    const counts = MESSAGES.has(from) && use === 'absent' && !words.every((word) => NUMBERS.has(word));
    return counts ? [term] : [];
  });
}
