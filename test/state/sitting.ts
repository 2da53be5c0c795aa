import type { Engine } from '../../src/engine/port.ts';
import { copyOf } from '../../src/project/fingerprint.ts';
import { createMemoryStorage } from '../../src/project/memory-storage.ts';
import type { ProjectStorage } from '../../src/project/storage.ts';
import type { GivenFile } from '../../src/state/imports/load-sources.ts';
import { createChoices } from '../../src/state/sitting/choices.ts';
import { Session } from '../../src/state/sitting/session.ts';

/** Allows whatever is proposed for a project that holds no rows: what tests begin with is not what they are about. */
class FirstAllowed extends Session {
  override async addFiles(files: readonly GivenFile[]): Promise<void> {
    const isFirst = !this.store.getState().warehouse?.files.some(({ rows }) => rows > 0);
    await super.addFiles(files);
    if (!isFirst || this.store.getState().incoming?.kind !== 'proposed') return;
    await this.commitImport();
    this.dismissImport();
  }
}

/** A session on a real engine, as a page opens it. */
export function sitting(engine: Engine, storage: ProjectStorage = createMemoryStorage(), isAllowed = true) {
  const Sitting = isAllowed ? FirstAllowed : Session;
  const session = new Sitting({
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
