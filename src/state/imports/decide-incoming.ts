import type { SourceChange } from './change-source.ts';
import type { Decided, IncomingFile, Proposal } from './incoming.ts';
import type { TakenIn } from './take-in.ts';

/** Decides otherwise how a file is read that is not imported yet. */
export function decideIncoming(decided: Decided, { stored, planned }: IncomingFile, change: SourceChange): Decided {
  const { name } = stored;
  const present = decided.sources.find(({ file }) => file === name) ??
    planned?.source ?? { table: 'deals' as const, file: name };
  const others = decided.sources.filter(({ file }) => file !== name);
  return { ...decided, sources: [...others, change({ ...present, file: name })] };
}

/** The files of a proposal as they were given, to be looked at once more. */
export const givenAgain = ({ files, bytes }: Proposal): TakenIn => ({
  files: files.map(({ stored, name }) => ({ ...stored, name })),
  bytes,
});
