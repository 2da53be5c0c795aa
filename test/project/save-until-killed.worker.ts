import { browserClock, createAutosave } from '../../src/project/autosave.ts';
import { createIdbStorage } from '../../src/project/idb-storage.ts';
import { openProject } from '../../src/project/open-project.ts';
import { newProject } from '../../src/project/schema.ts';
import { memoryMark } from '../../src/project/store-mark.ts';

/** Counts upwards in the project's name, saving without pause, and posts each number that is safe. */
async function work(name: string, from: number): Promise<void> {
  const storage = createIdbStorage({ name, mark: memoryMark() });
  const opening = await openProject(storage, 'p');
  if (!opening.ok) throw new Error(opening.error);
  const { entry, files } = opening;
  const autosave = createAutosave({ storage, clock: browserClock, entry, files, sitting: crypto.randomUUID() });
  for (let number = from + 1; ; number++) {
    autosave.edited(newProject(String(number)));
    const state = await autosave.flush();
    if (state.kind === 'failed') throw new Error(state.message);
    postMessage(number);
  }
}

addEventListener('message', ({ data }: MessageEvent<{ name: string; from: number }>) => {
  work(data.name, data.from).catch((error: Error) => postMessage(error.message));
});
