import type { AskOptions, Engine } from '../../engine/port.ts';
import { termsWritten, type Words } from '../../model/terms.ts';
import { PAINS, SAYS, TRIGGERS } from '../../personas/profile-fields.ts';
import { profileItems } from '../../personas/profile-items.ts';
import type { StatedPersona } from '../../project/schema.ts';
import { countPhrases, sumSaid } from '../../tables/term-counts.ts';
import { spokenCells, type WordsScope } from './read-words.ts';

/** A pain, a trigger event or a saying as a persona states it, with how many of its deals say each of its telling words. */
export type StatedInNotes = {
  kind: StatedKind;
  text: string;
  words: readonly { words: Words; deals: number }[];
};

export type StatedKind = 'pain' | 'trigger' | 'saying';

export type ProfileWords = { persona: string; noted: number; stated: readonly StatedInNotes[] };

const PLACES: Record<StatedKind, readonly [string, string]> = { pain: PAINS, trigger: TRIGGERS, saying: SAYS };

const statedBy = ({ profile }: StatedPersona, kinds: readonly StatedKind[]) =>
  kinds.flatMap((kind) =>
    (profileItems(profile, PLACES[kind]) ?? []).map((text) => ({ kind, text, terms: termsWritten(text) })),
  );

/** Looks for the words of what personas state in the notes on their deals: one query for all of them. */
export async function readProfileWords(
  engine: Engine,
  scope: WordsScope,
  personas: readonly StatedPersona[],
  kinds: readonly StatedKind[],
  options: AskOptions = {},
): Promise<ProfileWords[]> {
  const asked = personas.map((persona) => ({ persona, stated: statedBy(persona, kinds) }));
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
