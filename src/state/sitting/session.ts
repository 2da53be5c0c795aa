import type { Engine } from '../../engine/port.ts';
import type { Outcome } from '../../model/outcome.ts';
import { noteDefinitions } from '../../project/note-definitions.ts';
import { readSnapshot } from '../../project/open-project.ts';
import { type Project, readProject, writeProject } from '../../project/schema.ts';
import type { ProjectEntry, Snapshot, StoredFile } from '../../project/storage.ts';
import type { SourceChange } from '../imports/change-source.ts';
import { decideSource } from '../imports/decide-source.ts';
import { Importing } from '../imports/importing.ts';
import type { ImportChoice } from '../imports/incoming.ts';
import type { GivenFile } from '../imports/load-sources.ts';
import { Proposing } from '../imports/proposing.ts';
import { type CopyFile, takeIn } from '../imports/take-in.ts';
import type { Analyst } from '../verdicts/analyst.ts';
import type { ChoicesStore, Phase } from './choices.ts';
import { keepNew } from './keep-new.ts';
import { momentWords } from './moment-words.ts';
import { today } from './today.ts';
import { Workspace, type WorkspaceDoors } from './workspace.ts';

/** The sample project and its files, as the build ships them. */
export type Sample = { project: string; files: readonly GivenFile[] };

type Doors = WorkspaceDoors & {
  sample: (signal: AbortSignal) => Promise<Sample>;
  copy: CopyFile;
};

/** One sitting: what a person does to the project and its files, kept safe and kept in step with the engine. */
export class Session {
  readonly store: ChoicesStore;
  readonly #doors: Doors;
  readonly #workspace: Workspace;
  readonly #proposing: Proposing;
  readonly #importing: Importing;
  #fetching: AbortController | null = null;
  #analyst: { engine: Engine; analyst: Analyst } | null = null;

  constructor(doors: Doors) {
    this.#doors = doors;
    this.store = doors.store;
    this.#workspace = new Workspace({ ...doors, engine: async () => (await this.analyst()).engine });
    this.#proposing = new Proposing(this.#workspace, doors);
    this.#importing = new Importing(this.#workspace, doors, this.#proposing);
  }

