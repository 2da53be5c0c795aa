import { useQuery } from '@tanstack/react-query';
import { type FieldValues, fieldValues } from '../../tables/field-values.ts';
import { useChoices, useSession } from '../sitting/use-session.ts';
import { type Asked, asked } from '../verdicts/asked.ts';
import { type RuleTable, ruleCatalog } from './rule-catalog.ts';

const MOST = 50;

/** The most frequent values of a field with the deals that hold them; `none` where no file has the field. */
export function useFieldValues(name: string, table: RuleTable = 'deals'): Asked<FieldValues> {
  const session = useSession();
  const warehouse = useChoices((state) => state.warehouse);
  const revision = useChoices((state) => state.revision);
  const field = name === '' ? undefined : ruleCatalog(warehouse, table)?.find(name);
  const query = useQuery({
    queryKey: ['field values', revision, field?.table, field?.column],
    enabled: field !== undefined && warehouse !== null && warehouse.deals > 0,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async ({ signal }) => {
      if (field === undefined) throw new Error('There is no data yet.');
      const { engine } = await session.analyst();
      return fieldValues(engine, field, MOST, { signal });
    },
  });
  return asked(query);
}
