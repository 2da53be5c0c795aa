import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import type { Session } from '../state/sitting/session.ts';
import { SessionProvider } from '../state/sitting/use-session.ts';
import { ErrorPanel } from '../ui/ErrorPanel.tsx';
import { Loading } from '../ui/Loading.tsx';

type Opened = { session: Session; queries: QueryClient };

/** One for the page: development mounts everything twice. */
let opening: Promise<Opened> | undefined;

/** The frame of the page stands before what is behind the screens has been fetched. */
export function SessionGate({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    opening ??= import('./open-session.ts').then((module) => module.openSession());
    opening.then(setOpened, () => setFailed(true));
  }, []);
  if (failed) {
    return (
      <ErrorPanel
        onRetry={() => location.reload()}
        remedy="Reload the page. If you are offline, connect once: afterwards it is kept in this browser."
        title="The app could not be loaded"
        what="A part of the page did not arrive."
      />
    );
  }
  if (opened === null) return <Loading height={400} what="Persona Proof" />;
  return (
    <SessionProvider value={opened.session}>
      <QueryClientProvider client={opened.queries}>{children}</QueryClientProvider>
    </SessionProvider>
  );
}
