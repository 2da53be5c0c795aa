import type { Asked as AskedClaim } from '../../assumptions/questionnaire.ts';
import type { Words } from '../../model/terms.ts';
import type { Voice } from '../../model/voice.ts';
import type { NotedDeals, Quote } from '../../tables/term-counts.ts';
import type { DealSelection } from '../deals/deal-selection.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import type { Asked } from '../verdicts/asked.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';
import type { Vocabulary } from './read-vocabulary.ts';
import type { SpokenOutcome, WordsScope } from './read-words.ts';
import { useNoted } from './use-noted.ts';

/** Quotes are read from so many deals at most. */
export const QUOTED_DEALS = 30;

export type Quotes = { deals: number; quotes: readonly Quote[] };

/** Whose notes are read: those of the deals that a claim counts, or of a persona's, or of all. */
export type Speakers =
  | { of: 'claim'; asked: AskedClaim }
  | { of: 'deals'; persona: string | null; outcome: SpokenOutcome; voice: Voice };

const claimSelection = ({ persona, assumption }: AskedClaim): DealSelection => ({
  of: 'assumption',
  persona: persona?.id ?? null,
  assumption: assumption.id,
  side: 'group',
});

/** The words of a claim's persona beside those of its deals. */
export function useVocabulary(answer: ReportAnswer, choices: ViewChoices, asked: AskedClaim): Asked<Vocabulary> {
  return useNoted(answer, choices, {
    selection: claimSelection(asked),
    about: ['vocabulary', asked.persona],
    read: async (engine, scope, options) => {
      const { claimTerms, notedDeals, readVocabulary } = await import('./read-vocabulary.ts');
      const { facts, span, facets, settings } = scope;
      return readVocabulary(
        engine,
        claimTerms(asked),
        notedDeals(facts, asked, span, facets, settings),
        settings,
        options,
      );
    },
  });
}

/** What was written on deals that say a phrase. */
export function useQuotes(
  answer: ReportAnswer,
  choices: ViewChoices,
  speakers: Speakers,
  phrase: Words,
): Asked<Quotes> {
  return useNoted(answer, choices, {
    selection: speakers.of === 'claim' ? claimSelection(speakers.asked) : { of: 'all' },
    about: speakers.of === 'claim' ? ['quotes', phrase] : ['quotes', speakers, phrase],
    read: async (engine, scope, options) => {
      const [{ readQuotes }, deals] = await Promise.all([
        import('../../tables/term-counts.ts'),
        spokenBy(speakers, scope),
      ]);
      return readQuotes(engine, answer.warehouse.catalog, deals, phrase, QUOTED_DEALS, options);
    },
  });
}

async function spokenBy(speakers: Speakers, scope: WordsScope): Promise<NotedDeals> {
  if (speakers.of === 'claim') {
    const { notedDeals } = await import('./read-vocabulary.ts');
    return notedDeals(scope.facts, speakers.asked, scope.span, scope.facets, scope.settings);
  }
  const { spokenCells } = await import('./read-words.ts');
  const { persona, outcome, voice } = speakers;
  return { ours: spokenCells(scope, persona, outcome), rest: [], facets: scope.facets, voice };
}
