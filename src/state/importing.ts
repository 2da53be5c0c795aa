import { browserClock } from '../project/autosave.ts';
import { newProject } from '../project/schema.ts';
import type { StoredFile } from '../project/storage.ts';
import { applyImport } from './apply-import.ts';
import type { Phase } from './choices.ts';
import { firstRows, importEntry, NO_ROWS } from './import-entry.ts';
import { isNew } from './incoming.ts';
import type { GivenFile } from './load-sources.ts';
import { correctionsOf, sourceFor } from './match-source.ts';
import type { ImportDoors, Proposing } from './proposing.ts';
import { readAlike } from './read-alike.ts';
import { rememberFiles } from './remember-files.ts';
import { distinct, type TakenIn, takeIn } from './take-in.ts';
import type { Workspace } from './workspace.ts';

/** Brings files into the open project, or into a new one, and takes them out. */
export class Importing {
  readonly #workspace: Workspace;
  readonly #doors: ImportDoors;
  readonly #proposing: Proposing;
  #taking: AbortController | null = null;

  constructor(workspace: Workspace, doors: ImportDoors, proposing: Proposing) {
    this.#workspace = workspace;
    this.#doors = doors;
    this.#proposing = proposing;
  }

  /** A project that holds rows is shown first what would become of them; into an empty one the files go at once. */
  async add(given: readonly GivenFile[]): Promise<void> {
    const { warehouse, entry } = this.#workspace.state();
    const isOwn = this.#workspace.held !== null && entry?.sample === false;
    if (isOwn && warehouse?.files.some(({ rows }) => rows > 0)) {
      await this.#proposing.propose(given);
      return;
    }
    const { held } = this.#workspace;
    if (held === null || !isOwn) await this.#addToNew(given);
    else await this.#addToEmpty(given);
  }

  /** Imports what is proposed, as one step that can be undone. */
  async commit(): Promise<void> {
    const { incoming } = this.#workspace.state();
    const { held } = this.#workspace;
    if (incoming?.kind !== 'proposed' || incoming.again !== null || held === null) return;
    const { proposal } = incoming;
    this.#workspace.set({ incoming: null });
    if (!proposal.files.some(isNew)) return;
    if (!readAlike(proposal.held, held)) {
      this.#proposing.fail('What is here has changed since the files were compared with it. Choose them again.');
      return;
    }
    try {
      const { names, ...change } = applyImport(held, proposal.files, incoming, browserClock.now());
      const label = importLabel(names);
      const isDone = await this.#workspace.replace(label, { ...change, bytes: proposal.bytes });
      if (!isDone) return;
      this.#workspace.set({ incoming: { kind: 'done', names, label } });
      await this.remember();
    } catch (error) {
      this.#proposing.fail(error);
    }
  }

  /** Leaves everything as it is. */
  dismiss(): void {
    this.#proposing.stop();
    this.#workspace.set({ incoming: null });
  }

  async remove(name: string): Promise<void> {
    const held = this.#workspace.held;
    if (held === null) return;
    // Corrections of rows go with the rows.
    const gone = [name, ...correctionsOf(held.project.sources, name)];
    const files = held.files.filter((file) => !gone.includes(file.name));
    const sources = held.project.sources.filter((source) => !gone.some((each) => sourceFor([source], each)));
    await this.#workspace.replace(`Removed ${name}`, { project: { ...held.project, sources }, files });
  }

  /** False where nothing was on its way. */
  cancel(): boolean {
    if (this.#proposing.stop()) return true;
    this.#taking?.abort();
    return this.#taking !== null;
  }

  /** How the open files are read is remembered for the next ones with the same headers. */
  async remember(): Promise<void> {
    const { project, files, entry } = this.#workspace.state();
    if (project === null || entry?.sample !== false) return;
    // What is not remembered is asked again; the import itself is safe.
    await rememberFiles(this.#doors.storage, project.sources, files, browserClock.now()).catch(() => undefined);
  }

  async #addToNew(given: readonly GivenFile[]): Promise<void> {
    const project = newProject('My personas');
    const kept = await this.#takeIn(given, async (taken, signal) => {
      return { taken, entry: await this.#workspace.keepNew(project, taken, { sample: false, signal }) };
    });
    if (kept === null) return;
    if (await this.#workspace.openNew(kept.entry, project, kept.taken)) await this.#noteFirst(kept.taken.files);
  }

  async #addToEmpty(given: readonly GivenFile[]): Promise<void> {
    const taken = await this.#takeIn(given, async (files) => files);
    const { held } = this.#workspace;
    if (taken === null || held === null) return;
    const names = new Set(taken.files.map((file) => file.name));
    const kept = held.files.filter((file) => !names.has(file.name));
    const change = { project: held.project, ...taken, files: [...kept, ...taken.files] };
    if (await this.#workspace.replace(importLabel(taken.files.map(({ name }) => name)), change))
      await this.#noteFirst(taken.files);
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

  /** What comes of files once they are taken in; null where it was cancelled. */
  async #takeIn<T>(
    given: readonly GivenFile[],
    work: (taken: TakenIn, signal: AbortSignal) => Promise<T>,
  ): Promise<T | null> {
    const { phase } = this.#workspace.state();
    const taking = new AbortController();
    this.#taking = taking;
    const reading: Phase = { kind: 'reading', doing: 'looking', file: given[0]?.name ?? '', share: 0 };
    this.#workspace.set({ phase: reading });
    try {
      const { signal } = taking;
      return await work(distinct(await takeIn(given, this.#doors.copy, signal)), signal);
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

const importLabel = (names: readonly string[]): string =>
  names.length === 1 ? `Imported ${names[0]}` : `Imported ${names.length} files`;
