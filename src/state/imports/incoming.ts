import type { Outcome } from '../../model/outcome.ts';
import type { TableName } from '../../model/tables.ts';
import type { Source } from '../../project/source-schema.ts';
import type { FileBytes, StoredFile } from '../../project/storage.ts';
import type { ImportComparison } from '../../tables/preview-import.ts';
import type { Held } from '../sitting/kept-project.ts';
import type { PlannedSource } from './load-sources.ts';
import type { ReadingProgress } from './read-files.ts';

/** A file that was given, and what importing it would do. */
export type IncomingFile = {
  /** As it was given; the name it would have here may be another. */
  name: string;
  stored: StoredFile;
  /** A file that is here holds the same, byte for byte. */
  same_as: string | null;
  /** Null where nothing was looked at, as nothing would change. */
  planned: PlannedSource | null;
  /** Null where it fills none. */
  table: TableName | null;
  /** The export before, of the same headers. */
  before: string | null;
  /** A file that is here and whose place it can take, and whether somebody has to decide that. */
  replaceable: { file: string; asked: boolean } | null;
  /** Where a file of its name is here: the headers that are not in both. */
  other_columns: { file: string; added: readonly string[]; gone: readonly string[] } | null;
  comparison: ImportComparison | null;
};

/** What a person decides about one of them. */
export type ImportChoice = { replace: boolean; without_vanished: boolean; without_copies: boolean };

/** What a person has said of files that are not imported yet: how each is read, and what stages mean. */
export type Decided = { sources: readonly Source[]; stages: Readonly<Record<string, Outcome>> };

export const NOTHING_DECIDED: Decided = { sources: [], stages: {} };

export type Proposal = {
  files: readonly IncomingFile[];
  bytes: readonly FileBytes[];
  /** What the files were compared with. */
  held: Held;
  /** The open project, or one that begins with them. */
  into: 'open' | 'new';
};

/** What importing files would do, for a person to look at, correct and allow. */
export type Proposed = {
  kind: 'proposed';
  proposal: Proposal;
  decided: Decided;
  choices: Readonly<Record<string, ImportChoice>>;
  /** Looked at once more, since something was decided otherwise. */
  again: ReadingProgress | null;
};

/** Files on their way into a project. */
export type Incoming =
  | ({ kind: 'looking' } & ReadingProgress)
  | Proposed
  | { kind: 'done'; names: readonly string[]; label: string }
  | { kind: 'failed'; message: string };

/** What is proposed: nothing that is here goes without a person's word, and nothing is counted twice for the want of one. */
export function firstChoice({ replaceable, comparison, table, name }: IncomingFile): ImportChoice {
  const copies = comparison?.rows.copies ?? 0;
  const all = Object.values(comparison?.rows ?? {}).reduce((sum, rows) => sum + rows, 0);
  // Lookups of the same headers are one, so that keys which are gone stay.
  const isWhole = table === 'lookup' && comparison?.vanished?.rows === 0;
  const isKept = table === 'lookup' && (comparison?.vanished?.rows ?? 0) > 0;
  return {
    replace: replaceable !== null && (!replaceable.asked || isWhole || (replaceable.file === name && !isKept)),
    without_vanished: false,
    // Copies of deals that have no id stay until a person says otherwise.
    without_copies: table !== 'deals' && copies > 0 && copies * 2 >= all,
  };
}

/** Whether importing it would change anything: it is not here yet, and it can be read. */
export const isNew = ({ same_as, planned }: IncomingFile): boolean =>
  same_as === null && planned !== null && planned.planned.plan.error === null;
