import type { Engine } from '../../src/engine/port.ts';
import { copyOf } from '../../src/project/fingerprint.ts';
import { createMemoryStorage } from '../../src/project/memory-storage.ts';
import type { ProjectStorage } from '../../src/project/storage.ts';
import { createChoices } from '../../src/state/choices.ts';
import { Session } from '../../src/state/session.ts';

/** A session on a real engine, as a page opens it. */
export function sitting(engine: Engine, storage: ProjectStorage = createMemoryStorage()) {
  const session = new Session({
    store: createChoices(),
    engine: async () => engine,
    storage,
    locks: undefined,
    sample: () => Promise.reject(new Error('There is no sample here.')),
    copy: copyOf,
  });
  return { session, storage, state: () => session.store.getState() };
}

export const csv = (name: string, text: string) => ({ name, blob: new Blob([text]) });

/** Acts and resolves once the files have been read again. */
export function readAgain({ store }: Session, act: () => void): Promise<void> {
  return new Promise((resolve) => {
    const { revision } = store.getState();
    const stop = store.subscribe((state) => {
      if (state.revision === revision || state.phase.kind === 'reading') return;
      stop();
      resolve();
    });
    act();
  });
}
