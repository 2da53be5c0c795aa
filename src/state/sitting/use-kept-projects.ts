import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ProjectEntry } from '../../project/storage.ts';
import { type Asked, asked } from '../verdicts/asked.ts';
import { useChoices, useSession } from './use-session.ts';

/** The projects that this browser keeps, newest first. */
export function useKeptProjects(): Asked<readonly ProjectEntry[]> {
  const session = useSession();
  const open = useChoices((state) => state.entry?.id ?? null);
  const saved = useChoices((state) => (state.saving?.kind === 'saved' ? state.saving.saved_at : 0));
  const revision = useChoices((state) => state.revision);
  const query = useQuery({
    queryKey: ['kept projects', open, saved, revision],
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
    queryFn: () => session.list(),
  });
  return asked(query);
}
