import { createRequire } from 'node:module';
import { Worker as Thread } from 'node:worker_threads';
import workerSource from './node-worker.js?raw';
import { openEngine } from './open-engine.ts';
import type { Engine } from './port.ts';
import type { EngineWorker } from './session.ts';

const PART = 16 * 2 ** 20;

/** Opens the engine in Node, on the same wasm bundle and worker script as the browser. Close it, or the process stays. */
export function openNodeEngine(): Promise<Engine> {
  return openEngine(startThread);
}

/** One worker thread, for openEngine. */
export async function startThread(): Promise<EngineWorker> {
  const { resolve } = createRequire(import.meta.url);
  const thread = new Thread(workerSource, {
    eval: true,
    workerData: {
      moduleName: 'duckdb-eh.wasm',
      modulePath: resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'),
      scriptPath: resolve('@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js'),
    },
  });
  return {
    worker: new ThreadAsWorker(thread) as EventTarget as Worker,
    ended: new Promise((resolve) => thread.once('exit', resolve)),
    handle: sharedBytes,
  };
}

/** The part of a web worker that the driver uses. */
class ThreadAsWorker extends EventTarget {
  readonly #thread: Thread;

  constructor(thread: Thread) {
    super();
    this.#thread = thread;
    thread.on('message', (data) => this.dispatchEvent(new MessageEvent('message', { data })));
    thread.on('error', (error) => this.dispatchEvent(Object.assign(new Event('error'), { error })));
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#thread.postMessage(message, transfer as ArrayBuffer[]);
  }

  terminate(): void {
    void this.#thread.terminate();
  }
}

// Shared memory reaches the thread without another copy.
async function sharedBytes(file: Blob | Uint8Array): Promise<Uint8Array> {
  const size = file instanceof Uint8Array ? file.byteLength : file.size;
  const shared = new Uint8Array(new SharedArrayBuffer(size));
  if (file instanceof Uint8Array) {
    shared.set(file);
    return shared;
  }
  for (let at = 0; at < size; at += PART) {
    shared.set(new Uint8Array(await file.slice(at, at + PART).arrayBuffer()), at);
  }
  return shared;
}
