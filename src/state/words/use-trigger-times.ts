import { useQuery } from '@tanstack/react-query';
import { windowOf } from '../../assumptions/window.ts';
import { useFigureKey } from '../deals/deal-numbers.ts';
import { membershipOf } from '../fields/use-breakdown.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import { useSession } from '../sitting/use-session.ts';
import { type Asked, asked } from '../verdicts/asked.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';
import type { TriggerTimes } from './trigger-days.ts';

/** From the trigger event to the end of a deal; null where no file holds the day of the event. */
export function useTriggerTimes(
  answer: ReportAnswer,
  choices: ViewChoices,
  persona: string | undefined,
): Asked<TriggerTimes | null> {
  const session = useSession();
  const { answered, questions, settings, warehouse } = answer;
  const key = useFigureKey(answer, choices, { of: 'all' });
  const query = useQuery({
    queryKey: [...key, 'trigger-times', persona],
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async ({ signal }) => {
      const [{ engine, analyst }, { buildTriggered }, { readTriggerTimes }] = await Promise.all([
        session.analyst(),
        import('../../tables/triggered.ts'),
        import('./trigger-days.ts'),
      ]);
      return analyst.withScope(
        warehouse,
        questions,
        choices.facets,
        settings,
        async (facts, facets) => {
          const triggered = await buildTriggered(engine, warehouse.catalog, facts.cut_off, { signal });
          if (triggered === null) return null;
          const events = await analyst.dimension(warehouse, 'trigger_event', null, settings);
          const { span } = windowOf(settings, answered.answers, choices.period);
          const membership = membershipOf(answer, persona);
          const scope = { facts, span, facets, membership, confidence: settings.method.confidence };
          return readTriggerTimes(engine, scope, events, triggered.reversed, { signal });
        },
        { signal },
      );
    },
  });
  return asked(query);
}
