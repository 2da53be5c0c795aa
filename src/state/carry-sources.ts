import type { Project } from '../project/schema.ts';
import type { Source } from '../project/source-schema.ts';

/**
 * Files come and go outside of the steps that can be undone. Brings those that came between two states of a project into
 * an earlier one, and takes out those that went; what was decided about the others stays as it was.
 */
export function carrySources(from: readonly Source[], to: readonly Source[]): (project: Project) => Project {
  const came = to.filter(({ file }) => !has(from, file));
  const went = from.filter(({ file }) => !has(to, file));
  return (project) => {
    if (came.length === 0 && went.length === 0) return project;
    const stayed = project.sources.filter(({ file }) => !has(went, file) && !has(came, file));
    return { ...project, sources: [...stayed, ...came] };
  };
}

/** Whether the files are read alike: a source that was decided anew is another one. */
export const readAlike = (one: readonly Source[], other: readonly Source[]): boolean =>
  one.length === other.length && one.every((source) => other.includes(source));

const has = (sources: readonly Source[], file: string): boolean => sources.some((source) => source.file === file);
