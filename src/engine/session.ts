import { AsyncDuckDB, DuckDBDataProtocol } from '@duckdb/duckdb-wasm';
import { isTrap } from './failure.ts';
import { harden } from './hardening.ts';
import { EngineError } from './port.ts';
import { runText } from './run-text.ts';

/** What an adapter brings: a started worker that speaks DuckDB's protocol, and how its end is noticed. */
export type EngineWorker = {
  worker: Worker;
  /** Resolves when the worker is gone, for whatever reason. A killed worker settles no promise of its own. */
  ended: Promise<unknown>;
  /** The form in which a file's bytes reach the worker without passing through the database's memory. */
  handle(file: Blob | Uint8Array): Promise<unknown>;
};

/** Posted by the worker for every read of an imported file: the position behind the last byte read. */
export type ReadMark = { engine: 'read'; path: string; end: number };

// Between two polls the worker answers other asks and cancellations; at 100 ms, its default, both would feel slow.
const POLL_MILLISECONDS = 25;

/** One life of the worker: from a hardened start to its end, after which every call rejects at once. */
export class Session {
  readonly #db: AsyncDuckDB;
  readonly #adapter: EngineWorker;
  readonly #waiting = new Set<(error: EngineError) => void>();
  readonly #readers = new Map<string, (end: number) => void>();
  #end: EngineError | undefined;

  static async open(adapter: EngineWorker): Promise<Session> {
    const session = new Session(adapter);
    try {
      await session.call((db) => db.instantiate('duckdb-eh.wasm'));
      await session.call((db) =>
        db.open({
          query: {
            queryPollingInterval: POLL_MILLISECONDS,
            castBigIntToDouble: true,
            castDecimalToDouble: true,
          },
        }),
      );
      await harden((sql) => runText(session, sql));
      return session;
    } catch (error) {
      session.end('The database could not be opened.', error);
      throw error;
    }
  }

  private constructor(adapter: EngineWorker) {
    this.#adapter = adapter;
    // These listeners come before the driver's own, which would print what it does not know.
    adapter.worker.addEventListener('message', (event) => this.#onMessage(event));
    for (const type of ['error', 'messageerror', 'close']) {
      adapter.worker.addEventListener(type, (event) => {
        event.stopImmediatePropagation();
        this.end('The database stopped and has to be opened again.', event);
      });
    }
    void adapter.ended.then(() => this.end('The database stopped and has to be opened again.'));
    this.#db = new AsyncDuckDB({ log: () => undefined }, adapter.worker);
  }

  /** Sends the worker something to do; rejects with 'worker-died' as soon as the worker is known to be gone. */
  async call<T>(work: (db: AsyncDuckDB) => Promise<T>): Promise<T> {
    if (this.#end) throw this.#end;
    let stopWaiting: () => void = () => undefined;
    const end = new Promise<never>((_, reject) => {
      this.#waiting.add(reject);
      stopWaiting = () => this.#waiting.delete(reject);
    });
    try {
      return await Promise.race([work(this.#db), end]);
    } catch (error) {
      if (isTrap(error)) this.end('The database stopped and has to be opened again.', error);
      throw error;
    } finally {
      stopWaiting();
    }
  }

  /** Registers the bytes; `onRead` hears how far SQL has read. */
  async register(path: string, file: Blob | Uint8Array, onRead: (end: number) => void): Promise<void> {
    const handle = await this.#adapter.handle(file);
    this.#readers.set(path, onRead);
    await this.call((db) => db.registerFileHandle(path, handle, DuckDBDataProtocol.BROWSER_FILEREADER, true));
  }

  async drop(path: string): Promise<void> {
    this.#readers.delete(path);
    if (!this.#end) await this.call((db) => db.dropFile(path));
  }

  end(message: string, cause?: unknown): void {
    if (this.#end) return;
    const error = new EngineError('worker-died', message, { cause });
    this.#end = error;
    for (const reject of this.#waiting) reject(error);
    this.#waiting.clear();
    this.#readers.clear();
    void this.#db?.terminate();
  }

  #onMessage(event: MessageEvent<ReadMark | { engine?: undefined }>): void {
    if (event.data.engine !== 'read') return;
    event.stopImmediatePropagation();
    this.#readers.get(event.data.path)?.(event.data.end);
  }
}
