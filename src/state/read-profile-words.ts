import type { AskOptions, Engine } from '../engine/port.ts';
import { termsWritten, type Words } from '../model/terms.ts';
import { PAINS, TRIGGERS } from '../personas/profile-fields.ts';
import { profileItems } from '../personas/profile-items.ts';
import type { StatedPersona } from '../project/schema.ts';
import { countPhrases, sumSaid } from '../tables/term-counts.ts';
import { spokenCells, type WordsScope } from './read-words.ts';

/** A pain or a trigger event as a persona states it, with how many of its deals say each of its telling words. */
export type StatedInNotes = {
  kind: 'pain' | 'trigger';
  text: string;
  words: readonly { words: Words; deals: number }[];
};

export type ProfileWords = { persona: string; noted: number; stated: readonly StatedInNotes[] };

const statedBy = ({ profile }: StatedPersona): { kind: 'pain' | 'trigger'; text: string; terms: Words[] }[] => {
  const items = (kind: 'pain' | 'trigger', path: readonly [string, string]) =>
    (profileItems(profile, path) ?? []).map((text) => ({ kind, text, terms: termsWritten(text) }));
  return [...items('pain', PAINS), ...items('trigger', TRIGGERS)];
};

/** Looks for the words of what personas state in the notes on their deals: one query for all of them. */
export async function readProfileWords(
  engine: Engine,
  scope: WordsScope,
  personas: readonly StatedPersona[],
  options: AskOptions = {},
): Promise<ProfileWords[]> {
  const asked = personas.map((persona) => ({ persona, stated: statedBy(persona) }));
  const terms = asked.flatMap(({ stated }) => stated.flatMap((each) => each.terms));
  const phrases = new Map(terms.map((words) => [words.join(' '), words] as const));
  const places = new Map([...phrases.keys()].map((phrase, at) => [phrase, at]));
  const deals = { ours: spokenCells(scope, null, null), rest: [], facets: scope.facets };
  const rows = await countPhrases(engine, deals, [...phrases.values()], options);
  return asked.map(({ persona, stated }) => {
    const { noted, said } = sumSaid(rows, spokenCells(scope, persona.id, null), phrases.size);
    return {
      persona: persona.id,
      noted,
      stated: stated.map(({ kind, text, terms: own }) => ({
        kind,
        text,
        words: own
          .map((words) => ({ words, deals: said[places.get(words.join(' ')) ?? -1] ?? 0 }))
          .sort((a, b) => b.deals - a.deals),
      })),
    };
  });
}
