import { useQuery } from '@tanstack/react-query';
import type { QueryTable } from '../../tables/query-tables.ts';
import { useChoices, useSession } from '../sitting/use-session.ts';
import { type Asked, asked } from '../verdicts/asked.ts';

/** The tables that queries can ask, with their columns and rows: two queries, and one for each lookup. */
export function useQueryTables(): Asked<readonly QueryTable[]> {
  const session = useSession();
  const warehouse = useChoices((state) => state.warehouse);
  const revision = useChoices((state) => state.revision);
  return asked(
    useQuery({
      queryKey: ['query-tables', revision],
      enabled: warehouse !== null,
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
      queryFn: async ({ signal }) => {
        if (warehouse === null) return [];
        const [{ engine }, { queryTables }] = await Promise.all([
          session.analyst(),
          import('../../tables/query-tables.ts'),
        ]);
        return queryTables(engine, warehouse, { signal });
      },
    }),
  );
}
