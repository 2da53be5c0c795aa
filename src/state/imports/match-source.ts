import type { Source } from '../../project/source-schema.ts';

const baseName = (file: string): string => file.replace(/^.*[\\/]/, '').toLowerCase();

/** A file name, or a glob with `*` and `?`; folders do not count, nor does case. */
export function matchesFile(pattern: string, file: string): boolean {
  const expression = baseName(pattern)
    .split('')
    .map((letter) => (letter === '*' ? '.*' : letter === '?' ? '.' : letter.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')))
    .join('');
  return new RegExp(`^${expression}$`, 'u').test(baseName(file));
}

/** The first source of a project that names the file; an exact name goes before a glob. */
export function sourceFor(sources: readonly Source[], file: string): Source | undefined {
  return (
    sources.find((source) => baseName(source.file) === baseName(file)) ??
    sources.find((source) => matchesFile(source.file, file))
  );
}

/** Names of the files that hold corrected rows of a file, and of those that correct these again. */
export function correctionsOf(sources: readonly Source[], file: string): string[] {
  const own = sources.filter(({ corrects }) => corrects === file).map((source) => source.file);
  return own.flatMap((name) => [name, ...correctionsOf(sources, name)]);
}
