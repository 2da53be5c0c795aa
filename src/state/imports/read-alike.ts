import { ratesOf } from '../../model/rates.ts';
import type { Project } from '../../project/schema.ts';
import type { Contents, Held } from '../sitting/kept-project.ts';

/** Whether two states of a project have the same tables: the same files, read alike, with amounts of one currency. */
export function readAlike(one: Held, other: Held): boolean {
  if (!isSameMoney(one.project, other.project)) return false;
  return sameFiles(one, other) && sameList(one.project.sources, other.project.sources);
}

/** Rates with days value open deals on the as-of date. */
function isSameMoney({ settings: one }: Project, { settings: other }: Project): boolean {
  const dated = Array.isArray(one.rates) || Array.isArray(other.rates);
  if (one.currency !== other.currency || (dated && one.as_of !== other.as_of)) return false;
  return JSON.stringify(ratesOf(one.rates)) === JSON.stringify(ratesOf(other.rates));
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
