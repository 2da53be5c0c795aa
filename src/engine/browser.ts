import moduleUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url&no-inline';
import workerUrl from './browser-worker.ts?worker&url';
import { openEngine } from './open-engine.ts';
import { type Engine, EngineError } from './port.ts';
import type { EngineWorker } from './session.ts';
import { trustedWorkerUrl } from './trusted-worker-url.ts';

export type BootMessage = { module: WebAssembly.Module; lock: string };
export type BootReply = { engine: 'ready' } | { engine: 'failed'; reason: string };

let started: Promise<Engine> | undefined;
let compiled: Promise<WebAssembly.Module> | undefined;

/**
 * Begins to open the page's one engine and returns at once; call it as the page loads and again where the engine is
 * needed. A failed opening is forgotten, so calling again tries again.
 */
export function startBrowserEngine(): Promise<Engine> {
  if (!started) {
    started = openBrowserEngine();
    started.catch(() => {
      started = undefined;
    });
  }
  return started;
}

/** Opens an engine of its own in a worker of its own. All of them share one compiled module. */
export function openBrowserEngine(): Promise<Engine> {
  return openEngine(startWorker);
}

/** One worker, for openEngine. */
export async function startWorker(): Promise<EngineWorker> {
  const module = compileOnce();
  const lock = `engine-${crypto.randomUUID()}`;
  const worker = new Worker(trustedWorkerUrl(workerUrl), { type: 'module', name: 'engine' });
  try {
    const ready = readiness(worker);
    worker.postMessage({ module: await module, lock } satisfies BootMessage);
    await ready;
  } catch (error) {
    worker.terminate();
    throw new EngineError('worker-died', 'The database could not be loaded. Reload the page.', { cause: error });
  }
  return {
    worker,
    ended: navigator.locks.request(lock, () => undefined),
    handle: async (file) => (file instanceof Blob ? file : new Blob([file as Uint8Array<ArrayBuffer>])),
  };
}

function compileOnce(): Promise<WebAssembly.Module> {
  if (!compiled) {
    compiled = WebAssembly.compileStreaming(fetch(moduleUrl));
    compiled.catch(() => {
      compiled = undefined;
    });
  }
  return compiled;
}

function readiness(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const listening = new AbortController();
    const settle = (finish: () => void) => {
      listening.abort();
      finish();
    };
    const options = { signal: listening.signal };
    worker.addEventListener('error', (event) => settle(() => reject(event)), options);
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<BootReply>) => {
        if (data.engine === 'failed') settle(() => reject(new Error(data.reason)));
        if (data.engine === 'ready') settle(resolve);
      },
      options,
    );
  });
}
