import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { LinkCounts } from '../../tables/join-report.ts';
import { useChoices, useSession } from '../sitting/use-session.ts';
import { type Asked, asked } from '../verdicts/asked.ts';

/** How the tables that are loaded find each other. */
export function useJoinReport(): Asked<readonly LinkCounts[]> {
  const session = useSession();
  const warehouse = useChoices((state) => state.warehouse);
  const revision = useChoices((state) => state.revision);
  const query = useQuery({
    queryKey: ['join report', revision],
    enabled: warehouse !== null && warehouse.deals > 0,
    staleTime: Number.POSITIVE_INFINITY,
    // What was there stays until what became of it is counted.
    placeholderData: keepPreviousData,
    retry: false,
    queryFn: async ({ signal }) => {
      if (warehouse === null) throw new Error('There is no data yet.');
      const [{ engine }, { joinReport }] = await Promise.all([
        session.analyst(),
        import('../../tables/join-report.ts'),
      ]);
      return joinReport(engine, warehouse, { signal });
    },
  });
  return asked(query);
}
