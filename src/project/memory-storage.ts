import {
  type FileBytes,
  firstEntry,
  isExpired,
  nextEntry,
  type ProjectEntry,
  type ProjectState,
  type ProjectStorage,
  type Remembered,
  requireBytes,
  type SnapshotReason,
  StorageError,
} from './storage.ts';
import { memoryMark, type StoreMark } from './store-mark.ts';

type KeptRevision = ProjectState & { saved_at: number; kept?: { kept_at: number; reason: SnapshotReason } };

type Shelf = { entry: ProjectEntry; revisions: Map<number, KeptRevision>; bytes: Map<string, Blob> };

/** What outlives the storage that works on it, as a disk outlives the tab. */
export type MemoryDisk = {
  shelves: Map<string, Shelf>;
  readings: Map<string, Remembered>;
  current: string | null;
};

export const emptyDisk = (): MemoryDisk => ({ shelves: new Map(), readings: new Map(), current: null });

type Options = {
  disk?: MemoryDisk;
  mark?: StoreMark;
  /** Awaited before and after each change takes place: where a test stops the world. */
  pause?: (moment: 'before' | 'after') => Promise<void>;
};

/** The storage port without a browser. A change takes place in one synchronous step, as a transaction commits. */
export function createMemoryStorage(options: Options = {}): ProjectStorage {
  const { disk = emptyDisk(), mark = memoryMark(), pause = async () => {} } = options;

  const change = async <T>(work: () => T): Promise<T> => {
    await pause('before');
    const result = work();
    await pause('after');
    return result;
  };

  return {
    condition: async () => (disk.shelves.size > 0 ? 'in-use' : mark.present() ? 'evicted' : 'new'),
    list: async () => [...disk.shelves.values()].map(({ entry }) => entry).sort((a, b) => b.saved_at - a.saved_at),
    current: async () => disk.current,
    choose: (project) =>
      change(() => {
        disk.current = project;
      }),
    create: (project, state, bytes = []) =>
      change(() => {
        if (disk.shelves.has(project.id)) throw new StorageError('taken', 'A project with this id is kept already.');
        const kept = withBytes(new Map(), bytes);
        requireBytes(state.files, new Set(kept.keys()));
        const entry = firstEntry(project);
        const revisions = new Map([[entry.revision, structuredClone({ ...state, saved_at: project.at })]]);
        disk.shelves.set(project.id, { entry, revisions, bytes: kept });
        mark.set();
        return entry;
      }),
    open: async (project) => {
      const shelf = disk.shelves.get(project);
      const revision = shelf?.revisions.get(shelf.entry.revision);
      return shelf && revision ? { entry: shelf.entry, state: stateOf(revision) } : null;
    },
    save: (save) =>
      change(() => {
        const shelf = disk.shelves.get(save.project);
        const entry = nextEntry(shelf?.entry, save);
        const { revision: old } = shelf!.entry;
        const bytes = withBytes(shelf!.bytes, save.bytes ?? []);
        requireBytes(save.state.files, new Set(bytes.keys()));
        const revisions = new Map(shelf!.revisions);
        const replaced = revisions.get(old);
        if (replaced && save.snapshot) {
          revisions.set(old, { ...replaced, kept: { kept_at: save.at, reason: save.snapshot } });
        } else if (!replaced?.kept) revisions.delete(old);
        for (const [number, { kept }] of revisions) if (kept && isExpired(kept, save.at)) revisions.delete(number);
        revisions.set(entry.revision, structuredClone({ ...save.state, saved_at: save.at }));
        const spoken = new Set([...revisions.values()].flatMap(({ files }) => files.map(({ sha256 }) => sha256)));
        for (const hash of bytes.keys()) if (!spoken.has(hash)) bytes.delete(hash);
        disk.shelves.set(save.project, { entry, revisions, bytes });
        return entry;
      }),
    bytesOf: async (project, sha256) => disk.shelves.get(project)?.bytes.get(sha256) ?? null,
    snapshots: async (project) =>
      [...(disk.shelves.get(project)?.revisions ?? [])]
        .flatMap(([revision, { saved_at, kept }]) => (kept ? [{ revision, saved_at, ...kept }] : []))
        .sort((a, b) => b.revision - a.revision),
    snapshot: async (project, number) => {
      const revision = disk.shelves.get(project)?.revisions.get(number);
      return revision?.kept ? stateOf(revision) : null;
    },
    remember: (decided) => change(() => void disk.readings.set(decided.headers, decided)),
    recall: async (headers) => disk.readings.get(headers) ?? null,
    remove: (project) =>
      change(() => {
        disk.shelves.delete(project);
        if (disk.current === project) disk.current = null;
        if (disk.shelves.size === 0) mark.clear();
      }),
    forget: () =>
      change(() => {
        disk.shelves.clear();
        disk.readings.clear();
        disk.current = null;
        mark.clear();
      }),
  };
}

const stateOf = ({ text, files }: KeptRevision): ProjectState => structuredClone({ text, files });

function withBytes(kept: ReadonlyMap<string, Blob>, more: readonly FileBytes[]): Map<string, Blob> {
  return new Map([...kept, ...more.map(({ sha256, blob }): [string, Blob] => [sha256, blob])]);
}
