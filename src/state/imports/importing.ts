import { browserClock } from '../../project/autosave.ts';
import type { StoredFile } from '../../project/storage.ts';
import type { Phase } from '../sitting/choices.ts';
import { keepNew } from '../sitting/keep-new.ts';
import type { Workspace } from '../sitting/workspace.ts';
import { applyImport } from './apply-import.ts';
import { firstRows, importEntry, NO_ROWS } from './import-entry.ts';
import { isNew, type Proposed } from './incoming.ts';
import type { GivenFile, PlannedSource } from './load-sources.ts';
import { correctionsOf, sourceFor } from './match-source.ts';
import { type ImportDoors, type Proposing, plannedIn } from './proposing.ts';
import { readAlike } from './read-alike.ts';
import { rememberFiles } from './remember-files.ts';

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

  /**
   * What files would do to a project is shown first; into one that holds no rows they go at once where nothing of them
   * is for a person to decide.
   */
  async add(given: readonly GivenFile[]): Promise<void> {
    const { warehouse } = this.#workspace.state();
    if (this.#workspace.own !== null && warehouse?.files.some(({ rows }) => rows > 0)) {
      await this.#proposing.propose(given);
      return;
    }
    const clean = await this.#proposing.proposeFirst(given);
    if (clean === null) return;
    if (clean.proposal.into === 'new') await this.#beginWith(clean);
    else await this.#apply(clean);
  }

  /** Imports what is proposed, as one step that can be undone. */
  async commit(): Promise<void> {
    const { incoming } = this.#workspace.state();
    if (incoming?.kind !== 'proposed' || incoming.again !== null) return;
    const { proposal } = incoming;
    this.#workspace.set({ incoming: null });
    if (!proposal.files.some(isNew)) return;
    const { own } = this.#workspace;
    if (proposal.into === 'open' && (own === null || !readAlike(proposal.held, own))) {
      this.#proposing.fail('What is here has changed since the files were compared with it. Choose them again.');
      return;
    }
    try {
      const names = proposal.into === 'new' ? await this.#beginWith(incoming, true) : await this.#apply(incoming);
      if (names !== null) this.#workspace.set({ incoming: { kind: 'done', names, label: importLabel(names) } });
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

  /** The names of the files in the open project; null where it was cancelled. */
  async #apply(proposed: Proposed): Promise<readonly string[] | null> {
    const { held } = this.#workspace;
    if (held === null) return null;
    const { files: incoming, bytes } = proposed.proposal;
    const isFirst = this.#workspace.state().warehouse?.files.some(({ rows }) => rows > 0) !== true;
    const { names, ...change } = applyImport(held, incoming, proposed, browserClock.now());
    const project = isFirst ? { ...change.project, imports: held.project.imports } : change.project;
    const known = plannedIn(incoming);
    if (!(await this.#workspace.replace(importLabel(names), { ...change, project, bytes, known }))) return null;
    if (isFirst)
      await this.#noteFirst(
        change.files.filter(({ name }) => names.includes(name)),
        known,
      );
    else await this.remember();
    return names;
  }

  /** Opens a new project that begins with the files. */
  async #beginWith(proposed: Proposed, isStep = false): Promise<readonly string[] | null> {
    const { held: from, files: incoming, bytes } = proposed.proposal;
    const { names, project: imported, files } = applyImport(from, incoming, proposed, browserClock.now());
    const { imports: _, ...project } = imported;
    const taken = { files, bytes };
    const entry = await this.#keeping(names[0] ?? '', (signal) =>
      keepNew(this.#doors.storage, project, taken, { sample: false, signal }),
    );
    if (entry === null) return null;
    const step = isStep ? { step: { from, label: importLabel(names) } } : {};
    const known = plannedIn(incoming);
    if (!(await this.#workspace.openNew(entry, project, taken, { known, ...step }))) return null;
    await this.#noteFirst(files, known);
    return names;
  }

  /** By now each file is read by its own name; `looked` says as what it was recognised. */
  async #noteFirst(taken: readonly StoredFile[], looked: readonly PlannedSource[]): Promise<void> {
    const { project, files, warehouse } = this.#workspace.state();
    if (project === null) return;
    const at = browserClock.now();
    const entries = taken.map((stored) => {
      const file = files.find(({ given }) => given.name === stored.name);
      const loaded = warehouse?.files.find((each) => each.file === stored.name);
      if (file === undefined) return importEntry(stored, file, NO_ROWS, at);
      const read_as = looked.find(({ given }) => given.name === stored.name)?.read_as ?? null;
      return importEntry(stored, { ...file, read_as }, firstRows(file, loaded), at);
    });
    this.#workspace.note({ ...project, imports: [...(project.imports ?? []), ...entries] });
    await this.remember();
  }

  /** What comes of keeping files; null where it was cancelled. */
  async #keeping<T>(file: string, work: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    const { phase } = this.#workspace.state();
    const taking = new AbortController();
    this.#taking = taking;
    const reading: Phase = { kind: 'reading', doing: 'loading', file, share: 0 };
    this.#workspace.set({ phase: reading });
    try {
      return await work(taking.signal);
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
