import type { PlanFile } from '../ingest/plan-file.ts';
import type { Outcome } from '../model/outcome.ts';
import type { ProjectStorage } from '../project/storage.ts';
import type { SourceChange } from './change-source.ts';
import { decideIncoming, givenAgain } from './decide-incoming.ts';
import type { Proposal, Proposed } from './incoming.ts';
import { type Decided, firstChoice, type ImportChoice, type Incoming, isNew, NOTHING_DECIDED } from './incoming.ts';
import type { GivenFile, PlannedSource } from './load-sources.ts';
import type { ReadingProgress } from './read-files.ts';
import { type CopyFile, distinct, type TakenIn, takeIn } from './take-in.ts';
import type { Workspace } from './workspace.ts';

export type ImportDoors = { storage: ProjectStorage; copy: CopyFile; plan?: PlanFile | undefined };

type Looking = { signal: AbortSignal; tell: (incoming: Incoming) => void };
type Comparing = {
  decided: Decided;
  /** Looked at before. */
  looked: readonly PlannedSource[];
  signal: AbortSignal;
  onProgress: (progress: ReadingProgress) => void;
};

/** Says what importing files would do, and says it anew as a person corrects how they are read. */
export class Proposing {
  readonly #workspace: Workspace;
  readonly #doors: ImportDoors;
  #looking: { controller: AbortController; before: Proposed | null } | null = null;

  constructor(workspace: Workspace, doors: ImportDoors) {
    this.#workspace = workspace;
    this.#doors = doors;
  }

  /** Files that wait for an answer stay; one that is given again has the contents it has now, in the place it had. */
  async propose(given: readonly GivenFile[]): Promise<void> {
    const before = this.#proposed();
    const waiting = waitingIn(before).map((file) => given.find(({ name }) => name === file.name) ?? file);
    const files = [...waiting, ...given.filter((file) => !waiting.includes(file))];
    const decided = before?.decided ?? NOTHING_DECIDED;
    await this.#look(null, async ({ signal, tell }) => {
      const onProgress = (progress: ReadingProgress) => tell({ kind: 'looking', ...progress });
      onProgress({ doing: 'looking', file: files[0]?.name ?? '', share: 0 });
      const taken = distinct(await takeIn(files, this.#doors.copy, signal));
      const proposal = await this.#compare(taken, { decided, looked: [], signal, onProgress });
      tell({ kind: 'proposed', proposal, decided, choices: choicesFor(proposal), again: null });
    });
  }

  choose(name: string, choice: Partial<ImportChoice>): void {
    const incoming = this.#proposed();
    const before = incoming?.choices[name];
    if (incoming === null || before === undefined) return;
    const choices = { ...incoming.choices, [name]: { ...before, ...choice } };
    this.#workspace.set({ incoming: { ...incoming, choices } });
  }

  /** Decides otherwise how a file is read, and looks again at what it would do. */
  async decide(name: string, change: SourceChange): Promise<void> {
    const incoming = this.#proposed();
    const file = incoming?.proposal.files.find(({ stored }) => stored.name === name);
    if (incoming === null || file === undefined) return;
    await this.#lookAgain(incoming, decideIncoming(incoming.decided, file, change));
  }

  /** Says what a stage means before the deals that bring it are there. */
  async placeStage(label: string, outcome: Outcome): Promise<void> {
    const incoming = this.#proposed();
    if (incoming === null) return;
    const { decided } = incoming;
    await this.#lookAgain(incoming, { ...decided, stages: { ...decided.stages, [label]: outcome } });
  }

  /** What was on the page before the looking began is there again at once. False where nothing was looked at. */
  stop(): boolean {
    if (this.#looking === null) return false;
    const { controller, before } = this.#looking;
    this.#looking = null;
    controller.abort();
    this.#workspace.set({ incoming: before });
    return true;
  }

  fail(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.#workspace.set({ incoming: { kind: 'failed', message } });
  }

  #proposed(): Proposed | null {
    const { incoming } = this.#workspace.state();
    return incoming?.kind === 'proposed' ? incoming : null;
  }

  async #lookAgain(before: Proposed, decided: Decided): Promise<void> {
    if (before.again !== null) return;
    const { proposal } = before;
    await this.#look(before, async ({ signal, tell }) => {
      const onProgress = (again: ReadingProgress) => tell({ ...before, again });
      onProgress({ doing: 'looking', file: proposal.files[0]?.name ?? '', share: 0 });
      const looked = proposal.files.flatMap(({ planned }) => planned ?? []);
      const anew = await this.#compare(givenAgain(proposal), { decided, looked, signal, onProgress });
      tell({ kind: 'proposed', proposal: anew, decided, choices: choicesFor(anew, before), again: null });
    });
  }

  async #look(before: Proposed | null, work: (looking: Looking) => Promise<void>): Promise<void> {
    this.#looking?.controller.abort();
    const looking = { controller: new AbortController(), before };
    this.#looking = looking;
    const { signal } = looking.controller;
    const tell = (incoming: Incoming) => {
      if (!signal.aborted) this.#workspace.set({ incoming });
    };
    try {
      await work({ signal, tell });
    } catch (error) {
      if (!signal.aborted) this.fail(error);
    } finally {
      if (this.#looking === looking) this.#looking = null;
    }
  }

  async #compare(taken: TakenIn, { decided, looked, ...options }: Comparing): Promise<Proposal> {
    const { files, warehouse } = this.#workspace.state();
    const { held } = this.#workspace;
    if (held === null || warehouse === null) throw new Error('There is nothing here to compare the files with.');
    const contents = await this.#workspace.contents();
    const { proposeImport } = await import('./propose-import.ts');
    const doors = { ...this.#doors, engine: this.#workspace.engine };
    const here = { held, decided, known: [...files, ...looked], files, warehouse, contents };
    return proposeImport(doors, here, taken, options);
  }
}

function waitingIn(before: Proposed | null): GivenFile[] {
  return (before?.proposal.files ?? []).filter(isNew).flatMap(({ name, planned }) => {
    return planned === null ? [] : [{ name, blob: planned.given.blob }];
  });
}

/** What was chosen stays where the file is read as before. */
function choicesFor({ files }: Proposal, before?: Proposed): Record<string, ImportChoice> {
  const chosen = files.map((file) => {
    const { name } = file.stored;
    const same = before?.proposal.files.find(({ stored }) => stored.name === name);
    const isAsBefore = same !== undefined && same.planned?.planned === file.planned?.planned;
    return [name, (isAsBefore ? before?.choices[name] : undefined) ?? firstChoice(file)] as const;
  });
  return Object.fromEntries(chosen);
}