  /** Opens the project that was open last, with its files. */
  start(): Promise<void> {
    return this.#workspace.attempt(async () => {
      const { storage } = this.#doors;
      const condition = await storage.condition();
      const current = condition === 'in-use' ? await storage.current() : null;
      if (current === null) this.#workspace.set({ phase: { kind: 'empty' }, evicted: condition === 'evicted' });
      else await this.#workspace.openKept(current);
    });
  }

  /** The engine, and the one who asks it questions in turn. */
  async analyst(): Promise<{ engine: Engine; analyst: Analyst }> {
    const engine = await this.#doors.engine();
    // An empty page needs neither the importer nor the statistics.
    const { Analyst } = await import('../verdicts/analyst.ts');
    if (this.#analyst?.engine !== engine) this.#analyst = { engine, analyst: new Analyst(engine) };
    return this.#analyst;
  }

  /** Adds files to the open project, or to a new one. */
  addFiles(files: readonly GivenFile[]): Promise<void> {
    return this.#workspace.attempt(() => this.#importing.add(files));
  }

  /** What a person decides about a file of an import that is not done yet. */
  chooseForImport(name: string, choice: Partial<ImportChoice>): void {
    this.#proposing.choose(name, choice);
  }

  /** Corrects how a file is read that is not imported yet. */
  decideForImport(name: string, change: SourceChange): Promise<void> {
    return this.#workspace.attempt(() => this.#proposing.decide(name, change));
  }

  placeForImport(label: string, outcome: Outcome): Promise<void> {
    return this.#workspace.attempt(() => this.#proposing.placeStage(label, outcome));
  }

  commitImport(): Promise<void> {
    return this.#workspace.attempt(() => this.#importing.commit());
  }

  dismissImport(): void {
    this.#importing.dismiss();
  }

  removeFile(name: string): Promise<void> {
    return this.#workspace.attempt(() => this.#importing.remove(name));
  }

  /** Corrects what was decided about a file, or about several, and reads again, as one step that can be undone. */
  decide(about: string | readonly string[], change: SourceChange, label?: string): Promise<void> {
    return this.#workspace.attempt(async () => {
      const { files } = this.#workspace.state();
      const { held } = this.#workspace;
      const names = typeof about === 'string' ? [about] : about;
      if (held === null) return;
      const decided = names.reduce((project, name) => decideSource(project, files, name, change), held.project);
      if (decided === held.project) return;
      const to = { ...held, project: noteDefinitions(held.project, decided, today()) };
      const step = label ?? `Changed how ${names.join(', ')} is read`;
      if (await this.#workspace.replace(step, to)) await this.#importing.remember();
    });
  }

  /** Changes the project as one step that can be undone. */
  edit(label: string, change: (project: Project) => Project): void {
    const { project, read_only } = this.#workspace.state();
    if (project !== null && !read_only) this.#workspace.edit(label, noteDefinitions(project, change(project), today()));
  }

  undo(): void {
    this.#workspace.undo();
  }

  redo(): void {
    this.#workspace.redo();
  }

  /** Opens the sample in a project of its own; a real project is left as it is. */
  trySample(): Promise<void> {
    return this.#workspace.attempt(async () => {
      this.#importing.cancel();
      const before = this.#workspace.state().phase;
      const fetching: Phase = { kind: 'reading', doing: 'looking', file: 'the sample data', share: 0 };
      this.#workspace.set({ phase: fetching });
      const present = (await this.#doors.storage.list()).find((entry) => entry.sample);
      if (present !== undefined) {
        await this.#workspace.openKept(present.id);
        return;
      }
      const sample = await this.#fetchSample();
      if (sample === null) {
        // Something else may have been done in the meantime.
        if (this.#workspace.state().phase === fetching) this.#workspace.set({ phase: before });
        return;
      }
      const read = readProject(sample.project);
      if (!read.ok) throw new Error(read.error);
      const taken = await takeIn(sample.files, this.#doors.copy);
      const entry = await keepNew(this.#doors.storage, read.project, taken, { sample: true });
      await this.#workspace.openNew(entry, read.project, taken);
    });
  }

  /** Leaves the open project, which stays kept, for another one or for an empty start. */
  switchTo(project: string | null): Promise<void> {
    return this.#workspace.attempt(async () => {
      this.#importing.cancel();
      if (project !== null) {
        await this.#workspace.openKept(project);
        return;
      }
      await this.#workspace.leave();
    });
  }

  list(): Promise<ProjectEntry[]> {
    return this.#doors.storage.list();
  }

  /** Earlier states of the open project that are kept, newest first. */
  async snapshots(): Promise<Snapshot[]> {
    const { entry } = this.#workspace.state();
    return entry === null ? [] : this.#doors.storage.snapshots(entry.id);
  }

  /** Brings an earlier state back, with its files, as one step that can be undone. */
  restore({ revision, saved_at }: Snapshot): Promise<void> {
    return this.#workspace.attempt(async () => {
      const { entry } = this.#workspace.state();
      if (entry === null) return;
      const held = await readSnapshot(this.#doors.storage, entry.id, revision);
      await this.#workspace.replace(`Restored the state of ${momentWords(saved_at)}`, { ...held, snapshot: 'restore' });
    });
  }

  /** The files of the open project, by name and digest. */
  storedFiles(): readonly StoredFile[] {
    return this.#workspace.held?.files ?? [];
  }

  /** The project as a file to keep or to hand to the command line. */
  exportProject(): string | null {
    const { project } = this.#workspace.state();
    return project === null ? null : writeProject(project);
  }

  /** Takes over a project file; the files that are open stay, and are read as it says. Answers what is wrong, or null. */
  async importProject(text: string): Promise<string | null> {
    const read = readProject(text);
    if (!read.ok) return read.error;
    await this.#workspace.attempt(async () => {
      const held = this.#workspace.held;
      if (held === null || this.#workspace.state().entry?.sample !== false) await this.#openEmpty(read.project);
      else await this.#workspace.replace('Opened a project file', { ...held, project: read.project });
    });
    return null;
  }

  /** Deletes everything that this browser keeps. */
  forgetEverything(): Promise<void> {
    return this.#workspace.attempt(async () => {
      this.#importing.cancel();
      await this.#workspace.close();
      await this.#doors.storage.forget();
      this.#workspace.set({ phase: { kind: 'empty' }, evicted: false, revision: this.#workspace.state().revision + 1 });
    });
  }

  cancelLoading(): void {
    if (this.#fetching !== null) this.#fetching.abort();
    else if (!this.#importing.cancel()) this.#workspace.cancelLoading();
  }

  /** Saves what waits; for when the page is hidden or left. */
  async flush(): Promise<void> {
    await this.#workspace.flush();
  }

  async #openEmpty(project: Project): Promise<void> {
    const { storage } = this.#doors;
    const nothing = { files: [], bytes: [] };
    const entry = await keepNew(storage, project, nothing, { sample: false });
    await this.#workspace.openNew(entry, project, nothing);
  }

  /** Null where it was cancelled. */
  async #fetchSample(): Promise<Sample | null> {
    const fetching = new AbortController();
    this.#fetching = fetching;
    try {
      const sample = await this.#doors.sample(fetching.signal);
      return fetching.signal.aborted ? null : sample;
    } catch (error) {
      if (!fetching.signal.aborted) throw error;
      return null;
    } finally {
      if (this.#fetching === fetching) this.#fetching = null;
    }
  }
}
