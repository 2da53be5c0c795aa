import { createContext, useContext } from 'react';
import type { SourceChange } from '../../state/imports/change-source.ts';
import { useSession } from '../../state/sitting/use-session.ts';
import { useBusy } from './use-busy.ts';

/** Corrects what was decided about a file; `label` names the step in the history. */
export type Deciding = { busy: boolean; decide: (file: string, change: SourceChange, label?: string) => void };

const DecidingContext = createContext<Deciding | null>(null);

/** For files that are not imported yet; all others are decided about in the open project. */
export const DecidingProvider = DecidingContext.Provider;

export function useDeciding(): Deciding {
  const session = useSession();
  const busy = useBusy();
  const decide: Deciding['decide'] = (file, change, label) => void session.decide(file, change, label);
  return useContext(DecidingContext) ?? { busy, decide };
}
