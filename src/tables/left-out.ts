import type { LoadedFile } from './load-file.ts';
import type { RowChoices } from './row-choices.ts';

/** Rows that nothing is wrong with and that are not counted, by why. */
export type LeftOut = {
  /** A later version of the same row is there. */
  replaced: number;
  /** An exact copy of it is there. */
  copies: number;
  /** A later export of the same kind no longer has it, and a person left it out. */
  vanished: number;
  /** A person counts it as one with another row. */
  as_one: number;
  /** It was set aside, and is in another file again, corrected. */
  corrected: number;
};

export const NOTHING_LEFT_OUT: LeftOut = { replaced: 0, copies: 0, vanished: 0, as_one: 0, corrected: 0 };

export const sumLeftOut = ({ replaced, copies, vanished, as_one, corrected }: LeftOut): number =>
  replaced + copies + vanished + as_one + corrected;

/** Notes how many rows of each part of a table are left out, and answers how many in all. `files` is changed in place. */
export function noteLeftOut(
  files: LoadedFile[],
  parts: readonly number[],
  why: keyof LeftOut,
  rows: ReadonlyMap<number, number>,
): number {
  let sum = 0;
  for (const [part, index] of parts.entries()) {
    const file = files[index];
    const count = rows.get(part) ?? 0;
    if (file === undefined || count === 0) continue;
    files[index] = {
      ...file,
      rows: file.rows - count,
      left_out: { ...file.left_out, [why]: file.left_out[why] + count },
    };
    sum += count;
  }
  return sum;
}

/** Takes rows off the list of those that are set aside where another file has them again. `files` is changed in place. */
export function takeCorrections(files: LoadedFile[], sources: readonly RowChoices[]): void {
  for (const { corrects } of sources) {
    const index = files.findIndex(({ file }) => file === corrects?.file);
    const base = files[index];
    if (corrects === undefined || base === undefined) continue;
    const lines = new Set(corrects.lines.values());
    const set_aside = base.set_aside.filter(({ line }) => !lines.has(line));
    const corrected = base.left_out.corrected + base.set_aside.length - set_aside.length;
    files[index] = { ...base, set_aside, left_out: { ...base.left_out, corrected } };
  }
}
