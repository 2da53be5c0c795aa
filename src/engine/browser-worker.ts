// The database's script runs inside this worker, after everything it could talk to has been taken away.
import databaseScript from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url&no-inline';
import type { BootMessage, BootReply } from './browser.ts';
import type { ReadMark } from './session.ts';

type DriverMessage = { type: 'REGISTER_FILE_HANDLE'; data: [path: string, file: unknown] } | { type: 'other' };

addEventListener('message', boot);

function boot(event: MessageEvent<BootMessage>): void {
  event.stopImmediatePropagation();
  removeEventListener('message', boot);
  const { lock, module } = event.data;
  // Held for as long as the worker lives: the page learns of the worker's end by getting the lock.
  void navigator.locks.request(lock, async () => {
    try {
      silence();
      instantiateFrom(module);
      closeNetwork();
      addEventListener('message', reportReads);
      await import(/* @vite-ignore */ databaseScript);
      reply({ engine: 'ready' });
    } catch (error) {
      reply({ engine: 'failed', reason: String(error) });
    }
    await new Promise(() => undefined);
  });
}

// The script prints every error, and errors quote rows of the imported files.
function silence(): void {
  const silent = () => undefined;
  Object.assign(console, { assert: silent, debug: silent, error: silent, info: silent, log: silent, warn: silent });
}

// The page compiled the module already; a restart does not compile it again.
function instantiateFrom(module: WebAssembly.Module): void {
  WebAssembly.instantiateStreaming = async (source, imports) => {
    Promise.resolve(source).catch(() => undefined);
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
}

// Settings of the database close the network too; this closes it for the script around the database.
function closeNetwork(): void {
  class NotFound {
    readonly status = 404;
    open(): void {}
    send(): void {}
    setRequestHeader(): void {}
    getResponseHeader(): null {
      return null;
    }
  }
  Object.assign(self, {
    XMLHttpRequest: NotFound,
    fetch: () => Promise.reject(new Error('The database has no network.')),
  });
  for (const name of ['EventSource', 'WebSocket', 'WebTransport', 'Worker']) Reflect.deleteProperty(self, name);
}

// The script reads a file by slicing it, so a slice says how far it has read.
function reportReads({ data: message }: MessageEvent<DriverMessage>): void {
  if (message.type !== 'REGISTER_FILE_HANDLE') return;
  const [path, file] = message.data;
  if (!(file instanceof Blob)) return;
  message.data[1] = {
    size: file.size,
    slice(start: number, end: number): Blob {
      const part = file.slice(start, end);
      reply({ engine: 'read', path, end: start + part.size });
      return part;
    },
  };
}

function reply(message: BootReply | ReadMark): void {
  postMessage(message);
}
