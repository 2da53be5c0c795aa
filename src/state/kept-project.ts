import { type Autosave, browserClock, createAutosave, type FileChange, type SaveState } from '../project/autosave.ts';
import { sha256Of } from '../project/fingerprint.ts';
import { begin, type History, nextSteps, record, replace } from '../project/history.ts';
import type { Project } from '../project/schema.ts';
import type { FileBytes, ProjectEntry, ProjectStorage, StoredFile } from '../project/storage.ts';
import { claimWriting, type Locks, type Role } from '../project/writer-lock.ts';
import { carrySources } from './carry-sources.ts';
import type { GivenFile } from './load-sources.ts';

type Doors = { storage: ProjectStorage; locks: Locks | undefined };
type Kept = { entry: ProjectEntry; project: Project; files: readonly StoredFile[] };
type Listener = { saving(state: SaveState): void; role(role: Role): void };

/** An open project as it is kept: its saves, the steps to take back, and the claim to be the tab that writes it. */
export class KeptProject {
  readonly entry: ProjectEntry;
  readonly #autosave: Autosave;
  readonly #release: () => void;
  #history: History<Project>;
  #files: readonly StoredFile[];

  constructor({ storage, locks }: Doors, { entry, project, files }: Kept, listener: Listener) {
    this.entry = entry;
    this.#history = begin(project);
    this.#files = files;
    const sitting = crypto.randomUUID();
    const onState = (state: SaveState) => listener.saving(state);
    this.#autosave = createAutosave({ storage, clock: browserClock, entry, files, sitting, onState });
    this.#release = claimWriting(entry.id, locks, (role) => listener.role(role));
  }

  get saving(): SaveState {
    return this.#autosave.state();
  }

  /** What undo would take back and redo would bring back. */
  get steps(): { back: string | null; forward: string | null } {
    const { undo, redo } = nextSteps(this.#history);
    return { back: undo, forward: redo };
  }

  /** The project after a step; null where there is none to take. */
  step(move: (history: History<Project>) => History<Project>): Project | null {
    const history = move(this.#history);
    if (history === this.#history) return null;
    this.#history = history;
    return history.present;
  }

  /** Puts the project as it is now without a step, as where files come or go: their bytes are in no step. */
  replace(present: Project): void {
    const { sources } = this.#history.present;
    this.#history = replace(this.#history, present, carrySources(sources, present.sources));
  }

  /** Makes a step of what led from a project to the one that is there now. */
  recordStep(label: string, from: Project): void {
    this.#history = record({ ...this.#history, present: from }, label, this.#history.present);
  }

  save(project: Project, change?: FileChange): void {
    this.#autosave.edited(project, change);
  }

  /** Saves the project with the files it now stands on. */
  async saveFiles(project: Project, given: readonly GivenFile[]): Promise<void> {
    const { stored, bytes } = await fingerprinted(given, this.#files);
    this.#files = stored;
    this.save(project, { files: stored, bytes, snapshot: 'import' });
  }

  flush(): Promise<SaveState> {
    return this.#autosave.flush();
  }

  async close(): Promise<void> {
    await this.#autosave.flush();
    this.#autosave.stop();
    this.#release();
  }
}

/** Files with their hashes, and the bytes of those that are not kept yet. */
export async function fingerprinted(
  files: readonly GivenFile[],
  known: readonly StoredFile[],
): Promise<{ stored: StoredFile[]; bytes: FileBytes[] }> {
  const stored: StoredFile[] = [];
  const bytes: FileBytes[] = [];
  for (const { name, blob } of files) {
    const sha256 = await sha256Of(blob);
    stored.push({ name, size: blob.size, sha256, imported_at: browserClock.now(), decisions: {} });
    if (!known.some((file) => file.sha256 === sha256)) bytes.push({ sha256, blob });
  }
  return { stored, bytes };
}
