import { type Project, writeProject } from './schema.ts';
import {
  type FileBytes,
  type ProjectEntry,
  type ProjectStorage,
  SNAPSHOT_EVERY,
  type SnapshotReason,
  StorageError,
  type StoredFile,
} from './storage.ts';

export type Clock = {
  now(): number;
  /** Runs once after so many milliseconds; the answer calls it off. */
  after(milliseconds: number, run: () => void): () => void;
};

export const browserClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** `edit` numbers the newest change that is safe; 0 is the project as it was opened. */
export type SaveState =
  | { kind: 'saved'; edit: number; saved_at: number }
  | { kind: 'unsaved'; edit: number }
  | { kind: 'saving'; edit: number }
  | { kind: 'failed'; edit: number; message: string /** Null: not tried again by itself. */; retry_at: number | null };

/** A change of more than the project's text. */
export type FileChange = { files: readonly StoredFile[]; bytes?: readonly FileBytes[]; snapshot: SnapshotReason };

export interface Autosave {
  /** Takes note of a change and answers its number. Files stay as they are unless given. */
  edited(project: Project, change?: FileChange): number;
  /** Saves now what waits; settles when it is safe or has failed. */
  flush(): Promise<SaveState>;
  state(): SaveState;
  /** Cancels what is planned. What is under way still ends. */
  stop(): void;
}

/** Well under the half second in which an edit must be safe, and long enough to gather a burst of typing. */
export const DELAY = 150;
const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 30_000;

/** Faults that trying again cannot cure. */
const FINAL = new Set<string>(['conflict', 'missing', 'newer', 'taken']);

type Options = {
  storage: Pick<ProjectStorage, 'save'>;
  clock: Clock;
  entry: ProjectEntry;
  files: readonly StoredFile[];
  /** Tells this sitting's saves from those of every other. */
  sitting: string;
  onState?: (state: SaveState) => void;
};

type Waiting = {
  edit: number;
  project: Project;
  files: readonly StoredFile[];
  bytes: readonly FileBytes[];
  snapshot?: SnapshotReason;
};

/** Keeps a project safe while it is edited: one save at a time, each holding every edit made so far. */
export function createAutosave({ storage, clock, entry: opened, files: known, sitting, onState }: Options): Autosave {
  let entry = opened;
  let files = known;
  let edits = 0;
  let queue: readonly Waiting[] = [];
  let busy = false;
  let draining: Promise<void> = Promise.resolve();
  let callOff: (() => void) | null = null;
  let failures = 0;
  let stopped = false;
  let lastSnapshot = Number.NEGATIVE_INFINITY;
  let state: SaveState = { kind: 'saved', edit: 0, saved_at: opened.saved_at };

  const enter = (next: SaveState): void => {
    state = next;
    onState?.(next);
  };

  const unplan = (): void => {
    callOff?.();
    callOff = null;
  };

  const plan = (milliseconds: number): void => {
    unplan();
    callOff = clock.after(milliseconds, () => {
      callOff = null;
      void run();
    });
  };

  const run = (): Promise<void> => {
    unplan();
    if (!busy) draining = drain();
    return draining;
  };

  async function drain(): Promise<void> {
    busy = true;
    for (let [taken] = queue; taken !== undefined; [taken] = queue) {
      queue = queue.slice(1);
      enter({ kind: 'saving', edit: state.edit });
      try {
        await save(taken);
      } catch (error) {
        // What failed is not tried before what came later, as that may be its cure (an import taken back).
        queue = [queue.reduce(join, taken)];
        busy = false;
        fail(error);
        return;
      }
      const { edit } = taken;
      enter(queue.length === 0 ? { kind: 'saved', edit, saved_at: entry.saved_at } : { kind: 'unsaved', edit });
    }
    // In the same breath as the last look at the queue, or an edit could fall between the two.
    busy = false;
  }

  async function save({ project, files: spoken, bytes, snapshot: asked }: Waiting): Promise<void> {
    const at = clock.now();
    const snapshot = asked ?? (at - lastSnapshot >= SNAPSHOT_EVERY ? 'editing' : undefined);
    const { id, revision } = entry;
    const saved = { text: writeProject(project), files: spoken };
    entry = await storage.save({
      project: id,
      based_on: revision,
      sitting,
      name: project.name,
      state: saved,
      bytes,
      snapshot,
      at,
    });
    if (snapshot !== undefined) lastSnapshot = at;
    failures = 0;
  }

  function fail(error: unknown): void {
    failures++;
    const message = error instanceof Error ? error.message : 'The project could not be saved.';
    const again = error instanceof StorageError && !FINAL.has(error.fault) && !stopped;
    const pause = Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** (failures - 1));
    if (again) plan(pause);
    enter({ kind: 'failed', edit: state.edit, message, retry_at: again ? clock.now() + pause : null });
  }

  return {
    edited(project, change) {
      edits++;
      files = change?.files ?? files;
      const last = queue.at(-1);
      const next = { edit: edits, project, files, bytes: change?.bytes ?? [], snapshot: change?.snapshot };
      // A change of files waits for its turn: its snapshot is to hold the edits made before it.
      queue = last === undefined || change !== undefined ? [...queue, next] : [...queue.slice(0, -1), join(last, next)];
      if (!busy && callOff === null) {
        if (!stopped) plan(DELAY);
        enter({ kind: 'unsaved', edit: state.edit });
      }
      return edits;
    },
    async flush() {
      if (queue.length > 0 || busy) await run();
      return state;
    },
    state: () => state,
    stop() {
      stopped = true;
      unplan();
    },
  };
}

/** The later change, with the snapshot that the earlier one still owes and those of its bytes that still count. */
function join(earlier: Waiting, later: Waiting): Waiting {
  const spoken = new Set(later.files.map(({ sha256 }) => sha256));
  return {
    ...later,
    bytes: [...earlier.bytes.filter(({ sha256 }) => spoken.has(sha256)), ...later.bytes],
    snapshot: earlier.snapshot ?? later.snapshot,
  };
}
