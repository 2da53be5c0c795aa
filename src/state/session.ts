import type { Engine } from '../engine/port.ts';
import { planFile } from '../ingest/plan-file.ts';
import { type Autosave, browserClock, createAutosave, type FileChange } from '../project/autosave.ts';
import { sha256Of } from '../project/fingerprint.ts';
import { newProject, type Project, readProject, writeProject } from '../project/schema.ts';
import { decisionsOf, type Source } from '../project/source-schema.ts';
import type { FileBytes, ProjectEntry, ProjectStorage, StoredFile } from '../project/storage.ts';
import { Analyst } from './analyst.ts';
import type { Choices, ChoicesStore } from './choices.ts';
import { type GivenFile, loadSources, type PlannedSource, planSources } from './load-sources.ts';
import { sourceFor } from './match-source.ts';
import { suggestSource } from './suggest-source.ts';

/** The sample project and its files, as the build ships them. */
export type Sample = { project: string; files: readonly GivenFile[] };

type Doors = {
  store: ChoicesStore;
  engine: () => Promise<Engine>;
  storage: ProjectStorage;
  sample: () => Promise<Sample>;
};

/** One sitting: what a person does to the project and its files, kept safe and kept in step with the engine. */
export class Session {
  readonly store: ChoicesStore;
  readonly #doors: Doors;
  #autosave: Autosave | null = null;
  #stored: readonly StoredFile[] = [];
  #loading: AbortController | null = null;
  #analyst: { engine: Engine; analyst: Analyst } | null = null;
  #past: { label: string; project: Project }[] = [];
  #future: { label: string; project: Project }[] = [];

  constructor(doors: Doors) {
    this.#doors = doors;
    this.store = doors.store;
  }

  /** Opens the project that was open last, with its files. */
  async start(): Promise<void> {
    const { storage } = this.#doors;
    try {
      const condition = await storage.condition();
      const current = condition === 'in-use' ? await storage.current() : null;
      if (current === null) {
        this.#set({ phase: { kind: 'empty' }, evicted: condition === 'evicted' });
        return;
      }
      await this.#open(current);
    } catch (error) {
      this.#set({ phase: { kind: 'failed', message: wordsOf(error) } });
    }
  }

  /** The engine, and the one who asks it questions in turn. */
  async analyst(): Promise<{ engine: Engine; analyst: Analyst }> {
    const engine = await this.#doors.engine();
    if (this.#analyst?.engine !== engine) this.#analyst = { engine, analyst: new Analyst(engine) };
    return this.#analyst;
  }

  /** Adds files to the open project, or to a new one; a file of a name that is there replaces it. */
  async addFiles(files: readonly GivenFile[]): Promise<void> {
    const { project, entry, files: known } = this.#state();
    if (project === null || entry === null || entry.sample) {
      await this.#create(newProject('My personas'), files, false);
      return;
    }
    const names = new Set(files.map((file) => file.name));
    const kept = known.filter((file) => !names.has(file.given.name)).map((file) => file.given);
    await this.#replaceFiles(project, [...kept, ...files]);
  }

  async removeFile(name: string): Promise<void> {
    const { project, files } = this.#state();
    if (project === null) return;
    const rest = files.filter((file) => file.given.name !== name).map((file) => file.given);
    const sources = project.sources.filter((source) => sourceFor([source], name) === undefined);
    await this.#replaceFiles({ ...project, sources }, rest);
  }

  /** Corrects what was decided about a file, and reads it again. */
  async decide(name: string, change: (source: Source) => Source): Promise<void> {
    const { project, files } = this.#state();
    const file = files.find((given) => given.given.name === name);
    if (project === null || file === undefined) return;
    const present =
      sourceFor(project.sources, name) ??
      suggestSource(
        file.planned.plan,
        files.map(({ planned }) => planned.plan),
      );
    if (present === null) return;
    const changed = change(present);
    const others = project.sources.filter((source) => source !== present);
    await this.#replaceFiles(
      { ...project, sources: [...others, changed] },
      files.map(({ given }) => given),
    );
  }

  /** Changes the project as one step that can be undone. */
  edit(label: string, change: (project: Project) => Project): void {
    const { project, read_only } = this.#state();
    if (project === null || read_only) return;
    this.#past = [...this.#past.slice(-99), { label, project }];
    this.#future = [];
    this.#put(change(project));
  }

