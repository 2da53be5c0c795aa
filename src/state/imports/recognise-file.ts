import type { Project } from '../../project/schema.ts';
import type { Source } from '../../project/source-schema.ts';
import { sourceFor } from './match-source.ts';

/** A file of the same headers that was read before, here or in another project of this browser. */
export type SeenFile = { headers: string; file: string; on: string; source: Source };

/** What is known about how a file is read: by its name, or else as the last file with the same headers. */
export type Recognised = { source: Source | undefined; read_as: { file: string; on: string } | null };

/** Files with known headers that a project has read, the last one last; `present` are open now. */
export function seenFiles(
  { imports = [], sources }: Project,
  present: readonly { file: string; headers: string | null; on: string }[] = [],
): SeenFile[] {
  const logged = imports.map(({ file, headers, at }) => ({ file, headers, on: at.slice(0, 10) }));
  return [...logged, ...present].flatMap(({ file, headers, on }) => {
    const source = sourceFor(sources, file);
    return headers === null || source === undefined || source.corrects !== undefined
      ? []
      : [{ headers, file, on, source }];
  });
}

/** Another file's headers are no reason to read this one alike: only the very same are. */
export function recognise(
  project: Project,
  file: string,
  headers: string | null,
  seen: readonly SeenFile[],
): Recognised {
  const source = sourceFor(project.sources, file);
  if (source !== undefined || headers === null) return { source, read_as: null };
  const last = seen.findLast((each) => each.headers === headers);
  if (last === undefined) return { source: undefined, read_as: null };
  return { source: nextSource(last.source, file), read_as: { file: last.file, on: last.on } };
}

/** What was decided about one export, for the next one: all but what is about single rows. */
export function nextSource(source: Source, file: string): Source {
  const {
    as_one: _one,
    apart: _apart,
    without_vanished: _vanished,
    corrects: _corrects,
    below_header,
    footer,
    ...decided
  } = source;
  return { ...decided, ...asThere({ below_header, footer }), file };
}

/** Lines apart that can be told again in another file; a number alone would cut off data of a longer one. */
function asThere({ below_header, footer }: Pick<Source, 'below_header' | 'footer'>) {
  return {
    ...(isTold(below_header) ? { below_header } : {}),
    ...(isTold(footer) ? { footer } : {}),
  };
}

const isTold = (apart: Source['footer']): boolean =>
  apart !== undefined && (apart.lines === 0 || apart.starts !== undefined);
