import { VOICES, type Voice } from '../../model/voice.ts';

/** Whose deals a screen about words or triggers counts, and whose words, as the address says it. */
export type WordsChoice = { persona: string | null; voice: Voice };

const PERSONA = 'persona';
const VOICE = 'voice';

export function readWordsChoice(search: string): WordsChoice {
  const query = new URLSearchParams(search);
  const voice = VOICES.find((each) => each === query.get(VOICE)) ?? 'everything';
  return { persona: query.get(PERSONA), voice };
}

/** The query with this choice in it; everything else stays. */
export function writeWordsChoice({ persona, voice }: WordsChoice, search: string): string {
  const query = new URLSearchParams(search);
  query.delete(PERSONA);
  query.delete(VOICE);
  if (persona !== null) query.set(PERSONA, persona);
  if (voice !== 'everything') query.set(VOICE, voice);
  return query.toString();
}
