import type { Engine } from '../engine/port.ts';
import { browserClock, type FileChange } from '../project/autosave.ts';
import { type History, record, redo, undo } from '../project/history.ts';
import { openProject } from '../project/open-project.ts';
import { newProject, type Project, readProject, writeProject } from '../project/schema.ts';
import type { Source } from '../project/source-schema.ts';
import type { ProjectEntry, ProjectStorage, StoredFile } from '../project/storage.ts';
import type { Locks } from '../project/writer-lock.ts';
import type { Analyst } from './analyst.ts';
import type { Choices, ChoicesStore, Phase } from './choices.ts';
import { fingerprinted, KeptProject } from './kept-project.ts';
import type { GivenFile } from './load-sources.ts';
import { sourceFor } from './match-source.ts';
import type { ReadFiles } from './read-files.ts';
import { suggestSource } from './suggest-source.ts';

/** The sample project and its files, as the build ships them. */
export type Sample = { project: string; files: readonly GivenFile[] };

type Doors = {
  store: ChoicesStore;
  engine: () => Promise<Engine>;
  storage: ProjectStorage;
  locks: Locks | undefined;
  sample: (signal: AbortSignal) => Promise<Sample>;
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

/** One sitting: what a person does to the project and its files, kept safe and kept in step with the engine. */
export class Session {
  readonly store: ChoicesStore;
  readonly #doors: Doors;
  #open: KeptProject | null = null;
  #loading: AbortController | null = null;
  #fetching: AbortController | null = null;
  #analyst: { engine: Engine; analyst: Analyst } | null = null;

  constructor(doors: Doors) {
    this.#doors = doors;
    this.store = doors.store;
  }

  /** Opens the project that was open last, with its files. */
  start(): Promise<void> {
    return this.#attempt(async () => {
      const { storage } = this.#doors;
      const condition = await storage.condition();
      const current = condition === 'in-use' ? await storage.current() : null;
      if (current === null) this.#set({ phase: { kind: 'empty' }, evicted: condition === 'evicted' });
      else await this.#openKept(current);
    });
  }

  /** The engine, and the one who asks it questions in turn. */
  async analyst(): Promise<{ engine: Engine; analyst: Analyst }> {
    const engine = await this.#doors.engine();
    // An empty page needs neither the importer nor the statistics.
    const { Analyst } = await import('./analyst.ts');
    if (this.#analyst?.engine !== engine) this.#analyst = { engine, analyst: new Analyst(engine) };
    return this.#analyst;
  }

  /** Adds files to the open project, or to a new one; a file of a name that is there replaces it. */
  addFiles(files: readonly GivenFile[]): Promise<void> {
    return this.#attempt(async () => {
      const { project, entry, files: known } = this.#state();
      if (project === null || entry === null || entry.sample) {
        await this.#create(newProject('My personas'), files, false);
        return;
      }
      const names = new Set(files.map((file) => file.name));
      const kept = known.filter((file) => !names.has(file.given.name)).map((file) => file.given);
      await this.#replaceFiles(project, [...kept, ...files]);
    });
  }

  removeFile(name: string): Promise<void> {
    return this.#attempt(async () => {
      const { project, files } = this.#state();
      if (project === null) return;
      const rest = files.filter((file) => file.given.name !== name).map((file) => file.given);
      const sources = project.sources.filter((source) => sourceFor([source], name) === undefined);
      await this.#replaceFiles({ ...project, sources }, rest);
    });
  }

  /** Corrects what was decided about a file, and reads it again. */
  decide(name: string, change: (source: Source) => Source): Promise<void> {
    return this.#attempt(async () => {
      const { project, files } = this.#state();
      const file = files.find((candidate) => candidate.given.name === name);
      if (project === null || file === undefined) return;
      const plans = files.map(({ planned }) => planned.plan);
      // A file that fits nowhere has no place yet; the change gives it one.
      const present = sourceFor(project.sources, name) ??
        suggestSource(file.planned.plan, plans) ?? { table: 'deals', file: name };
      const others = project.sources.filter((source) => source !== present);
      await this.#replaceFiles(
        { ...project, sources: [...others, change(present)] },
        files.map(({ given }) => given),
      );
    });
  }

  /** Changes the project as one step that can be undone. */
  edit(label: string, change: (project: Project) => Project): void {
    const { project, read_only } = this.#state();
    if (project !== null && !read_only) this.#step((history) => record(history, label, change(project)));
  }

  undo(): void {
    this.#step(undo);
  }

  redo(): void {
    this.#step(redo);
  }

  /** Opens the sample in a project of its own; a real project is left as it is. */
  trySample(): Promise<void> {
    return this.#attempt(async () => {
      const before = this.#state().phase;
      const fetching: Phase = { kind: 'reading', doing: 'looking', file: 'the sample data', share: 0 };
      this.#set({ phase: fetching });
      const present = (await this.#doors.storage.list()).find((entry) => entry.sample);
      if (present !== undefined) {
        await this.#openKept(present.id);
        return;
      }
      const sample = await this.#fetchSample();
      if (sample === null) {
        // Something else may have been done in the meantime.
        if (this.#state().phase === fetching) this.#set({ phase: before });
        return;
      }
      const read = readProject(sample.project);
      if (!read.ok) throw new Error(read.error);
      await this.#create(read.project, sample.files, true);
    });
  }

  /** Leaves the open project, which stays kept, for another one or for an empty start. */
  switchTo(project: string | null): Promise<void> {
    return this.#attempt(async () => {
      if (project !== null) {
        await this.#openKept(project);
        return;
      }
      await this.#leave();
    });
  }

  list(): Promise<ProjectEntry[]> {
    return this.#doors.storage.list();
  }

  /** The project as a file to keep or to hand to the command line. */
  exportProject(): string | null {
    const { project } = this.#state();
    return project === null ? null : writeProject(project);
  }

  /** Takes over a project file; the files that are open stay, and are read as it says. Answers what is wrong, or null. */
  async importProject(text: string): Promise<string | null> {
    const read = readProject(text);
    if (!read.ok) return read.error;
    await this.#attempt(async () => {
      const { entry, files } = this.#state();
      const given = files.map((file) => file.given);
      if (entry === null || entry.sample) await this.#create(read.project, entry === null ? given : [], false);
      else await this.#replaceFiles(read.project, given);
    });
    return null;
  }

  /** Deletes everything that this browser keeps. */
  forgetEverything(): Promise<void> {
    return this.#attempt(async () => {
      await this.#close();
      await this.#doors.storage.forget();
      this.#set({ phase: { kind: 'empty' }, evicted: false, revision: this.#state().revision + 1 });
    });
  }

  cancelLoading(): void {
    (this.#fetching ?? this.#loading)?.abort();
  }

  /** Saves what waits; for when the page is hidden or left. */
  async flush(): Promise<void> {
    await this.#open?.flush();
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

  async #openKept(id: string): Promise<void> {
    await this.#close();
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
    if (loaded === null && this.#open === open) await this.#leave();
  }

  async #create(project: Project, files: readonly GivenFile[], sample: boolean): Promise<void> {
    await this.#close();
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
    await this.#leave();
    await storage.remove(entry.id);
  }

  /** What was being opened stays kept and is no longer open. */
  async #leave(): Promise<void> {
    await this.#close();
    await this.#doors.storage.choose(null);
    this.#set({ phase: { kind: 'empty' } });
  }

  #begin(entry: ProjectEntry, project: Project, files: readonly StoredFile[]): KeptProject {
    const open = new KeptProject(
      this.#doors,
      { entry, project, files },
      {
        saving: (saving) => this.#open === open && this.#set({ saving }),
        role: (role) => {
          if (role === 'taken-over') void this.#attempt(() => this.#openKept(entry.id));
          else this.#set({ read_only: role === 'reader' });
        },
      },
    );
    this.#open = open;
    const phase = { kind: 'reading', doing: 'looking', file: '', share: 0 } as const;
    this.#set({ ...NOTHING_OPEN, entry, project, saving: open.saving, phase });
    return open;
  }

  async #close(): Promise<void> {
    this.#loading?.abort();
    const open = this.#open;
    this.#open = null;
    await open?.close();
    this.#set(NOTHING_OPEN);
  }

  /** Reads other files, or the same ones otherwise; where that is cancelled the state before it comes back. */
  async #replaceFiles(project: Project, files: readonly GivenFile[]): Promise<void> {
    const before = this.#state();
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
    if (!this.#state().read_only) await open.saveFiles(loaded.project, files);
  }

  /** Null where it was cancelled. */
  async #load(project: Project, files: readonly GivenFile[], uncancelled?: AbortController): Promise<ReadFiles | null> {
    this.#loading?.abort();
    const loading = uncancelled ?? new AbortController();
    this.#loading = uncancelled === undefined ? loading : null;
    try {
      const engine = async () => (await this.analyst()).engine;
      const { readFiles } = await import('./read-files.ts');
      const read = await readFiles(engine, project, files, loading.signal, (progress) =>
        this.#set({ phase: { kind: 'reading', ...progress } }),
      );
      this.#set({
        project: read.project,
        files: read.planned,
        warehouse: read.warehouse,
        revision: this.#state().revision + 1,
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

  #step(move: (history: History<Project>) => History<Project>): void {
    const present = this.#open?.step(move) ?? null;
    if (present === null) return;
    const { settings } = this.#state().project ?? present;
    this.#set({ project: present });
    this.#save(present);
    if (settings.currency !== present.settings.currency) void this.#attempt(() => this.#readAgain(present));
  }

  /** The reporting currency decides which amounts the tables hold. */
  async #readAgain(project: Project): Promise<void> {
    const files = this.#state().files.map(({ given }) => given);
    if (files.length > 0) await this.#load(project, files, new AbortController());
  }

  #save(project: Project, change?: FileChange): void {
    const open = this.#open;
    if (open === null) return;
    if (!this.#state().read_only) open.save(project, change);
    this.#set({ undo: open.steps });
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#set({ phase: { kind: 'failed', message: wordsOf(error) } });
    }
  }

  #state(): Choices {
    return this.store.getState();
  }

  #set(change: Partial<Choices>): void {
    this.store.setState(change);
  }
}
