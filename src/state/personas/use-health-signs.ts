import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { windowOf } from '../../assumptions/window.ts';
import type { StatedPersona } from '../../project/schema.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import { useChoices, useSession } from '../sitting/use-session.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';
import type { HealthSigns } from './read-health-signs.ts';

/** What notes and roles say of personas, for their health; null without figures, and while it is on its way. */
export function useHealthSigns(
  answer: ReportAnswer | null,
  choices: ViewChoices,
  personas: readonly StatedPersona[],
): HealthSigns | null {
  const session = useSession();
  const revision = useChoices((state) => state.revision);
  const described = personas.map(({ id, profile, assumptions }) => [id, profile, assumptions]);
  const { data } = useQuery({
    queryKey: [
      'health',
      revision,
      answer?.settings,
      answer?.questions.conditions,
      choices.period,
      choices.facets,
      described,
    ],
    enabled: answer !== null && personas.length > 0,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async ({ signal }) => {
      if (answer === null) throw new Error('There is no data yet.');
      const { answered, questions, settings, warehouse } = answer;
      const { engine, analyst } = await session.analyst();
      const { readHealthSigns } = await import('./read-health-signs.ts');
      const { span } = windowOf(settings, answered.answers, choices.period);
      return analyst.withScope(
        warehouse,
        questions,
        choices.facets,
        settings,
        async (facts, facets) => {
          if (warehouse.related.texts) await analyst.words(warehouse, { signal });
          return readHealthSigns(engine, warehouse, { facts, questions, facets, span, settings }, personas, { signal });
        },
        { signal },
      );
    },
  });
  return answer === null ? null : (data ?? null);
}
