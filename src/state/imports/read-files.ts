import type { Engine } from '../../engine/port.ts';
import { type PlanFile, planFile } from '../../ingest/plan-file.ts';
import type { Project } from '../../project/schema.ts';
import { decisionsOf, type Source } from '../../project/source-schema.ts';
import type { Warehouse } from '../../tables/warehouse.ts';
import { HeadStarts } from './head-starts.ts';
import { type GivenFile, loadSources, type PlannedSource, type PlanOptions, planSources } from './load-sources.ts';
import { sourceFor } from './match-source.ts';
import type { SeenFile } from './recognise-file.ts';
import { suggestSource } from './suggest-source.ts';

/** `looking` decides how each file is read, `loading` reads it. `share` is 0..1 of all bytes. */
export type ReadingProgress = { doing: 'looking' | 'loading'; file: string; share: number };

export type ReadFiles = { project: Project; planned: readonly PlannedSource[]; warehouse: Warehouse | null };

export type ReadOptions = {
  signal: AbortSignal;
  onProgress: (progress: ReadingProgress) => void;
  /** Files that were read before. */
  known?: readonly PlannedSource[];
  recall?: (headers: string) => Promise<SeenFile | null>;
  /** Plans a file away from the page. */
  plan?: PlanFile | undefined;
  /** Called when the tables stop being what they were. */
  onReplace?: () => void;
};

/**
 * Plans and loads the files of a project. Files that no source names join the project as guessed. Throws where it is
 * cancelled.
 */
export async function readFiles(
  engine: () => Promise<Engine>,
  given: Project,
  files: readonly GivenFile[],
  { signal, onProgress, known, recall, plan, onReplace }: ReadOptions,
): Promise<ReadFiles> {
  const progress = (doing: ReadingProgress['doing']) =>
    shareOf(files, (file, share) => {
      if (!signal.aborted) onProgress({ doing, file, share });
    });
  const starts = new HeadStarts(engine, signal);
  const onSketch = (file: PlannedSource) => void starts.begin(file).catch(() => undefined);
  const looking = { signal, onProgress: progress('looking'), known, recall, plan, onSketch };
  try {
    const { project, planned } = await planFiles(given, files, looking);
    if (files.length === 0) {
      onReplace?.();
      return { project, planned, warehouse: null };
    }
    const warehouse = await loadSources(await engine(), project, planned, {
      signal,
      onProgress: progress('loading'),
      onReplace,
      begun: (file) => starts.of(file),
    });
    signal.throwIfAborted();
    return { project, planned, warehouse };
  } finally {
    // Not awaited: whoever cancels does not wait for what nobody needs.
    void starts.stop();
  }
}

/** Decides how each file is read; files that no source names join the project as guessed. */
export async function planFiles(
  given: Project,
  files: readonly GivenFile[],
  options: PlanOptions,
): Promise<Pick<ReadFiles, 'project' | 'planned'>> {
  const first = await planSources(given, files, options);
  const project = withSources(given, first);
  return { project, planned: project === given ? first : await bind(project, first, options) };
}

/** Bytes of single files → share of all of them, 0..1. */
export function shareOf(
  files: readonly GivenFile[],
  tell: (file: string, share: number) => void,
): (file: string, bytes: number) => void {
  const total = files.reduce((sum, file) => sum + file.blob.size, 0) || 1;
  const seen = new Map<string, number>();
  return (file, bytes) => {
    seen.set(file, bytes);
    tell(file, Math.min(1, [...seen.values()].reduce((sum, part) => sum + part, 0) / total));
  };
}

function withSources(project: Project, planned: readonly PlannedSource[]): Project {
  const plans = planned.map((file) => file.planned.plan);
  const missing = planned.flatMap((file): readonly Source[] => {
    if (file.source === undefined) {
      const suggested = suggestSource(file.planned.plan, plans);
      return suggested === null ? [] : [suggested];
    }
    // Read as another file with the same headers: from now on by its own name.
    return project.sources.includes(file.source) ? [] : [file.source];
  });
  return missing.length === 0 ? project : { ...project, sources: [...project.sources, ...missing] };
}

/** Hands every planned file its source; one that its new source reads as another table is planned again. */
function bind(
  project: Project,
  planned: readonly PlannedSource[],
  { plan = planFile, signal }: PlanOptions,
): Promise<PlannedSource[]> {
  return Promise.all(
    planned.map(async (file) => {
      const source = sourceFor(project.sources, file.given.name);
      if (source === undefined || file.source !== undefined) return file;
      const decisions = decisionsOf(source);
      if (decisions.table === file.planned.plan.table) return { ...file, source };
      return { ...file, source, planned: await plan(file.given.blob, file.given.name, decisions, { signal }) };
    }),
  );
}
