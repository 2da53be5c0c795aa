import { browserClock } from '../project/autosave.ts';
import { newProject, type Project } from '../project/schema.ts';
import type { ProjectStorage, StoredFile } from '../project/storage.ts';
import type { Phase } from './choices.ts';
import { firstRows, importEntry, NO_ROWS } from './import-entry.ts';
import type { GivenFile } from './load-sources.ts';
import { sourceFor } from './match-source.ts';
import { rememberFiles } from './remember-files.ts';
import { distinct, type TakenIn, takeIn } from './take-in.ts';
import type { Workspace } from './workspace.ts';

/** Brings files into the open project, or into a new one, and takes them out. */
export class Importing {
  readonly #workspace: Workspace;
  readonly #storage: ProjectStorage;
  #taking: AbortController | null = null;

  constructor(workspace: Workspace, storage: ProjectStorage) {
    this.#workspace = workspace;
    this.#storage = storage;
  }

  async add(given: readonly GivenFile[]): Promise<void> {
    const taken = await this.#takeIn(given);
    if (taken === null) return;
    const held = this.#workspace.held;
    if (held === null || this.#workspace.state().entry?.sample === true) await this.#addToNew(taken);
    else await this.#addToEmpty(held.project, held.files, taken);
  }

  async remove(name: string): Promise<void> {
    const held = this.#workspace.held;
    if (held === null) return;
    const files = held.files.filter((file) => file.name !== name);
    const sources = held.project.sources.filter((source) => sourceFor([source], name) === undefined);
    await this.#workspace.replace(`Removed ${name}`, { project: { ...held.project, sources }, files });
  }

  /** False where nothing was on its way. */
  cancel(): boolean {
    this.#taking?.abort();
    return this.#taking !== null;
  }

  /** How the open files are read is remembered for the next ones with the same headers. */
  async remember(): Promise<void> {
    const { project, files, entry } = this.#workspace.state();
    if (project === null || entry?.sample !== false) return;
    // What is not remembered is asked again; the import itself is safe.
    await rememberFiles(this.#storage, project.sources, files, browserClock.now()).catch(() => undefined);
  }

  async #addToNew(taken: TakenIn): Promise<void> {
    if (await this.#workspace.create(newProject('My personas'), taken, false)) await this.#noteFirst(taken.files);
  }

  async #addToEmpty(project: Project, files: readonly StoredFile[], taken: TakenIn): Promise<void> {
    const names = new Set(taken.files.map((file) => file.name));
    const kept = files.filter((file) => !names.has(file.name));
    const change = { project, ...taken, files: [...kept, ...taken.files] };
    if (await this.#workspace.replace(importLabel(taken.files), change)) await this.#noteFirst(taken.files);
  }

  async #noteFirst(taken: readonly StoredFile[]): Promise<void> {
    const { project, files, warehouse } = this.#workspace.state();
    if (project === null) return;
    const at = browserClock.now();
    const entries = taken.map((stored) => {
      const file = files.find(({ given }) => given.name === stored.name);
      const loaded = warehouse?.files.find((each) => each.file === stored.name);
      return importEntry(stored, file, file === undefined ? NO_ROWS : firstRows(file, loaded), at);
    });
    this.#workspace.note({ ...project, imports: [...(project.imports ?? []), ...entries] });
    await this.remember();
  }

  /** Null where it was cancelled. */
  async #takeIn(given: readonly GivenFile[]): Promise<TakenIn | null> {
    const { phase } = this.#workspace.state();
    const taking = new AbortController();
    this.#taking = taking;
    const reading: Phase = { kind: 'reading', doing: 'looking', file: given[0]?.name ?? '', share: 0 };
    this.#workspace.set({ phase: reading });
    try {
      return distinct(await takeIn(given, taking.signal));
    } catch (error) {
      // Something else may have been opened in the meantime.
      if (this.#workspace.state().phase === reading) this.#workspace.set({ phase });
      if (taking.signal.aborted) return null;
      throw error;
    } finally {
      if (this.#taking === taking) this.#taking = null;
    }
  }
}

const importLabel = (files: readonly { name: string }[]): string =>
  files.length === 1 ? `Imported ${files[0]?.name}` : `Imported ${files.length} files`;
