import type { Persona } from '../model/persona.ts';
import { overlap, termsWritten, type Words } from '../model/terms.ts';
import { wordsOf } from '../model/words.ts';
import { OWN_WORDS, PROFILE_GROUPS } from './profile-fields.ts';

/** A term that a persona is described with, as it is written there, and where. */
export type PersonaTerm = { term: string; words: Words; from: string };

const [MESSAGING, CUSTOMERS] = OWN_WORDS;

/** The terms of a claim and those of the messages to a persona, each once: the customer's own words come first. */
export function personaTerms(
  persona: Pick<Persona, 'profile'> | null,
  claimed: readonly string[],
  claim = 'This claim',
): PersonaTerm[] {
  const terms: PersonaTerm[] = [];
  const add = (term: string, words: Words, from: string) => {
    const known = terms.some((each) => each.words.join(' ') === words.join(' '));
    if (words.length > 0 && !known) terms.push({ term, words, from });
  };
  for (const term of claimed) add(term.trim(), wordsOf(term), claim);
  const messaging = persona?.profile[MESSAGING];
  const group = PROFILE_GROUPS.find(({ key }) => key === MESSAGING);
  if (typeof messaging !== 'object' || messaging === null || typeof group?.fields !== 'object') return terms;
  const ownFirst = [...group.fields].sort((a, b) => Number(b.key === CUSTOMERS) - Number(a.key === CUSTOMERS));
  for (const { key, label } of ownFirst) {
    for (const text of textsOf((messaging as Record<string, unknown>)[key])) {
      const found = termsWritten(text);
      const whole = found.length === 1 && found[0]?.length === wordsOf(text).length;
      for (const words of found) {
        // Of a sentence the words that a phrase of the customer holds already say nothing more.
        const held = !whole && terms.some((each) => overlap(each.words, words));
        if (!held) add(whole ? text.trim() : words.join(' '), words, label);
      }
    }
  }
  return terms;
}

const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each): each is string => typeof each === 'string');
