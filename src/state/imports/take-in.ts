import { browserClock } from '../../project/autosave.ts';
import type { FileBytes, StoredFile } from '../../project/storage.ts';
import { until } from '../sitting/until.ts';
import type { GivenFile } from './load-sources.ts';

/** Files as they came, told apart by their contents, and the contents. */
export type TakenIn = { files: readonly StoredFile[]; bytes: readonly FileBytes[] };

/** Copies a file and fingerprints the copy; ends where the signal says so. */
export type CopyFile = (file: Blob, signal?: AbortSignal) => Promise<FileBytes>;

/** Reads files into copies of their own. Throws the reason of an aborted signal. */
export async function takeIn(given: readonly GivenFile[], copy: CopyFile, signal?: AbortSignal): Promise<TakenIn> {
  const files: StoredFile[] = [];
  const bytes: FileBytes[] = [];
  for (const { name, blob } of given) {
    const copied = await until(signal, copy(blob, signal));
    const { sha256 } = copied;
    files.push({ name, size: blob.size, sha256, imported_at: browserClock.now(), decisions: {} });
    if (!bytes.some((known) => known.sha256 === sha256)) bytes.push(copied);
  }
  return { files, bytes };
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
