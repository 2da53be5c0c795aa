import type { Voice } from '../../model/voice.ts';
import type { StatedPersona } from '../../project/schema.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import type { Asked } from '../verdicts/asked.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';
import type { ProfileWords, StatedKind } from './read-profile-words.ts';
import type { Vocabulary } from './read-vocabulary.ts';
import type { PersonaWords, SpokenSides } from './read-words.ts';
import { useNoted } from './use-noted.ts';

/** What won deals say beside what lost deals say, of all deals or of a persona's. */
export function useSpokenSides(
  answer: ReportAnswer,
  choices: ViewChoices,
  persona: string | null,
  voice: Voice,
): Asked<SpokenSides> {
  return useNoted(answer, choices, {
    selection: { of: 'all' },
    about: ['sides', persona, voice],
    read: async (engine, scope, options) => {
      const { readSides } = await import('./read-words.ts');
      return readSides(engine, scope, { persona, voice }, options);
    },
  });
}

/** How the terms of each persona fare among its own deals. */
export function usePersonaWords(
  answer: ReportAnswer,
  choices: ViewChoices,
  personas: readonly StatedPersona[],
  voice: Voice,
): Asked<readonly PersonaWords[]> {
  return useNoted(answer, choices, {
    selection: { of: 'all' },
    about: ['persona-words', voice, personas.map(({ id, profile, assumptions }) => [id, profile, assumptions])],
    stays: true,
    read: async (engine, scope, options) => {
      const { readPersonaWords } = await import('./read-words.ts');
      return readPersonaWords(engine, scope, personas, voice, options);
    },
  });
}

/** The words of one persona beside those of its deals, and what stands out there. */
export function usePersonaVocabulary(
  answer: ReportAnswer,
  choices: ViewChoices,
  persona: StatedPersona,
  voice: Voice,
): Asked<Vocabulary> {
  return useNoted(answer, choices, {
    selection: { of: 'persona', persona: persona.id },
    about: ['vocabulary', voice, [persona.profile, persona.assumptions]],
    stays: true,
    read: async (engine, scope, options) => {
      const [{ readVocabulary }, { personaDeals, termsOf }] = await Promise.all([
        import('./read-vocabulary.ts'),
        import('./read-words.ts'),
      ]);
      return readVocabulary(engine, termsOf(persona), personaDeals(scope, persona.id, voice), scope.settings, options);
    },
  });
}

/** What personas state of some kinds, in the notes on their deals. */
export function useProfileWords(
  answer: ReportAnswer,
  choices: ViewChoices,
  personas: readonly StatedPersona[],
  kinds: readonly StatedKind[],
): Asked<readonly ProfileWords[]> {
  return useNoted(answer, choices, {
    selection: { of: 'all' },
    about: ['profile-words', kinds, personas.map(({ id, profile }) => [id, profile])],
    stays: true,
    read: async (engine, scope, options) => {
      const { readProfileWords } = await import('./read-profile-words.ts');
      return readProfileWords(engine, scope, personas, kinds, options);
    },
  });
}
