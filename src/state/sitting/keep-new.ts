import { browserClock } from '../../project/autosave.ts';
import { type Project, writeProject } from '../../project/schema.ts';
import type { ProjectEntry, ProjectStorage } from '../../project/storage.ts';
import type { TakenIn } from '../imports/take-in.ts';
import { until } from './until.ts';

/** Keeps a new project with its files beside the open one. Throws the reason of an aborted signal, and keeps nothing then. */
export async function keepNew(
  storage: ProjectStorage,
  project: Project,
  { files, bytes }: TakenIn,
  { sample, signal }: { sample: boolean; signal?: AbortSignal },
): Promise<ProjectEntry> {
  const keeping = storage
    .create(
      { id: crypto.randomUUID(), name: project.name, sample, at: browserClock.now() },
      { text: writeProject(project), files },
      bytes,
    )
    .then(async (entry) => {
      if (signal?.aborted === true) await storage.remove(entry.id);
      return entry;
    });
  return until(signal, keeping);
}
