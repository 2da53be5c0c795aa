import { trustedWorkerUrl } from '../engine/trusted-worker-url.ts';
import type { PlanFile, SentPlan } from '../ingest/plan-file.ts';
import type { PlanReply, PlanRequest } from './plan-worker.ts';
import workerUrl from './plan-worker.ts?worker&url';

/** Up to this size a file is planned sooner than a worker starts. */
const SMALL = 4 << 20;

/** Plans a file, a large one in a worker: the page stays free, and so does the engine's way to it. */
export const planInWorker: PlanFile = async (file, name, decisions, options = {}) => {
  // The first screen needs nothing of it.
  const { planFile, receivedPlan } = await import('../ingest/plan-file.ts');
  if (file.size <= SMALL) return planFile(file, name, decisions, options);
  const { signal, onProgress, onSketch } = options;
  signal?.throwIfAborted();
  const worker = new Worker(trustedWorkerUrl(workerUrl), { type: 'module', name: 'plan' });
  const planning = new Promise<SentPlan | null>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<PlanReply>) => {
      if ('read' in data) onProgress?.(data.read);
      else if ('sketch' in data) onSketch?.(receivedPlan(data.sketch));
      else if ('planned' in data) resolve(data.planned);
      else reject(new Error(data.failed));
    });
    // A worker that does not start is no reason not to read the file.
    worker.addEventListener('error', () => resolve(null));
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  worker.postMessage({ file, name, decisions, sketch: onSketch !== undefined } satisfies PlanRequest);
  const sent = await planning.finally(() => worker.terminate());
  return sent === null ? planFile(file, name, decisions, options) : receivedPlan(sent);
};
