import { useQuery } from '@tanstack/react-query';
import { loadAliases } from '../../ingest/aliases.ts';
import type { TableName } from '../../model/tables.ts';

const NONE: readonly string[] = [];

/** The fields that columns of a table can map to, in the order of the dictionary; empty until they are there. */
export function useCanonicalFields(table: TableName | null): readonly string[] {
  const { data } = useQuery({
    queryKey: ['canonical fields', table],
    enabled: table !== null,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => {
      const aliases = await loadAliases();
      // A lookup adds attributes to deals, so its columns may be called what deals call theirs.
      return [...aliases[table === null || table === 'lookup' ? 'deals' : table].fields];
    },
  });
  return data ?? NONE;
}
