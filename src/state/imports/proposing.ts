import type { PlanFile } from '../../ingest/plan-file.ts';
import type { Outcome } from '../../model/outcome.ts';
import { newProject } from '../../project/schema.ts';
import type { ProjectStorage } from '../../project/storage.ts';
import type { Phase } from '../sitting/choices.ts';
import type { Workspace } from '../sitting/workspace.ts';
import type { SourceChange } from './change-source.ts';
import { decideIncoming, givenAgain } from './decide-incoming.ts';
import type { IncomingFile, Proposal, Proposed } from './incoming.ts';
import { type Decided, firstChoice, type ImportChoice, type Incoming, isNew, NOTHING_DECIDED } from './incoming.ts';
import { areClean, areLargeAndPlain } from './is-clean.ts';
import type { GivenFile, PlannedSource } from './load-sources.ts';
import { sourceFor } from './match-source.ts';
import type { ReadingProgress } from './read-files.ts';
import { type CopyFile, distinct, type TakenIn, takeIn } from './take-in.ts';

export type ImportDoors = { storage: ProjectStorage; copy: CopyFile; plan?: PlanFile | undefined };

type Looking = { signal: AbortSignal; tell: (incoming: Incoming) => void };
type Comparing = {
  decided: Decided;
  /** Looked at before. */
  looked: readonly PlannedSource[];
  signal: AbortSignal;
  onProgress: (progress: ReadingProgress) => void;
  isEnough?: (planned: readonly PlannedSource[]) => boolean;
};

/** Says what importing files would do, and says it anew as a person corrects how they are read. */
export class Proposing {
  readonly #workspace: Workspace;
  readonly #doors: ImportDoors;
  #looking: { controller: AbortController; before: Proposed | null; phase?: Phase } | null = null;

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

  /**
   * Looks at files for a project that holds no rows: what there is to decide about them waits for an answer. Answers
   * them where there is nothing to decide.
   */
  async proposeFirst(given: readonly GivenFile[]): Promise<Proposed | null> {
    const before = this.#proposed();
    const files = [...waitingIn(before).filter(({ name }) => !given.some((file) => file.name === name)), ...given];
    const decided = before?.decided ?? NOTHING_DECIDED;
    const isEnough = (planned: readonly PlannedSource[]) => areLargeAndPlain(planned) || this.#isKnown(planned);
    const { phase } = this.#workspace.state();
    let failure: unknown = null;
    let clean: Proposed | null = null;
    await this.#look(
      before,
      async ({ signal, tell }) => {
        const onProgress = (progress: ReadingProgress) => {
          if (!signal.aborted) this.#workspace.set({ phase: { kind: 'reading', ...progress } });
        };
        onProgress({ doing: 'looking', file: files[0]?.name ?? '', share: 0 });
        try {
          const taken = distinct(await takeIn(files, this.#doors.copy, signal));
          const proposal = await this.#compare(taken, { decided, looked: [], signal, onProgress, isEnough });
          if (signal.aborted) return;
          const proposed: Proposed = {
            kind: 'proposed',
            proposal,
            decided,
            choices: choicesFor(proposal),
            again: null,
          };
          this.#workspace.set({ phase });
          if (areClean(proposal.files) || this.#isKnown(plannedIn(proposal.files))) clean = proposed;
          else tell(proposed);
        } catch (error) {
          if (signal.aborted) return;
          this.#workspace.set({ phase });
          failure = error;
        }
      },
      phase,
    );
    if (failure !== null) throw failure;
    return clean;
  }

  /** Whether the open project says of each file how it is read, as where it is opened elsewhere. */
  #isKnown(planned: readonly PlannedSource[]): boolean {
    const sources = this.#workspace.own?.project.sources ?? [];
    return (
      planned.length > 0 &&
      planned.every(
        ({ given, planned: { plan } }) => plan.error === null && sourceFor(sources, given.name) !== undefined,
      )
    );
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
    const { controller, before, phase } = this.#looking;
    this.#looking = null;
    controller.abort();
    this.#workspace.set({ incoming: before, ...(phase === undefined ? {} : { phase }) });
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

  async #look(before: Proposed | null, work: (looking: Looking) => Promise<void>, phase?: Phase): Promise<void> {
    this.#looking?.controller.abort();
    const looking = { controller: new AbortController(), before, ...(phase === undefined ? {} : { phase }) };
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
    const own = this.#workspace.own;
    const there = own === null ? [] : files;
    const contents = own === null ? [] : await this.#workspace.contents();
    const held = own ?? { project: newProject('My personas'), files: [] };
    const { NOTHING_THERE } = await import('../../tables/preview-import.ts');
    const { proposeImport } = await import('./propose-import.ts');
    const doors = { ...this.#doors, engine: this.#workspace.engine };
    const present = (own === null ? null : warehouse) ?? NOTHING_THERE;
    const here = { held, decided, known: [...files, ...looked], files: there, warehouse: present, contents };
    return { ...(await proposeImport(doors, here, taken, options)), into: own === null ? 'new' : 'open' };
  }
}

export const plannedIn = (files: readonly IncomingFile[]): PlannedSource[] =>
  files.flatMap(({ planned }) => planned ?? []);

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
