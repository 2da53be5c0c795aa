import { newProject } from '../project/schema.ts';
import type { Phase } from './choices.ts';
import type { GivenFile } from './load-sources.ts';
import { sourceFor } from './match-source.ts';
import { distinct, type TakenIn, takeIn } from './take-in.ts';
import type { Workspace } from './workspace.ts';

/** Brings files into the open project, or into a new one, and takes them out. */
export class Importing {
  readonly #workspace: Workspace;
  #taking: AbortController | null = null;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  async add(given: readonly GivenFile[]): Promise<void> {
    const taken = await this.#takeIn(given);
    if (taken === null) return;
    const held = this.#workspace.held;
    if (held === null || this.#workspace.state().entry?.sample === true) {
      await this.#workspace.create(newProject('My personas'), taken, false);
      return;
    }
    const names = new Set(taken.files.map((file) => file.name));
    const kept = held.files.filter((file) => !names.has(file.name));
    await this.#workspace.replace(importLabel(taken.files), { ...held, ...taken, files: [...kept, ...taken.files] });
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
