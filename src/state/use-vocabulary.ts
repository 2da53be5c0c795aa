import { useQuery } from '@tanstack/react-query';
import type { Asked as AskedClaim } from '../assumptions/questionnaire.ts';
import { windowOf } from '../assumptions/window.ts';
import type { AskOptions, Engine } from '../engine/port.ts';
import type { Words } from '../model/terms.ts';
import type { NotedDeals, Quote } from '../tables/term-counts.ts';
import { type Asked, asked as answerOf } from './asked.ts';
import { useFigureKey } from './deal-numbers.ts';
import type { Vocabulary } from './read-vocabulary.ts';
import type { ReportAnswer } from './use-report.ts';
import { useSession } from './use-session.ts';
import type { ViewChoices } from './view-choices.ts';

/** Quotes are read from so many deals at most. */
export const QUOTED_DEALS = 30;

export type Quotes = { deals: number; quotes: readonly Quote[] };

/** The words of a claim's persona beside those of its deals. */
export function useVocabulary(answer: ReportAnswer, choices: ViewChoices, asked: AskedClaim): Asked<Vocabulary> {
  return useNoted(answer, choices, asked, ['vocabulary', asked.persona], async (engine, deals, options) => {
    const { readVocabulary } = await import('./read-vocabulary.ts');
    return readVocabulary(engine, asked, deals, answer.settings, options);
  });
}

/** What was written on the deals of a claim that say a phrase. */
export function useQuotes(answer: ReportAnswer, choices: ViewChoices, asked: AskedClaim, phrase: Words): Asked<Quotes> {
  return useNoted(answer, choices, asked, ['quotes', phrase], async (engine, deals, options) => {
    const { readQuotes } = await import('../tables/term-counts.ts');
    return readQuotes(engine, answer.warehouse.catalog, deals, phrase, QUOTED_DEALS, options);
  });
}

/** Asks of the deals with notes that a claim counts, while the facts that tell them stand. */
function useNoted<T>(
  answer: ReportAnswer,
  choices: ViewChoices,
  asked: AskedClaim,
  about: readonly unknown[],
  read: (engine: Engine, deals: NotedDeals, options: AskOptions) => Promise<T>,
): Asked<T> {
  const session = useSession();
  const { answered, questions, settings, warehouse } = answer;
  const selection = {
    of: 'assumption',
    persona: asked.persona?.id ?? null,
    assumption: asked.assumption.id,
    side: 'group',
  } as const;
  const key = useFigureKey(answer, choices, selection);
  const query = useQuery({
    queryKey: [...key, ...about],
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async ({ signal }) => {
      const { engine, analyst } = await session.analyst();
      const { notedDeals } = await import('./read-vocabulary.ts');
      const { span } = windowOf(settings, answered.answers, choices.period);
      return analyst.withFacts(
        warehouse,
        questions,
        settings,
        async (facts) => {
          const facets = await analyst.facets(warehouse, facts, choices.facets, settings);
          return read(engine, notedDeals(facts, asked, span, facets, settings), { signal });
        },
        { signal },
      );
    },
  });
  return answerOf(query);
}
