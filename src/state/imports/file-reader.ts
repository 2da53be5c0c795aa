import type { Engine } from '../../engine/port.ts';
import type { PlanFile } from '../../ingest/plan-file.ts';
import type { Project } from '../../project/schema.ts';
import type { ProjectStorage } from '../../project/storage.ts';
import type { Choices, ChoicesStore } from '../sitting/choices.ts';
import type { GivenFile, PlannedSource } from './load-sources.ts';
import type { ReadFiles } from './read-files.ts';
import { recallFile } from './remember-files.ts';

type Doors = {
  store: ChoicesStore;
  engine: () => Promise<Engine>;
  storage: ProjectStorage;
  plan?: PlanFile | undefined;
};

type Options = {
  /** Going back is not to be cancelled in its turn. */
  uncancelled?: boolean;
  /** Called when the tables stop being what they were. */
  onReplace?: () => void;
  /** Files that were looked at before, besides those that are open. */
  known?: readonly PlannedSource[];
};

/** Reads the files of the open project into the engine, one reading at a time, and tells the page how far it is. */
export class FileReader {
  readonly #doors: Doors;
  #reading: AbortController | null = null;

  constructor(doors: Doors) {
    this.#doors = doors;
  }

  /** What was read is in the store; null where it was cancelled, or gave way to another reading. */
  async read(project: Project, files: readonly GivenFile[], options: Options = {}): Promise<ReadFiles | null> {
    const { store, engine, storage, plan } = this.#doors;
    this.cancel();
    const reading = new AbortController();
    this.#reading = options.uncancelled === true ? null : reading;
    try {
      const { readFiles } = await import('./read-files.ts');
      const read = await readFiles(engine, project, files, {
        signal: reading.signal,
        known: [...store.getState().files, ...(options.known ?? [])],
        recall: (headers) => recallFile(storage, headers),
        plan,
        onReplace: options.onReplace,
        onProgress: (progress) => store.setState({ phase: { kind: 'reading', ...progress } }),
      });
      store.setState({
        project: read.project,
        files: read.planned,
        warehouse: read.warehouse,
        revision: store.getState().revision + 1,
        phase: { kind: read.warehouse === null ? 'empty' : 'ready' },
      });
      return read;
    } catch (error) {
      if (!reading.signal.aborted) throw error;
      return null;
    } finally {
      if (this.#reading === reading) this.#reading = null;
    }
  }

  /** Reads other files; where that is cancelled or goes wrong, and nothing else is open by then, what was there comes back. */
  async readInstead(
    project: Project,
    files: readonly GivenFile[],
    isStillOpen: () => boolean,
    known: readonly PlannedSource[] = [],
  ): Promise<ReadFiles | null> {
    const before = this.#doors.store.getState();
    let isReplaced = false;
    const goBack = async () => {
      if (isStillOpen()) await this.#goBack(before, isReplaced);
    };
    try {
      const read = await this.read(project, files, { known, onReplace: () => (isReplaced = true) });
      if (read === null) await goBack();
      return read;
    } catch (error) {
      await goBack();
      throw error;
    }
  }

  async #goBack({ project, files, warehouse }: Choices, isReplaced: boolean): Promise<void> {
    if (isReplaced && project !== null) {
      const given = files.map((file) => file.given);
      await this.read(project, given, { uncancelled: true });
    } else this.#doors.store.setState({ phase: { kind: warehouse === null ? 'empty' : 'ready' } });
  }

  cancel(): void {
    this.#reading?.abort();
  }
}
