import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Snapshot } from '../../project/storage.ts';
import { type Asked, asked } from '../verdicts/asked.ts';
import { useChoices, useSession } from './use-session.ts';

/** Earlier states of the open project that can be brought back, newest first. */
export function useSnapshots(): Asked<readonly Snapshot[]> {
  const session = useSession();
  const open = useChoices((state) => state.entry?.id ?? null);
  const saved = useChoices((state) => (state.saving?.kind === 'saved' ? state.saving.saved_at : 0));
  const query = useQuery({
    queryKey: ['earlier states', open, saved],
    enabled: open !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
    queryFn: () => session.snapshots(),
  });
  return asked(query);
}
