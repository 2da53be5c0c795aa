import type { ProjectId } from './storage.ts';

/** The part of the Web Locks interface that is needed here. */
export interface Locks {
  request(
    name: string,
    options: { ifAvailable?: boolean; signal?: AbortSignal },
    held: (lock: unknown) => Promise<void>,
  ): Promise<void>;
}

/**
 * `taken-over`: another tab had the project and has closed; what it saved must be read again before writing.
 * `unguarded`: this browser has no locks, and only the check of revisions at each save stands between two tabs.
 */
export type Role = 'writer' | 'reader' | 'taken-over' | 'unguarded';

/**
 * Asks to be the one tab that writes a project. Reports `writer` or `reader` once, and `taken-over` when a reader's
 * turn comes. The answer gives the claim up.
 */
export function claimWriting(project: ProjectId, locks: Locks | undefined, onRole: (role: Role) => void): () => void {
  if (locks === undefined) {
    onRole('unguarded');
    return () => {};
  }
  const name = `persona-proof.writer.${project}`;
  const given = new AbortController();
  const hold = (): Promise<void> =>
    new Promise((resolve) => {
      given.signal.addEventListener('abort', () => resolve());
      if (given.signal.aborted) resolve();
    });

  const claim = async (): Promise<void> => {
    let waits = false;
    await locks.request(name, { ifAvailable: true }, async (lock) => {
      waits = lock === null;
      if (given.signal.aborted) return;
      onRole(waits ? 'reader' : 'writer');
      if (!waits) await hold();
    });
    if (!waits) return;
    await locks.request(name, { signal: given.signal }, async () => {
      onRole('taken-over');
      await hold();
    });
  };

  claim().catch(() => {
    // Giving up while waiting rejects the request; any other refusal leaves no lock to rely on.
    if (!given.signal.aborted) onRole('unguarded');
  });
  return () => given.abort();
}

export const browserLocks = (): Locks | undefined => navigator.locks as Locks | undefined;
