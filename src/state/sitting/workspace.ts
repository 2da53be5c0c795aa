import type { Engine } from '../../engine/port.ts';
import type { PlanFile } from '../../ingest/plan-file.ts';
import type { FileChange } from '../../project/autosave.ts';
import { type History, redo, undo } from '../../project/history.ts';
import { openProject } from '../../project/open-project.ts';
import type { Project } from '../../project/schema.ts';
import type { FileBytes, ProjectEntry, ProjectStorage, SnapshotReason } from '../../project/storage.ts';
import type { Locks } from '../../project/writer-lock.ts';
import { FileReader } from '../imports/file-reader.ts';
import type { PlannedSource } from '../imports/load-sources.ts';
import { newTo, readAlike, sameFiles } from '../imports/read-alike.ts';
import type { ReadFiles } from '../imports/read-files.ts';
import type { TakenIn } from '../imports/take-in.ts';
import { type Choices, type ChoicesStore, NOTHING_OPEN } from './choices.ts';
import { type Contents, type Held, KeptProject } from './kept-project.ts';

export type WorkspaceDoors = {
  store: ChoicesStore;
  engine: () => Promise<Engine>;
  storage: ProjectStorage;
  locks: Locks | undefined;
  /** Plans files away from the page. */
  plan?: PlanFile | undefined;
};

/** What a step leads to, with the contents of files that were not there, and what it is kept for. */
export type Change = Held & {
  bytes?: readonly FileBytes[];
  snapshot?: SnapshotReason;
  /** Files that were looked at before. */
  known?: readonly PlannedSource[];
};

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The one open project with its files: opened, read, kept in step with store, storage and engine, and left. */
export class Workspace {
  readonly #doors: WorkspaceDoors;
  #open: KeptProject | null = null;
  readonly #reader: FileReader;

  constructor(doors: WorkspaceDoors) {
    this.#doors = doors;
    this.#reader = new FileReader(doors);
  }

  state(): Choices {
    return this.#doors.store.getState();
  }

  set(change: Partial<Choices>): void {
    this.#doors.store.setState(change);
  }

  /** The open project with its files as they are kept; null where none is open. */
  get held(): Held | null {
    return this.#open?.held ?? null;
  }

  /** The open project where it is a person's own: the sample never takes in files. */
  get own(): Held | null {
    return this.state().entry?.sample === false ? this.held : null;
  }

  get engine(): () => Promise<Engine> {
    return this.#doors.engine;
  }

  /** What the files of the open project hold, as far as it is still there. */
  async contents(): Promise<readonly Contents[]> {
    return (await this.#open?.presentOf(this.#open.held.files)) ?? [];
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
    const open = this.#begin(opening.entry, opening);
    if (opening.migrated_from !== null) this.#save(opening.project, { files: opening.files, snapshot: 'migration' });
    const loaded = await this.#reader.read(opening.project, await open.presentOf(opening.files));
    // A reading also ends where something else is opened instead, which must stay open.
    if (this.#open !== open) return;
    if (loaded === null) await this.leave();
    else this.#settle(opening.project, loaded);
  }

  /** Opens a project that was just kept. False where it was cancelled, which brings back what was open, or something else was opened. */
  async openNew(
    entry: ProjectEntry,
    project: Project,
    { files, bytes }: TakenIn,
    { known = [], step }: { known?: readonly PlannedSource[]; step?: { from: Held; label: string } } = {},
  ): Promise<boolean> {
    const before = this.#open?.entry.id ?? null;
    await this.close();
    const { storage } = this.#doors;
    await storage.choose(entry.id);
    const open = this.#begin(entry, { project, files });
    open.keep(bytes);
    const loaded = await this.#reader.read(project, await open.contentsOf(files), { known });
    if (this.#open !== open) return false;
    if (loaded === null) {
      await (before === null ? this.leave() : this.openKept(before));
      await storage.remove(entry.id);
      return false;
    }
    if (step !== undefined) open.beginFrom(step.from, step.label);
    this.#settle(project, loaded);
    this.set({ undo: open.steps });
    return true;
  }

  /** What was open stays kept and is no longer open. */
  async leave(): Promise<void> {
    await this.close();
    await this.#doors.storage.choose(null);
    this.set({ phase: { kind: 'empty' } });
  }

  async close(): Promise<void> {
    this.#reader.cancel();
    const open = this.#open;
    this.#open = null;
    await open?.close();
    this.set(NOTHING_OPEN);
  }

  /**
   * Reads other files, or the same ones otherwise, as one step that can be undone. False where it was cancelled: the
   * state before it is there again.
   */
  async replace(label: string, { project, files, bytes = [], snapshot, known }: Change): Promise<boolean> {
    const open = this.#open;
    if (open === null) return false;
    open.keep(bytes);
    const contents = await open.contentsOf(files);
    const loaded = await this.#reader.readInstead(project, contents, () => this.#open === open, known);
    // A reading also ends where something else is opened instead.
    if (loaded === null || this.#open !== open) return false;
    const before = open.held;
    const isSame = sameFiles(before, { project, files });
    open.record(label, { project: loaded.project, files: isSame ? before.files : files });
    const change = { files, bytes: newTo(before, contents), snapshot: snapshot ?? 'import' };
    this.#save(loaded.project, isSame && snapshot === undefined ? undefined : change);
    return true;
  }

  cancelLoading(): void {
    this.#reader.cancel();
  }

  /** Changes the project alone, as one step that can be undone. */
  edit(label: string, project: Project): void {
    const open = this.#open;
    if (open === null || project === open.held.project) return;
    const before = open.held;
    open.record(label, { ...before, project });
    this.#arrive(before, null);
  }

  /** What follows from a step, as what the reading of files decided, belongs to the project without a step of its own. */
  note(project: Project): void {
    this.#open?.replace(project);
    this.set({ project });
    this.#save(project);
  }

  undo(): void {
    void this.attempt(() => this.#step(undo));
  }

  redo(): void {
    void this.attempt(() => this.#step(redo));
  }

  /** Saves what waits. */
  async flush(): Promise<void> {
    await this.#open?.flush();
  }

  async #step(move: (history: History<Held>) => History<Held>): Promise<void> {
    const open = this.#open;
    const to = open?.look(move) ?? null;
    if (open === null || to === null) return;
    const before = open.held;
    // Where contents are gone the step is not taken.
    const contents = sameFiles(before, to) ? null : await open.contentsOf(to.files);
    if (this.#open !== open || open.held !== before) return;
    open.step(move);
    this.#arrive(before, contents);
  }

  /** What is held now reaches the page, the browser's storage and, where it is read otherwise, the tables. */
  #arrive(before: Held, contents: readonly Contents[] | null): void {
    const { project, files } = this.held ?? before;
    const given = contents ?? this.state().files.map((file) => file.given);
    const bytes = newTo(before, contents ?? []);
    this.set({ project });
    this.#save(project, contents === null ? undefined : { files, bytes, snapshot: 'import' });
    if (readAlike(before, { project, files })) return;
    void this.attempt(async () =>
      this.#settle(project, await this.#reader.read(project, given, { uncancelled: true })),
    );
  }

  #begin(entry: ProjectEntry, { project, files }: Held): KeptProject {
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

  #settle(given: Project, read: ReadFiles | null): void {
    if (read !== null && read.project !== given) this.note(read.project);
  }

  #save(project: Project, change?: FileChange): void {
    const open = this.#open;
    if (open === null) return;
    if (!this.state().read_only) open.save(project, change);
    this.set({ undo: open.steps });
  }
}
