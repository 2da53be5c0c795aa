import { useQuery } from '@tanstack/react-query';
import { type LookAlike, possibleDuplicates } from '../../tables/possible-duplicates.ts';
import { useChoices, useSession } from '../sitting/use-session.ts';
import { type Asked, asked } from '../verdicts/asked.ts';
import { rowChoices } from './row-choices.ts';

export type LookAlikes = {
  /** Groups that nobody has decided on. */
  open: readonly (readonly LookAlike[])[];
  /** How many groups there are besides those that are told here. */
  more: number;
};

/** Deals that may be one and that nobody has decided on. */
export function usePossibleDuplicates(): Asked<LookAlikes> {
  const session = useSession();
  const warehouse = useChoices((state) => state.warehouse);
  const files = useChoices((state) => state.files);
  const revision = useChoices((state) => state.revision);
  const query = useQuery({
    queryKey: ['possible duplicates', revision],
    enabled: warehouse !== null && warehouse.deals > 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async ({ signal }) => {
      if (warehouse === null) throw new Error('There is no data yet.');
      const { engine } = await session.analyst();
      const choices = rowChoices(warehouse, files);
      const { groups, total } = await possibleDuplicates(engine, warehouse.files, choices, warehouse.outcome_column, {
        signal,
      });
      const apart = files.flatMap(({ source }) => source?.apart ?? []);
      const open = groups.filter((group) => !apart.some((known) => group.every(({ said }) => known.includes(said))));
      return { open, more: total - groups.length };
    },
  });
  return asked(query);
}
