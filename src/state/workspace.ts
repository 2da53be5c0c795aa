import type { Engine } from '../engine/port.ts';
import { browserClock, type FileChange } from '../project/autosave.ts';
import type { History } from '../project/history.ts';
import { openProject } from '../project/open-project.ts';
import { type Project, writeProject } from '../project/schema.ts';
import type { ProjectEntry, ProjectStorage, StoredFile } from '../project/storage.ts';
import type { Locks } from '../project/writer-lock.ts';
import { readAlike } from './carry-sources.ts';
import type { Choices, ChoicesStore } from './choices.ts';
import { fingerprinted, KeptProject } from './kept-project.ts';
import type { GivenFile } from './load-sources.ts';
import type { ReadFiles } from './read-files.ts';

export type WorkspaceDoors = {
  store: ChoicesStore;
  engine: () => Promise<Engine>;
  storage: ProjectStorage;
  locks: Locks | undefined;
};

const NOTHING_OPEN: Partial<Choices> = {
  entry: null,
  project: null,
  files: [],
  warehouse: null,
  saving: null,
  read_only: false,
  undo: { back: null, forward: null },
};

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The one open project with its files: opened, read, kept in step with store, storage and engine, and left. */
export class Workspace {
  readonly #doors: WorkspaceDoors;
  #open: KeptProject | null = null;
  #loading: AbortController | null = null;

  constructor(doors: WorkspaceDoors) {
    this.#doors = doors;
  }

  state(): Choices {
    return this.#doors.store.getState();
  }

  set(change: Partial<Choices>): void {
    this.#doors.store.setState(change);
  }

  /** Runs work; what goes wrong in it becomes what the page says. */
  async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.set({ phase: { kind: 'failed', message: wordsOf(error) } });
    }
  }

  async openKept(id: string): Promise<void> {
    await this.close();
    const { storage } = this.#doors;
    const opening = await openProject(storage, id);
    if (!opening.ok) throw new Error(opening.error);
    await storage.choose(id);
    const files: GivenFile[] = [];
    for (const file of opening.files) {
      const blob = await storage.bytesOf(id, file.sha256);
      if (blob !== null) files.push({ name: file.name, blob });
    }
    const open = this.#begin(opening.entry, opening.project, opening.files);
    if (opening.migrated_from !== null) this.#save(opening.project, { files: opening.files, snapshot: 'migration' });
    const loaded = await this.#load(opening.project, files);
    // A reading also ends where something else is opened instead, which must stay open.
    if (loaded === null && this.#open === open) await this.leave();
  }

  async create(project: Project, files: readonly GivenFile[], sample: boolean): Promise<void> {
    await this.close();
    const { storage } = this.#doors;
    const { stored, bytes } = await fingerprinted(files, []);
    const entry = await storage.create(
      { id: crypto.randomUUID(), name: project.name, sample, at: browserClock.now() },
      { text: writeProject(project), files: stored },
      bytes,
    );
    await storage.choose(entry.id);
    const open = this.#begin(entry, project, stored);
    if ((await this.#load(project, files)) !== null || this.#open !== open) return;
    await this.leave();
    await storage.remove(entry.id);
  }

  /** What was open stays kept and is no longer open. */
  async leave(): Promise<void> {
    await this.close();
    await this.#doors.storage.choose(null);
    this.set({ phase: { kind: 'empty' } });
  }

  async close(): Promise<void> {
    this.#loading?.abort();
    const open = this.#open;
    this.#open = null;
    await open?.close();
    this.set(NOTHING_OPEN);
  }

  /**
   * Reads other files, or the same ones otherwise; where that is cancelled the state before it comes back. With a label
   * it is a step that can be undone.
   */
  async replaceFiles(project: Project, files: readonly GivenFile[], label?: string): Promise<void> {
    const before = this.state();
    const open = this.#open;
    const loaded = await this.#load(project, files);
    // A reading also ends where something else is opened instead.
    if (open === null || this.#open !== open) return;
    if (loaded === null) {
      const earlier = before.files.map((file) => file.given);
      // Going back is not to be cancelled in its turn.
      if (before.project !== null) await this.#load(before.project, earlier, new AbortController());
      return;
    }
    open.replace(loaded.project);
    if (this.state().read_only) return;
    if (label !== undefined && before.project !== null) open.recordStep(label, before.project);
    this.set({ undo: open.steps });
    await open.saveFiles(loaded.project, files);
  }

  cancelLoading(): void {
    this.#loading?.abort();
  }

  step(move: (history: History<Project>) => History<Project>): void {
    const present = this.#open?.step(move) ?? null;
    if (present === null) return;
    const { settings, sources } = this.state().project ?? present;
    this.set({ project: present });
    this.#save(present);
    const isReadAlike = settings.currency === present.settings.currency && readAlike(sources, present.sources);
    if (!isReadAlike) void this.attempt(() => this.#readAgain(present));
  }

  /** Saves what waits. */
  async flush(): Promise<void> {
    await this.#open?.flush();
  }

  #begin(entry: ProjectEntry, project: Project, files: readonly StoredFile[]): KeptProject {
    const open = new KeptProject(
      this.#doors,
      { entry, project, files },
      {
        saving: (saving) => this.#open === open && this.set({ saving }),
        role: (role) => {
          if (role === 'taken-over') void this.attempt(() => this.openKept(entry.id));
          else this.set({ read_only: role === 'reader' });
        },
      },
    );
    this.#open = open;
    const phase = { kind: 'reading', doing: 'looking', file: '', share: 0 } as const;
    this.set({ ...NOTHING_OPEN, entry, project, saving: open.saving, phase });
    return open;
  }

  /** Null where it was cancelled. */
  async #load(project: Project, files: readonly GivenFile[], uncancelled?: AbortController): Promise<ReadFiles | null> {
    this.#loading?.abort();
    const loading = uncancelled ?? new AbortController();
    this.#loading = uncancelled === undefined ? loading : null;
    try {
      const { readFiles } = await import('./read-files.ts');
      const read = await readFiles(this.#doors.engine, project, files, loading.signal, (progress) =>
        this.set({ phase: { kind: 'reading', ...progress } }),
      );
      this.set({
        project: read.project,
        files: read.planned,
        warehouse: read.warehouse,
        revision: this.state().revision + 1,
        phase: { kind: read.warehouse === null ? 'empty' : 'ready' },
      });
      if (read.project !== project && this.#open !== null) {
        this.#open.replace(read.project);
        this.#save(read.project);
      }
      return read;
    } catch (error) {
      if (!loading.signal.aborted) throw error;
      return null;
    } finally {
      if (this.#loading === loading) this.#loading = null;
    }
  }

  /** The reporting currency decides which amounts the tables hold, and the sources how the files are read. */
  async #readAgain(project: Project): Promise<void> {
    const files = this.state().files.map(({ given }) => given);
    if (files.length > 0) await this.#load(project, files, new AbortController());
  }

  #save(project: Project, change?: FileChange): void {
    const open = this.#open;
    if (open === null) return;
    if (!this.state().read_only) open.save(project, change);
    this.set({ undo: open.steps });
  }
}