  undo(): void {
    const step = this.#past.pop();
    const { project } = this.#state();
    if (step === undefined || project === null) return;
    this.#future = [...this.#future, { label: step.label, project }];
    this.#put({ ...step.project, sources: project.sources });
  }

  redo(): void {
    const step = this.#future.pop();
    const { project } = this.#state();
    if (step === undefined || project === null) return;
    this.#past = [...this.#past, { label: step.label, project }];
    this.#put({ ...step.project, sources: project.sources });
  }

  /** Opens the sample in a project of its own; a real project is left as it is. */
  async trySample(): Promise<void> {
    const { storage } = this.#doors;
    this.#set({ phase: { kind: 'reading', doing: 'looking', file: 'the sample data', share: 0 } });
    try {
      const present = (await storage.list()).find((entry) => entry.sample);
      if (present !== undefined) {
        await this.#open(present.id);
        return;
      }
      const { project, files } = await this.#doors.sample();
      const read = readProject(project);
      if (!read.ok) throw new Error(read.error);
      await this.#create(read.project, files, true);
    } catch (error) {
      this.#set({ phase: { kind: 'failed', message: wordsOf(error) } });
    }
  }

  /** Leaves the open project, which stays kept, for another one or for an empty start. */
  async switchTo(project: string | null): Promise<void> {
    await this.#close();
    await this.#doors.storage.choose(project);
    if (project === null) this.#set({ ...EMPTY, phase: { kind: 'empty' } });
    else await this.#open(project);
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
    const { entry, files } = this.#state();
    const given = files.map((file) => file.given);
    if (entry === null || entry.sample) await this.#create(read.project, entry === null ? given : [], false);
    else await this.#replaceFiles(read.project, given);
    return null;
  }

  /** Deletes everything that this browser keeps. */
  async forgetEverything(): Promise<void> {
    await this.#close();
    await this.#doors.storage.forget();
    this.#set({ ...EMPTY, phase: { kind: 'empty' } });
  }

  cancelLoading(): void {
    this.#loading?.abort();
  }

  /** Saves what waits; to be called when the page is hidden. */
  async flush(): Promise<void> {
    await this.#autosave?.flush();
  }

