import { useQuery } from '@tanstack/react-query';
import { windowOf } from '../../assumptions/window.ts';
import type { AskOptions, Engine } from '../../engine/port.ts';
import { useFigureKey } from '../deals/deal-numbers.ts';
import type { DealSelection } from '../deals/deal-selection.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import { useSession } from '../sitting/use-session.ts';
import { type Asked, asked } from '../verdicts/asked.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';
import type { WordsScope } from './read-words.ts';

type Question<T> = {
  /** Whose deals, for the definitions that the answer depends on. */
  selection: DealSelection;
  /** What else tells this question from others. */
  about: readonly unknown[];
  /** An earlier answer stands in where only the last part of `about` has changed. */
  stays?: boolean;
  read: (engine: Engine, scope: WordsScope, options: AskOptions) => Promise<T>;
};

/** Asks of what was noted on deals, while the facts that tell them stand; nothing where no file holds notes. */
export function useNoted<T>(
  answer: ReportAnswer,
  choices: ViewChoices,
  { selection, about, stays = false, read }: Question<T>,
): Asked<T> {
  const session = useSession();
  const { answered, questions, settings, warehouse } = answer;
  const key: readonly unknown[] = [...useFigureKey(answer, choices, selection), ...about];
  const query = useQuery<T>({
    queryKey: key,
    enabled: warehouse.related.texts,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    placeholderData: (earlier, before) =>
      stays && JSON.stringify(before?.queryKey.slice(0, -1)) === JSON.stringify(key.slice(0, -1)) ? earlier : undefined,
    queryFn: async ({ signal }) => {
      const { engine, analyst } = await session.analyst();
      const { span } = windowOf(settings, answered.answers, choices.period);
      return analyst.withScope(
        warehouse,
        questions,
        choices.facets,
        settings,
        async (facts, facets) => {
          await analyst.words(warehouse, { signal });
          return read(engine, { facts, questions, facets, span, settings }, { signal });
        },
        { signal },
      );
    },
  });
  return asked(query);
}
