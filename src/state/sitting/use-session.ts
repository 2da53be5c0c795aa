import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { Choices } from './choices.ts';
import type { Session } from './session.ts';

const SessionContext = createContext<Session | null>(null);

export const SessionProvider = SessionContext.Provider;

/** The sitting that the page was opened with. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('A screen stands outside the session.');
  return session;
}

/** A part of what is chosen; `select` returns something stored, never something new. */
export function useChoices<T>(select: (choices: Choices) => T): T {
  return useStore(useSession().store, select);
}
