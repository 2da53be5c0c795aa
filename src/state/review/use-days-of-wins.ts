import { useQuery } from '@tanstack/react-query';
import type { durations } from '../../metrics/durations.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import { useChoices, useSession } from '../sitting/use-session.ts';
import { type Asked, asked } from '../verdicts/asked.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';

export type DaysOfWins = ReturnType<typeof durations.decode>;

/** How long won deals took, over all dates; claims about durations ask for some of them only. One query. */
export function useDaysOfWins(
  { questions, settings, warehouse }: ReportAnswer,
  choices: ViewChoices,
): Asked<DaysOfWins> {
  const session = useSession();
  const revision = useChoices((state) => state.revision);
  return asked(
    useQuery({
      queryKey: ['days of wins', revision, settings, questions.conditions, choices.facets],
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      queryFn: async ({ signal }) => {
        const [{ engine, analyst }, { askDaysOfWins }] = await Promise.all([
          session.analyst(),
          import('./ask-days-of-wins.ts'),
        ]);
        return analyst.withScope(
          warehouse,
          questions,
          choices.facets,
          settings,
          async (facts, facets) => {
            return askDaysOfWins(engine, facts, facets, { signal });
          },
          { signal },
        );
      },
    }),
  );
}
