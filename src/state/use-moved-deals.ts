import { useQuery } from '@tanstack/react-query';
import type { Filter } from '../model/filter.ts';
import { type Asked, asked } from './asked.ts';
import { useFigureKey } from './deal-numbers.ts';
import { type MovedDeals, movedDeals } from './moved-deals.ts';
import type { ReportAnswer } from './use-report.ts';
import { useSession } from './use-session.ts';
import type { ViewChoices } from './view-choices.ts';

/** Which deals of the window belong to a persona by one rule and not by another. */
export function useMovedDeals(
  answer: ReportAnswer,
  choices: ViewChoices,
  before: Filter,
  after: Filter,
): Asked<MovedDeals> {
  const session = useSession();
  const key = useFigureKey(answer, choices, { of: 'all' });
  const query = useQuery({
    queryKey: [...key, 'moved', before, after],
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async ({ signal }) => movedDeals(await session.analyst(), answer, choices, before, after, { signal }),
  });
  return asked(query);
}
