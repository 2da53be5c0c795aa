import { browserClock } from '../project/autosave.ts';
import { sha256Of } from '../project/fingerprint.ts';
import type { FileBytes, StoredFile } from '../project/storage.ts';
import type { GivenFile } from './load-sources.ts';

/** Files as they came, told apart by their contents, and the contents. */
export type TakenIn = { files: readonly StoredFile[]; bytes: readonly FileBytes[] };

/**
 * Reads files into copies of their own: a file on the disk can be corrected or go while the project still counts it.
 * Throws the reason of an aborted signal.
 */
export async function takeIn(given: readonly GivenFile[], signal?: AbortSignal): Promise<TakenIn> {
  const files: StoredFile[] = [];
  const bytes: FileBytes[] = [];
  for (const { name, blob } of given) {
    const contents = await until(signal, blob.arrayBuffer());
    const sha256 = await until(signal, sha256Of(contents));
    files.push({ name, size: blob.size, sha256, imported_at: browserClock.now(), decisions: {} });
    if (!bytes.some((known) => known.sha256 === sha256)) bytes.push({ sha256, blob: new Blob([contents]) });
  }
  return { files, bytes };
}

/** Waits no longer than the signal allows; the work itself may go on. */
async function until<T>(signal: AbortSignal | undefined, work: Promise<T>): Promise<T> {
  if (signal === undefined) return work;
  signal.throwIfAborted();
  let stop: () => void = () => undefined;
  const stopped = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([work, stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

const baseName = (name: string): [stem: string, ending: string] => {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)];
};

/** A name that no other file has: `pipeline.csv` becomes `pipeline (2).csv` beside one of the same name. */
export function freeName(name: string, taken: readonly string[]): string {
  const [stem, ending] = baseName(name);
  const used = new Set(taken.map((each) => each.toLowerCase()));
  let free = name;
  for (let copy = 2; used.has(free.toLowerCase()); copy += 1) free = `${stem} (${copy})${ending}`;
  return free;
}

/** Each content once, each under a name of its own. */
export function distinct({ files, bytes }: TakenIn): TakenIn {
  const kept: StoredFile[] = [];
  for (const file of files) {
    if (kept.some(({ sha256 }) => sha256 === file.sha256)) continue;
    kept.push({
      ...file,
      name: freeName(
        file.name,
        kept.map(({ name }) => name),
      ),
    });
  }
  return { files: kept, bytes };
}
