import { useQuery } from '@tanstack/react-query';
import { type SegmentFields, segmentFields } from '../../tables/segment-fields.ts';
import type { Warehouse } from '../../tables/warehouse.ts';
import { useChoices, useSession } from '../sitting/use-session.ts';
import { type Asked, asked } from '../verdicts/asked.ts';

/** Fields that tell deals apart: asked once for the files that are read. */
export function useSegmentFields(warehouse: Warehouse): Asked<SegmentFields> {
  const session = useSession();
  const revision = useChoices((state) => state.revision);
  const query = useQuery({
    queryKey: ['segment fields', revision],
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    queryFn: async ({ signal }) => segmentFields((await session.analyst()).engine, warehouse, { signal }),
  });
  return asked(query);
}
