import type { Project } from '../../project/schema.ts';
import type { SourceChange } from './change-source.ts';
import type { PlannedSource } from './load-sources.ts';
import { sourceFor } from './match-source.ts';
import { suggestSource } from './suggest-source.ts';

/** A project in which something else is decided about one of its files; as it was where the file is not there. */
export function decideSource(
  project: Project,
  files: readonly PlannedSource[],
  name: string,
  change: SourceChange,
): Project {
  const file = files.find(({ given }) => given.name === name);
  if (file === undefined) return project;
  const plans = files.map(({ planned }) => planned.plan);
  // A file that fits nowhere has no place yet; the change gives it one.
  const present = sourceFor(project.sources, name) ??
    suggestSource(file.planned.plan, plans) ?? { table: 'deals' as const, file: name };
  const others = project.sources.filter((source) => source !== present);
  return { ...project, sources: [...others, change(present)] };
}
