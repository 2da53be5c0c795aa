import type { Contents, Held } from './kept-project.ts';

/** Whether two states of a project have the same tables: the same files, read alike, with amounts of one currency. */
export function readAlike(one: Held, other: Held): boolean {
  if (one.project.settings.currency !== other.project.settings.currency) return false;
  return sameFiles(one, other) && sameList(one.project.sources, other.project.sources);
}

export const sameFiles = (one: Held, other: Held): boolean =>
  one.files.length === other.files.length &&
  one.files.every(({ name, sha256 }, index) => {
    const file = other.files[index];
    return file?.name === name && file.sha256 === sha256;
  });

/** A source that was decided anew is another one. */
const sameList = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one === other || (one.length === other.length && one.every((each) => other.includes(each)));

/** The contents that a state does not hold yet. */
export const newTo = ({ files }: Held, contents: readonly Contents[]): Contents[] =>
  contents.filter(({ sha256 }) => !files.some((file) => file.sha256 === sha256));
