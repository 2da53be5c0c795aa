import { trustedWorkerUrl } from '../engine/trusted-worker-url.ts';
import { copyOf } from '../project/fingerprint.ts';
import type { FileBytes } from '../project/storage.ts';
import workerUrl from './copy-worker.ts?worker&url';

/** Up to this size a copy costs the page less than a worker does. */
const SMALL = 4 << 20;

/** Copies a file, a large one in a worker: copying and fingerprinting it would hold the page still. */
export function copyFile(file: Blob, signal?: AbortSignal): Promise<FileBytes> {
  if (file.size <= SMALL) return copyOf(file);
  const worker = new Worker(trustedWorkerUrl(workerUrl), { type: 'module', name: 'copy' });
  const copying = new Promise<FileBytes>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<FileBytes | string>) => {
      if (typeof data === 'string') reject(new Error(data));
      else resolve(data);
    });
    worker.addEventListener('error', () => reject(new Error('The file could not be copied. Choose it again.')));
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  worker.postMessage(file);
  return copying.finally(() => worker.terminate());
}
