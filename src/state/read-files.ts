import type { Engine } from '../engine/port.ts';
import { planFile } from '../ingest/plan-file.ts';
import type { Project } from '../project/schema.ts';
import { decisionsOf } from '../project/source-schema.ts';
import type { Warehouse } from '../tables/warehouse.ts';
import { type GivenFile, loadSources, type PlannedSource, planSources } from './load-sources.ts';
import { sourceFor } from './match-source.ts';
import { suggestSource } from './suggest-source.ts';

/** `looking` decides how each file is read, `loading` reads it. `share` is 0..1 of all bytes. */
export type ReadingProgress = { doing: 'looking' | 'loading'; file: string; share: number };

export type ReadFiles = { project: Project; planned: readonly PlannedSource[]; warehouse: Warehouse | null };

/**
 * Plans and loads the files of a project. Files that no source names join the project as guessed. Throws where it is
 * cancelled; the tables are then no longer what they were.
 */
export async function readFiles(
  engine: () => Promise<Engine>,
  given: Project,
  files: readonly GivenFile[],
  signal: AbortSignal,
  onProgress: (progress: ReadingProgress) => void,
): Promise<ReadFiles> {
  const total = files.reduce((sum, file) => sum + file.blob.size, 0) || 1;
  const progress = (doing: ReadingProgress['doing']) => {
    const seen = new Map<string, number>();
    return (file: string, bytes: number) => {
      seen.set(file, bytes);
      const share = [...seen.values()].reduce((sum, part) => sum + part, 0) / total;
      if (!signal.aborted) onProgress({ doing, file, share: Math.min(1, share) });
    };
  };
  const first = await planSources(given, files, { signal, onProgress: progress('looking') });
  const project = withSources(given, first);
  const planned = project === given ? first : await bind(project, first);
  if (files.length === 0) return { project, planned, warehouse: null };
  const warehouse = await loadSources(await engine(), project, planned, { signal, onProgress: progress('loading') });
  signal.throwIfAborted();
  return { project, planned, warehouse };
}

function withSources(project: Project, planned: readonly PlannedSource[]): Project {
  const plans = planned.map((file) => file.planned.plan);
  const missing = planned
    .filter((file) => file.source === undefined)
    .flatMap((file) => suggestSource(file.planned.plan, plans) ?? []);
  return missing.length === 0 ? project : { ...project, sources: [...project.sources, ...missing] };
}

/** Hands every planned file its source; one that its new source reads as another table is planned again. */
function bind(project: Project, planned: readonly PlannedSource[]): Promise<PlannedSource[]> {
  return Promise.all(
    planned.map(async (file) => {
      const source = sourceFor(project.sources, file.given.name);
      if (source === undefined || file.source !== undefined) return file;
      const decisions = decisionsOf(source);
      if (decisions.table === file.planned.plan.table) return { ...file, source };
      return { ...file, source, planned: await planFile(file.given.blob, file.given.name, decisions) };
    }),
  );
}
