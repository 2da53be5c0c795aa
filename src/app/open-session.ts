import { QueryClient } from '@tanstack/react-query';
import { startBrowserEngine } from '../engine/browser.ts';
import { createIdbStorage } from '../project/idb-storage.ts';
import { browserLocks } from '../project/writer-lock.ts';
import { createChoices } from '../state/sitting/choices.ts';
import { type Sample, Session } from '../state/sitting/session.ts';
import { copyFile } from './copy-file.ts';
import { planInWorker } from './plan-in-worker.ts';

const SAMPLE_FILES = import.meta.glob<string>('../../sample-data/*.csv', { query: '?url', import: 'default' });

async function fetched(address: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error('The sample data could not be read. Reload the page and try again.');
  return response;
}

/** The sample lies beside the page as files of this site. */
async function sample(signal: AbortSignal): Promise<Sample> {
  const { default: address } = await import('../../sample-data/project.json?url');
  const project = await (await fetched(address, signal)).text();
  const files = await Promise.all(
    Object.entries(SAMPLE_FILES).map(async ([path, load]) => ({
      name: path.replace(/^.*\//, ''),
      blob: await (await fetched(await load(), signal)).blob(),
    })),
  );
  return { project, files };
}

/** Everything behind the screens, put together once for the page. */
export function openSession(): { session: Session; queries: QueryClient } {
  const session = new Session({
    store: createChoices(),
    engine: startBrowserEngine,
    storage: createIdbStorage(),
    locks: browserLocks(),
    sample,
    copy: copyFile,
    plan: planInWorker,
  });
  const leave = () => void session.flush();
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && leave());
  addEventListener('pagehide', leave);
  // The worker starts while the page is still being read.
  startBrowserEngine().catch(() => undefined);
  void session.start();
  return { session, queries: new QueryClient() };
}
