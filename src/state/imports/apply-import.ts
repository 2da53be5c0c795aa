import type { ImportEntry, RowCounts } from '../../project/import-log.ts';
import type { Source } from '../../project/source-schema.ts';
import type { StoredFile } from '../../project/storage.ts';
import type { Held } from '../sitting/kept-project.ts';
import { importEntry, NO_ROWS } from './import-entry.ts';
import { type ImportChoice, type IncomingFile, isNew, type Proposed } from './incoming.ts';
import { correctionsOf } from './match-source.ts';
import { placeStages } from './place-stages.ts';
import { freeName } from './take-in.ts';

/** The project and its files once the import is done, and the names under which the new files are there. */
export function applyImport(
  held: Held,
  incoming: readonly IncomingFile[],
  { choices, decided }: Pick<Proposed, 'choices' | 'decided'>,
  at: number,
): Held & { names: readonly string[] } {
  let files = held.files;
  let sources = held.project.sources;
  const imports: ImportEntry[] = [];
  for (const file of incoming.filter(isNew)) {
    const choice = choices[file.stored.name];
    const replaced = choice?.replace === true ? file.replaceable?.file : undefined;
    const gone = replaced === undefined ? [] : [replaced, ...correctionsOf(sources, replaced)];
    files = files.filter(({ name }) => !gone.includes(name));
    sources = sources.filter((source) => !gone.includes(source.file));
    const stored: StoredFile = {
      ...file.stored,
      name: freeName(
        file.name,
        files.map(({ name }) => name),
      ),
      imported_at: at,
    };
    files = [...files, stored];
    sources = [...sources, ...ownSource(file, stored.name, choice, sources)];
    imports.push(importEntry(stored, file.planned ?? undefined, countsOf(file), at));
  }
  const names = files.map(({ name }) => name);
  sources = placeStages(sources, names, decided.stages);
  const project = { ...held.project, sources, imports: [...(held.project.imports ?? []), ...imports] };
  return { project, files, names: imports.map(({ file }) => file) };
}

/** What is decided about the new file; where a glob of the project speaks of it already, only what is about it alone. */
function ownSource(
  { planned }: IncomingFile,
  name: string,
  choice: ImportChoice | undefined,
  sources: readonly Source[],
): Source[] {
  if (planned?.source === undefined) return [];
  const rows = {
    ...(choice?.without_vanished === true ? { without_vanished: true as const } : {}),
    ...(choice?.without_copies === true ? { without_copies: true as const } : {}),
  };
  const isShared = sources.includes(planned.source);
  return isShared && Object.keys(rows).length === 0 ? [] : [{ ...planned.source, ...rows, file: name }];
}

export function countsOf({ comparison }: IncomingFile): RowCounts {
  if (comparison === null) return NO_ROWS;
  const { rows, set_aside, vanished } = comparison;
  const { copies, repeated, ...others } = rows;
  return { ...others, repeated: repeated + copies, set_aside, vanished: vanished?.rows ?? 0 };
}
