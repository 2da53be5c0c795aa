import { readSource, type Source } from '../../project/source-schema.ts';
import type { ProjectStorage } from '../../project/storage.ts';
import { today } from '../sitting/today.ts';
import type { PlannedSource } from './load-sources.ts';
import { sourceFor } from './match-source.ts';
import { nextSource, type SeenFile } from './recognise-file.ts';

/** What this browser remembers of a file with these headers, whatever project read it. */
export async function recallFile(storage: ProjectStorage, headers: string): Promise<SeenFile | null> {
  const found = await storage.recall(headers);
  const source = found === null ? null : readSource(found.source);
  if (found === null || source === null) return null;
  return { headers, file: found.file, on: today(new Date(found.at)), source };
}

/** Remembers how the open files are read. */
export async function rememberFiles(
  storage: ProjectStorage,
  sources: readonly Source[],
  files: readonly PlannedSource[],
  at: number,
): Promise<void> {
  for (const { given, headers, planned } of files) {
    const source = sourceFor(sources, given.name);
    if (headers === null || source === undefined || source.corrects !== undefined || planned.plan.error !== null)
      continue;
    await storage.remember({ headers, file: given.name, at, source: JSON.stringify(nextSource(source, given.name)) });
  }
}
