import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useChoices, useSession } from '../sitting/use-session.ts';
import { type Asked, asked } from '../verdicts/asked.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';
import type { Quality } from './ask-quality.ts';

/** What is wrong with the data, looked for once the answer of the screen is there; `none` before. */
export function useQuality(answer: ReportAnswer | null): Asked<Quality> {
  const session = useSession();
  const revision = useChoices((state) => state.revision);
  const stated = answer?.questions.asked.map(({ persona, assumption }) => [persona?.id, assumption]);
  const query = useQuery({
    queryKey: ['quality', revision, stated, answer?.questions.conditions, answer?.settings, answer?.report.period],
    enabled: answer !== null,
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: async ({ signal }) => {
      if (answer === null) throw new Error('There is no data yet.');
      const [{ engine, analyst }, { askQuality }] = await Promise.all([session.analyst(), import('./ask-quality.ts')]);
      const { warehouse, questions, settings } = answer;
      return analyst.withFacts(
        warehouse,
        questions,
        settings,
        (facts) => askQuality(engine, facts, answer, { signal }),
        { signal },
      );
    },
  });
  return asked(query);
}
