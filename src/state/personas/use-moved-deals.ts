import { useQuery } from '@tanstack/react-query';
import type { Filter } from '../../model/filter.ts';
import { useFigureKey } from '../deals/deal-numbers.ts';
import type { ViewChoices } from '../fields/view-choices.ts';
import { useSession } from '../sitting/use-session.ts';
import { type Asked, asked } from '../verdicts/asked.ts';
import type { ReportAnswer } from '../verdicts/use-report.ts';
import { type MovedDeals, movedDeals } from './moved-deals.ts';

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
