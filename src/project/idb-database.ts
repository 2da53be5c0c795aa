import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import {
  type FileBytes,
  type ProjectEntry,
  type ProjectState,
  type Remembered,
  type SnapshotReason,
  StorageError,
} from './storage.ts';

const SCHEMA = 2;
export const STORES = ['projects', 'revisions', 'bytes', 'pointers', 'readings'] as const;

export type KeptRevision = ProjectState & {
  project: string;
  revision: number;
  saved_at: number;
  /** Only on snapshots: records without it are not in the index. */
  kept_at?: number;
  reason?: SnapshotReason;
};

export interface Stores extends DBSchema {
  projects: { key: string; value: ProjectEntry };
  revisions: { key: [string, number]; value: KeptRevision; indexes: { snapshots: [string, number] } };
  bytes: { key: [string, string]; value: FileBytes & { project: string } };
  pointers: { key: 'current'; value: string };
  readings: { key: string; value: Remembered };
}

export type Writing = IDBPTransaction<Stores, StoreNames<Stores>[], 'readwrite'>;

export interface IdbDatabase {
  read<T>(work: (db: IDBPDatabase<Stores>) => Promise<T>): Promise<T>;
  /** One transaction over all stores: committed whole, or not at all where `work` throws. */
  change<T>(work: (transaction: Writing) => Promise<T>): Promise<T>;
  erase(): Promise<void>;
}

/** The database behind the storage: opened when first needed, and again after it was closed under us. */
export function idbDatabase(name: string): IdbDatabase {
  let opened: Promise<IDBPDatabase<Stores>> | null = null;
  let outdated = false;

  const open = (): Promise<IDBPDatabase<Stores>> => {
    if (outdated) throw newerElsewhere();
    if (opened) return opened;
    const opening = openDB<Stores>(name, SCHEMA, {
      upgrade(db, from) {
        if (from < 1) {
          db.createObjectStore('projects', { keyPath: 'id' });
          const revisions = db.createObjectStore('revisions', { keyPath: ['project', 'revision'] });
          revisions.createIndex('snapshots', ['project', 'kept_at']);
          db.createObjectStore('bytes', { keyPath: ['project', 'sha256'] });
          db.createObjectStore('pointers');
        }
        if (from < 2) db.createObjectStore('readings', { keyPath: 'headers' });
      },
      // Another tab upgrades or deletes the store; holding on would block it.
      blocking(_current, wanted, event) {
        outdated = wanted !== null;
        opened = null;
        (event.target as IDBDatabase).close();
      },
      terminated() {
        opened = null;
      },
    });
    opening.catch(() => {
      opened = null;
    });
    opened = opening;
    return opening;
  };

  const read: IdbDatabase['read'] = async (work) => {
    try {
      return await work(await open());
    } catch (error) {
      // The connection has closed under us: the next attempt opens another.
      if (error instanceof DOMException && error.name === 'InvalidStateError') opened = null;
      throw asStorageError(error);
    }
  };

  return {
    read,
    change: (work) =>
      read(async (db) => {
        const transaction: Writing = db.transaction([...STORES], 'readwrite', { durability: 'strict' });
        // Awaited below; it must not count as an unhandled rejection while `work` is under way.
        transaction.done.catch(() => {});
        try {
          const result = await work(transaction);
          await transaction.done;
          return result;
        } catch (error) {
          abort(transaction);
          await transaction.done.catch(() => {});
          throw transaction.error ?? error;
        }
      }),
    erase: () =>
      read(async (db) => {
        db.close();
        opened = null;
        // A tab that does not let go delays the deletion; what was in the store is gone already.
        await new Promise<void>((resolve, reject) => {
          deleteDB(name, { blocked: () => resolve() }).then(resolve, reject);
        });
      }),
  };
}

/** Every key of one project; with `before`, those whose second part is a smaller number. */
export function within(project: string, before?: number): IDBKeyRange {
  // Lists sort after numbers and text, so an empty one closes the range.
  return before === undefined
    ? IDBKeyRange.bound([project], [project, []])
    : IDBKeyRange.bound([project], [project, before], false, true);
}

function abort(transaction: Writing): void {
  try {
    transaction.abort();
  } catch {
    // It has ended already.
  }
}

const newerElsewhere = (cause?: unknown): StorageError =>
  new StorageError(
    'newer',
    'A newer version of this program is open in another tab. Save this project as a file, then reload.',
    cause,
  );

function asStorageError(error: unknown): StorageError {
  if (error instanceof StorageError) return error;
  const kind = error instanceof DOMException ? error.name : '';
  if (kind === 'VersionError') return newerElsewhere(error);
  if (kind === 'QuotaExceededError') {
    const words = 'This browser has no room left for the project. Save it as a file, then free some space.';
    return new StorageError('full', words, error);
  }
  return new StorageError('unavailable', 'This browser did not let the project be kept. Save it as a file.', error);
}
