import { useQuery } from '@tanstack/react-query';
import type { ViewChoices } from '../fields/view-choices.ts';
import { useChoices, useSession } from '../sitting/use-session.ts';
import { type Asked, asked } from './asked.ts';
import type { Discovered } from './discover-segments.ts';
import type { ReportAnswer } from './use-report.ts';

/** Segments that stand out, searched for once the answer of the screen is there. */
export function useDiscovered(answer: ReportAnswer, choices: ViewChoices): Asked<Discovered> {
  const session = useSession();
  const revision = useChoices((state) => state.revision);
  const { questions, settings, warehouse, report } = answer;
  const memberships = [...questions.members.values()].map((condition) => questions.conditions[condition]);
  const query = useQuery({
    queryKey: ['discovered', revision, memberships, settings, report.period, choices.facets],
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async ({ signal }) => {
      const [{ engine, analyst }, { discoverSegments }] = await Promise.all([
        session.analyst(),
        import('./discover-segments.ts'),
      ]);
      const scope = { settings, last: report.period };
      return analyst.withScope(
        warehouse,
        questions,
        choices.facets,
        settings,
        async (facts, facets) => {
          const attributes = await analyst.attributes(warehouse, { signal });
          return discoverSegments(engine, facts, questions, attributes, facets, scope, { signal });
        },
        { signal },
      );
    },
  });
  return asked(query);
}
