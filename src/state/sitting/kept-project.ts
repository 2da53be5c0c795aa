import {
  type Autosave,
  browserClock,
  createAutosave,
  type FileChange,
  type SaveState,
} from '../../project/autosave.ts';
import { begin, type History, nextSteps, record, replace } from '../../project/history.ts';
import type { Project } from '../../project/schema.ts';
import type { FileBytes, ProjectEntry, ProjectStorage, StoredFile } from '../../project/storage.ts';
import { claimWriting, type Locks, type Role } from '../../project/writer-lock.ts';
import type { GivenFile } from '../imports/load-sources.ts';

type Doors = { storage: ProjectStorage; locks: Locks | undefined };
type Listener = { saving(state: SaveState): void; role(role: Role): void };

/** What a step leads from and to: the project, and the files that it counts in the order in which they were imported. */
export type Held = { readonly project: Project; readonly files: readonly StoredFile[] };

/** What a file holds, under its name. */
export type Contents = GivenFile & FileBytes;

/** An open project as it is kept: its saves, the steps to take back, and the claim to be the tab that writes it. */
export class KeptProject {
  readonly entry: ProjectEntry;
  readonly #storage: ProjectStorage;
  readonly #autosave: Autosave;
  readonly #release: () => void;
  /** Contents that came in this sitting: a step may lead back to them. */
  readonly #contents = new Map<string, Blob>();
  #history: History<Held>;

  constructor({ storage, locks }: Doors, kept: Held & { entry: ProjectEntry }, listener: Listener) {
    const { entry, project, files } = kept;
    this.entry = entry;
    this.#storage = storage;
    this.#history = begin({ project, files });
    const sitting = crypto.randomUUID();
    const onState = (state: SaveState) => listener.saving(state);
    this.#autosave = createAutosave({ storage, clock: browserClock, entry, files, sitting, onState });
    this.#release = claimWriting(entry.id, locks, (role) => listener.role(role));
  }

  get saving(): SaveState {
    return this.#autosave.state();
  }

  get held(): Held {
    return this.#history.present;
  }

  /** What undo would take back and redo would bring back. */
  get steps(): { back: string | null; forward: string | null } {
    const { undo, redo } = nextSteps(this.#history);
    return { back: undo, forward: redo };
  }

  /** Where a step would lead; null where there is none to take. */
  look(move: (history: History<Held>) => History<Held>): Held | null {
    const { present } = move(this.#history);
    return present === this.#history.present ? null : present;
  }

  /** Takes a step back or forward. */
  step(move: (history: History<Held>) => History<Held>): void {
    this.#history = move(this.#history);
  }

  /** Makes a step of what is held from now on; the same project with the same files is none. */
  record(label: string, to: Held): void {
    const { project, files } = this.held;
    if (to.project !== project || to.files !== files) this.#history = record(this.#history, label, to);
  }

  /** What is held now came of a step from something else. */
  beginFrom(from: Held, label: string): void {
    this.#history = record(begin(from), label, this.held);
  }

  /** Puts the project as it is now without a step, as where reading its files decided something. */
  replace(project: Project): void {
    this.#history = replace(this.#history, { ...this.held, project });
  }

  save(project: Project, change?: FileChange): void {
    this.#autosave.edited(project, change);
  }

  keep(bytes: readonly FileBytes[]): void {
    for (const { sha256, blob } of bytes) this.#contents.set(sha256, blob);
  }

  /** The contents of files, as given or as kept in the browser. Throws a readable Error where one is gone. */
  async contentsOf(files: readonly StoredFile[]): Promise<Contents[]> {
    const present = await this.presentOf(files);
    const gone = files.find(({ sha256 }) => !present.some((file) => file.sha256 === sha256));
    if (gone === undefined) return present;
    throw new Error(`The contents of ${gone.name} are no longer kept here. Choose the file again.`);
  }

  /** The contents that are still there. */
  async presentOf(files: readonly StoredFile[]): Promise<Contents[]> {
    const present: Contents[] = [];
    for (const { name, sha256 } of files) {
      const blob = this.#contents.get(sha256) ?? (await this.#storage.bytesOf(this.entry.id, sha256));
      if (blob === null) continue;
      this.#contents.set(sha256, blob);
      present.push({ name, sha256, blob });
    }
    return present;
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
