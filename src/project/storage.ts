import type { SourceDecisions } from '../model/import-plan.ts';

export type ProjectId = string;

/** Times are milliseconds since 1970, handed in by the caller. */
export type ProjectEntry = {
  id: ProjectId;
  name: string;
  /** Sample data has a project of its own; nothing turns one into the other. */
  sample: boolean;
  /** The revision that counts; it rises by one with each save. */
  revision: number;
  saved_at: number;
  /** Who made this revision; empty for the first. */
  sitting: string;
};

/** An imported file as it came. Its bytes are kept once per project, under their hash. */
export type StoredFile = {
  name: string;
  size: number;
  sha256: string;
  imported_at: number;
  decisions: SourceDecisions;
};

export type FileBytes = { sha256: string; blob: Blob };

/** What one revision consists of: the project file's text and the imported files it is about. */
export type ProjectState = { text: string; files: readonly StoredFile[] };

export type SnapshotReason = 'import' | 'migration' | 'editing' | 'restore';

/** An earlier revision that is kept, and what it was kept for. */
export type Snapshot = { revision: number; saved_at: number; kept_at: number; reason: SnapshotReason };

export type NewProject = { id: ProjectId; name: string; sample: boolean; at: number };

export type Save = {
  project: ProjectId;
  /** The revision that was edited; a save on any other is refused. */
  based_on: number;
  /**
   * One opening of a project by one tab. A sitting saves one after the other, so a newer revision of its own
   * is a save whose answer was lost, and is built upon.
   */
  sitting: string;
  name: string;
  state: ProjectState;
  /** Bytes of files that the project did not hold before. */
  bytes?: readonly FileBytes[];
  /** Keeps the revision that is being replaced. */
  snapshot?: SnapshotReason;
  at: number;
};

/** What was decided about a file, for the next one with the same headers, in whatever project. */
export type Remembered = {
  /** Fingerprint of the headers. */
  headers: string;
  file: string;
  at: number;
  /** The source as the project file writes it. */
  source: string;
};

/**
 * Where projects live. Every change is whole or does not happen: a revision is written and then pointed to, together
 * with its files. Failures are `StorageError`.
 */
export interface ProjectStorage {
  /** Whether anything was ever kept here, and whether the browser has thrown it away since. */
  condition(): Promise<'new' | 'in-use' | 'evicted'>;
  /** Newest first. */
  list(): Promise<ProjectEntry[]>;
  current(): Promise<ProjectId | null>;
  choose(project: ProjectId | null): Promise<void>;
  /** Refused where the id is taken, so that no project can be overwritten by another. */
  create(project: NewProject, state: ProjectState, bytes?: readonly FileBytes[]): Promise<ProjectEntry>;
  open(project: ProjectId): Promise<{ entry: ProjectEntry; state: ProjectState } | null>;
  save(save: Save): Promise<ProjectEntry>;
  bytesOf(project: ProjectId, sha256: string): Promise<Blob | null>;
  /** Newest first. */
  snapshots(project: ProjectId): Promise<Snapshot[]>;
  snapshot(project: ProjectId, revision: number): Promise<ProjectState | null>;
  remember(decided: Remembered): Promise<void>;
  recall(headers: string): Promise<Remembered | null>;
  remove(project: ProjectId): Promise<void>;
  /** Deletes everything, the mark that something was here included. */
  forget(): Promise<void>;
}

export type StorageFault = 'taken' | 'missing' | 'conflict' | 'incomplete' | 'newer' | 'full' | 'unavailable';

export class StorageError extends Error {
  readonly fault: StorageFault;

  constructor(fault: StorageFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StorageError';
    this.fault = fault;
  }
}

export const SNAPSHOT_EVERY = 5 * 60 * 1000;
export const SNAPSHOTS_LAST = 7 * 24 * 60 * 60 * 1000;

/** The pointer that a new project starts with. */
export const firstEntry = ({ id, name, sample, at }: NewProject): ProjectEntry => ({
  id,
  name,
  sample,
  revision: 1,
  saved_at: at,
  sitting: '',
});

/** The pointer after a save. */
export function nextEntry(stored: ProjectEntry | undefined, save: Save): ProjectEntry {
  if (stored === undefined) {
    throw new StorageError('missing', 'This project is no longer kept in this browser. Save it as a file.');
  }
  if (stored.revision !== save.based_on && stored.sitting !== save.sitting) {
    throw new StorageError(
      'conflict',
      'This project was changed in another tab. Save this copy as a file, then reload.',
    );
  }
  const { name, sitting, at } = save;
  return { ...stored, name, revision: stored.revision + 1, saved_at: at, sitting };
}

/** A revision may only speak of files whose bytes are kept. */
export function requireBytes(files: readonly StoredFile[], kept: ReadonlySet<string>): void {
  const absent = files.find(({ sha256 }) => !kept.has(sha256));
  if (absent)
    throw new StorageError('incomplete', `The contents of ${absent.name} were not handed in with the project.`);
}

export const isExpired = (snapshot: { kept_at: number }, now: number): boolean =>
  now - snapshot.kept_at > SNAPSHOTS_LAST;
