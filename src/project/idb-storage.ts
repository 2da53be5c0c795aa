import { idbDatabase, type KeptRevision, STORES, type Writing, within } from './idb-database.ts';
import { forgetQueries } from './past-queries.ts';
import {
  type FileBytes,
  firstEntry,
  nextEntry,
  type ProjectEntry,
  type ProjectState,
  type ProjectStorage,
  requireBytes,
  type Save,
  SNAPSHOTS_LAST,
  StorageError,
} from './storage.ts';
import { localStorageMark, type StoreMark } from './store-mark.ts';

type Options = { name?: string; mark?: StoreMark };

/** The storage port on IndexedDB. */
export function createIdbStorage({ name = 'persona-proof', mark = localStorageMark() }: Options = {}): ProjectStorage {
  const { read, change, erase } = idbDatabase(name);

  return {
    condition: () =>
      read(async (db) => ((await db.count('projects')) > 0 ? 'in-use' : mark.present() ? 'evicted' : 'new')),
    list: () => read(async (db) => (await db.getAll('projects')).sort((a, b) => b.saved_at - a.saved_at)),
    current: () => read(async (db) => (await db.get('pointers', 'current')) ?? null),
    choose: (project) =>
      change(async (transaction) => {
        const pointers = transaction.objectStore('pointers');
        await (project === null ? pointers.delete('current') : pointers.put(project, 'current'));
      }),
    create: async (project, state, bytes = []) => {
      const created = await change(async (transaction) => {
        if (await transaction.objectStore('projects').get(project.id)) {
          throw new StorageError('taken', 'A project with this id is kept already.');
        }
        requireBytes(state.files, new Set(bytes.map(({ sha256 }) => sha256)));
        const entry = firstEntry(project);
        await putBytes(transaction, project.id, bytes);
        await transaction.objectStore('revisions').put(revisionOf(entry, state));
        await transaction.objectStore('projects').put(entry);
        return entry;
      });
      mark.set();
      if (!project.sample) askToPersist();
      return created;
    },
    open: (project) =>
      read(async (db) => {
        const transaction = db.transaction(['projects', 'revisions']);
        const entry = await transaction.objectStore('projects').get(project);
        const revision = entry && (await transaction.objectStore('revisions').get([project, entry.revision]));
        return entry && revision ? { entry, state: stateOf(revision) } : null;
      }),
    save: (save) =>
      change(async (transaction) => {
        const projects = transaction.objectStore('projects');
        const revisions = transaction.objectStore('revisions');
        const stored = await projects.get(save.project);
        const entry = nextEntry(stored, save);
        await putBytes(transaction, save.project, save.bytes ?? []);
        requireBytes(save.state.files, await hashesOf(transaction, save.project));
        await revisions.put(revisionOf(entry, save.state));
        await projects.put(entry);
        await retire(transaction, entry.revision - 1, save);
        return entry;
      }),
    bytesOf: (project, sha256) => read(async (db) => (await db.get('bytes', [project, sha256]))?.blob ?? null),
    snapshots: (project) =>
      read(async (db) =>
        (await db.getAllFromIndex('revisions', 'snapshots', within(project)))
          .flatMap(({ revision, saved_at, kept_at, reason }) =>
            kept_at === undefined || reason === undefined ? [] : [{ revision, saved_at, kept_at, reason }],
          )
          .sort((a, b) => b.revision - a.revision),
      ),
    snapshot: (project, number) =>
      read(async (db) => {
        const revision = await db.get('revisions', [project, number]);
        return revision?.kept_at === undefined ? null : stateOf(revision);
      }),
    remember: (decided) => change(async (transaction) => void (await transaction.objectStore('readings').put(decided))),
    recall: (headers) => read(async (db) => (await db.get('readings', headers)) ?? null),
    remove: async (project) => {
      const left = await change(async (transaction) => {
        await transaction.objectStore('revisions').delete(within(project));
        await transaction.objectStore('bytes').delete(within(project));
        await transaction.objectStore('projects').delete(project);
        const pointers = transaction.objectStore('pointers');
        if ((await pointers.get('current')) === project) await pointers.delete('current');
        return transaction.objectStore('projects').count();
      });
      if (left === 0) mark.clear();
    },
    forget: async () => {
      await change(async (transaction) => {
        for (const store of STORES) await transaction.objectStore(store).clear();
      });
      await erase();
      mark.clear();
      forgetQueries();
    },
  };
}

/** Drops the replaced revision or keeps it as a snapshot, and lets go of old snapshots and of bytes nobody speaks of. */
async function retire(transaction: Writing, number: number, { project, state, snapshot, at }: Save): Promise<void> {
  const revisions = transaction.objectStore('revisions');
  const replaced = await revisions.get([project, number]);
  const expired = await revisions.index('snapshots').getAllKeys(within(project, at - SNAPSHOTS_LAST));
  if (replaced && snapshot) await revisions.put({ ...replaced, kept_at: at, reason: snapshot });
  else if (replaced?.kept_at === undefined) await revisions.delete([project, number]);
  for (const key of expired) await revisions.delete(key);
  // Reading every kept revision is dear, and needless while all files are still spoken of.
  const present = new Set(state.files.map(({ sha256 }) => sha256));
  if (expired.length === 0 && replaced?.files.every(({ sha256 }) => present.has(sha256))) return;
  const left = await revisions.getAll(within(project));
  const spoken = new Set(left.flatMap(({ files }) => files.map(({ sha256 }) => sha256)));
  for (const hash of await hashesOf(transaction, project)) {
    if (!spoken.has(hash)) await transaction.objectStore('bytes').delete([project, hash]);
  }
}

async function putBytes(transaction: Writing, project: string, bytes: readonly FileBytes[]): Promise<void> {
  for (const { sha256, blob } of bytes) await transaction.objectStore('bytes').put({ project, sha256, blob });
}

async function hashesOf(transaction: Writing, project: string): Promise<Set<string>> {
  const keys = await transaction.objectStore('bytes').getAllKeys(within(project));
  return new Set(keys.map(([, sha256]) => sha256));
}

const revisionOf = (entry: ProjectEntry, { text, files }: ProjectState): KeptRevision => ({
  project: entry.id,
  revision: entry.revision,
  saved_at: entry.saved_at,
  text,
  files,
});

const stateOf = ({ text, files }: KeptRevision): ProjectState => ({ text, files });

/** Asked once something of the user's own is kept; a refusal changes nothing, so it is not shown. */
function askToPersist(): void {
  navigator.storage?.persist?.().catch(() => false);
}