  async #open(id: string): Promise<void> {
    await this.#close();
    const { storage } = this.#doors;
    const opened = await storage.open(id);
    if (opened === null) {
      this.#set({ ...EMPTY, phase: { kind: 'empty' } });
      return;
    }
    await storage.choose(id);
    const read = readProject(opened.state.text);
    if (!read.ok) throw new Error(read.error);
    this.#begin(opened.entry, read.project, opened.state.files);
    const files: GivenFile[] = [];
    for (const file of opened.state.files) {
      const blob = await storage.bytesOf(id, file.sha256);
      if (blob !== null) files.push({ name: file.name, blob });
    }
    await this.#load(read.project, files);
  }

  async #create(project: Project, files: readonly GivenFile[], sample: boolean): Promise<void> {
    await this.#close();
    const { storage } = this.#doors;
    const { stored, bytes } = await this.#fingerprint(files);
    const entry = await storage.create(
      { id: crypto.randomUUID(), name: project.name, sample, at: browserClock.now() },
      { text: writeProject(project), files: stored },
      bytes,
    );
    await storage.choose(entry.id);
    this.#begin(entry, project, stored);
    await this.#load(project, files);
  }

  #begin(entry: ProjectEntry, project: Project, files: readonly StoredFile[]): void {
    this.#stored = files;
    this.#past = [];
    this.#future = [];
    this.#autosave = createAutosave({
      storage: this.#doors.storage,
      clock: browserClock,
      entry,
      files,
      sitting: crypto.randomUUID(),
      onState: (saving) => this.#set({ saving }),
    });
    this.#set({
      ...EMPTY,
      entry,
      project,
      saving: this.#autosave.state(),
      phase: { kind: 'reading', doing: 'looking', file: '', share: 0 },
    });
  }

  async #close(): Promise<void> {
    this.#loading?.abort();
    await this.#autosave?.flush();
    this.#autosave?.stop();
    this.#autosave = null;
  }

  /** Reads other files, or the same ones otherwise; where that does not work the state before it comes back. */
  async #replaceFiles(project: Project, files: readonly GivenFile[]): Promise<void> {
    const before = this.#state();
    const loaded = await this.#load(project, files);
    if (!loaded) {
      const earlier = before.files.map((file) => file.given);
      if (before.project !== null && this.#state().phase.kind !== 'failed') await this.#load(before.project, earlier);
      return;
    }
    const { stored, bytes } = await this.#fingerprint(files);
    this.#stored = stored;
    this.#save(this.#state().project ?? project, { files: stored, bytes, snapshot: 'import' });
  }

  /** Plans and loads; answers whether it came to an end. Sources that nobody has decided on join the project as guessed. */
  async #load(given: Project, files: readonly GivenFile[]): Promise<boolean> {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    const total = files.reduce((sum, file) => sum + file.blob.size, 0) || 1;
    const progress = (doing: 'looking' | 'loading') => {
      const seen = new Map<string, number>();
      return (file: string, bytes: number) => {
        seen.set(file, bytes);
        const share = [...seen.values()].reduce((sum, part) => sum + part, 0) / total;
        if (!loading.signal.aborted) this.#set({ phase: { kind: 'reading', doing, file, share: Math.min(1, share) } });
      };
    };
    try {
      const first = await planSources(given, files, { signal: loading.signal, onProgress: progress('looking') });
      const project = withSources(given, first);
      const planned = project === given ? first : await rebind(project, first);
      if (files.length === 0) {
        this.#set({ project, files: planned, warehouse: null, phase: { kind: 'empty' } });
        return true;
      }
      const { engine } = await this.analyst();
      const warehouse = await loadSources(engine, project, planned, {
        signal: loading.signal,
        onProgress: progress('loading'),
      });
      loading.signal.throwIfAborted();
      this.#set({ project, files: planned, warehouse, revision: this.#state().revision + 1, phase: { kind: 'ready' } });
      if (project !== given) this.#save(project);
      return true;
    } catch (error) {
      if (loading.signal.aborted) return false;
      this.#set({ phase: { kind: 'failed', message: wordsOf(error) } });
      return false;
    } finally {
      if (this.#loading === loading) this.#loading = null;
    }
  }

  async #fingerprint(files: readonly GivenFile[]): Promise<{ stored: StoredFile[]; bytes: FileBytes[] }> {
    const stored: StoredFile[] = [];
    const bytes: FileBytes[] = [];
    for (const { name, blob } of files) {
      const sha256 = await sha256Of(blob);
      stored.push({ name, size: blob.size, sha256, imported_at: browserClock.now(), decisions: {} });
      if (!this.#stored.some((file) => file.sha256 === sha256)) bytes.push({ sha256, blob });
    }
    return { stored, bytes };
  }

  #put(project: Project): void {
    this.#set({ project });
    this.#save(project);
  }

  #save(project: Project, change?: FileChange): void {
    this.#autosave?.edited(project, change);
    this.#set({
      undo: { back: this.#past.at(-1)?.label ?? null, forward: this.#future.at(-1)?.label ?? null },
    });
  }

  #state(): Choices {
    return this.store.getState();
  }

  #set(change: Partial<Choices>): void {
    this.store.setState(change);
  }
}

const EMPTY: Partial<Choices> = {
  entry: null,
  project: null,
  files: [],
  warehouse: null,
  saving: null,
  undo: { back: null, forward: null },
};

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The project with a source for every file that none of its sources names. */
function withSources(project: Project, planned: readonly PlannedSource[]): Project {
  const plans = planned.map((file) => file.planned.plan);
  const missing = planned
    .filter((file) => file.source === undefined)
    .flatMap((file) => suggestSource(file.planned.plan, plans) ?? []);
  return missing.length === 0 ? project : { ...project, sources: [...project.sources, ...missing] };
}

/** Hands every planned file its source; one that a new source reads otherwise is planned again. */
function rebind(project: Project, planned: readonly PlannedSource[]): Promise<PlannedSource[]> {
  return Promise.all(
    planned.map(async (file) => {
      const source = sourceFor(project.sources, file.given.name);
      if (source === undefined || file.source !== undefined) return file;
      const decisions = decisionsOf(source) ?? undefined;
      const again = decisions?.table !== file.planned.plan.table;
      return {
        ...file,
        source,
        planned: again ? await planFile(file.given.blob, file.given.name, decisions) : file.planned,
      };
    }),
  );
}
