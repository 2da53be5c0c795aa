import { type Project, readProject } from './schema.ts';
import {
  type ProjectEntry,
  type ProjectId,
  type ProjectStorage,
  type Snapshot,
  StorageError,
  type StoredFile,
} from './storage.ts';

export type Opening =
  | {
      ok: true;
      entry: ProjectEntry;
      project: Project;
      files: readonly StoredFile[];
      /** Version it was kept in where that is older: to be saved with a snapshot of what it was. */
      migrated_from: number | null;
    }
  | {
      ok: false;
      error: string;
      /** What is kept, to be saved as a file; null where nothing is. */
      text: string | null;
      snapshots: readonly Snapshot[];
    };

/** A kept project, whole; or why not, with its text untouched and the earlier states to go back to. */
export async function openProject(storage: ProjectStorage, id: ProjectId): Promise<Opening> {
  const kept = await storage.open(id);
  if (kept === null)
    return { ok: false, error: 'This project is not kept in this browser.', text: null, snapshots: [] };
  const { entry, state } = kept;
  const reading = readProject(state.text);
  if (!reading.ok) return { ok: false, error: reading.error, text: state.text, snapshots: await storage.snapshots(id) };
  return { ok: true, entry, project: reading.project, files: state.files, migrated_from: reading.migrated_from };
}

/** An earlier state of a project, whole, with its files. */
export async function readSnapshot(
  storage: ProjectStorage,
  id: ProjectId,
  revision: number,
): Promise<{ project: Project; files: readonly StoredFile[] }> {
  const state = await storage.snapshot(id, revision);
  if (state === null) throw new StorageError('missing', 'This earlier state is no longer kept.');
  const reading = readProject(state.text);
  if (!reading.ok) throw new StorageError('unavailable', reading.error);
  return { project: reading.project, files: state.files };
}
