import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SaveState } from '../../project/autosave.ts';
import type { Project } from '../../project/schema.ts';
import type { ProjectEntry } from '../../project/storage.ts';
import type { Warehouse } from '../../tables/warehouse.ts';
import type { Incoming } from '../imports/incoming.ts';
import type { PlannedSource } from '../imports/load-sources.ts';

/** What the app is doing with its data. */
export type Phase =
  | { kind: 'opening' }
  | { kind: 'empty' }
  | { kind: 'reading'; doing: 'looking' | 'loading'; file: string; share: number }
  | { kind: 'ready' }
  | { kind: 'failed'; message: string };

/** Everything that is not an answer of the engine. */
export type Choices = {
  phase: Phase;
  entry: ProjectEntry | null;
  project: Project | null;
  files: readonly PlannedSource[];
  warehouse: Warehouse | null;
  /** Grows with every rebuilt warehouse; answers are kept under it. */
  revision: number;
  saving: SaveState | null;
  /** Files that were given to a project with data, before anything is done with them. */
  incoming: Incoming | null;
  /** Another tab writes this project. */
  read_only: boolean;
  /** The browser threw away what was kept. */
  evicted: boolean;
  undo: { back: string | null; forward: string | null };
};

export type ChoicesStore = StoreApi<Choices>;

/** What is so while no project is open. */
export const NOTHING_OPEN = {
  entry: null,
  project: null,
  files: [],
  warehouse: null,
  saving: null,
  incoming: null,
  read_only: false,
  undo: { back: null, forward: null },
} satisfies Partial<Choices>;

export const createChoices = (): ChoicesStore =>
  createStore<Choices>(() => ({ ...NOTHING_OPEN, phase: { kind: 'opening' }, revision: 0, evicted: false }));
