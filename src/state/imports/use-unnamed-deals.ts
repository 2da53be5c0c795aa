import { useQuery } from '@tanstack/react-query';
import { type Unnamed, unnamedDeals } from '../../tables/told-apart.ts';
import { useChoices, useSession } from '../sitting/use-session.ts';
import { type Asked, asked } from '../verdicts/asked.ts';
import { tableFor } from './table-for.ts';

/** Deals without an id, with the files that they stand in and what could tell them apart. */
export function useUnnamedDeals(): Asked<Unnamed & { files: readonly string[] }> {
  const session = useSession();
  const warehouse = useChoices((state) => state.warehouse);
  const planned = useChoices((state) => state.files);
  const revision = useChoices((state) => state.revision);
  const query = useQuery({
    queryKey: ['unnamed deals', revision],
    enabled: warehouse !== null && warehouse.deals > 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async ({ signal }) => {
      if (warehouse === null) throw new Error('There is no data yet.');
      const files = planned.flatMap((file) => (tableFor(file) === 'deals' ? [file.given.name] : []));
      const { engine } = await session.analyst();
      return { files, ...(await unnamedDeals(engine, warehouse.files, files, { signal })) };
    },
  });
  return asked(query);
}
