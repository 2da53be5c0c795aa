import { type Answer, decodeColumns, decodeRows } from './decode.ts';
import { type EnumWords, enumWords } from './enum-words.ts';
import { explain } from './failure.ts';
import { IMPORT_DIRECTORY } from './hardening.ts';
import { type AskOptions, type Engine, EngineError, type OpenFile, type SqlValue } from './port.ts';
import { readQuery } from './read-query.ts';
import { runText } from './run-text.ts';
import { type EngineWorker, Session } from './session.ts';
import { literal } from './sql-text.ts';
import { oneStatement } from './statement.ts';

/** The Engine over any adapter: everything but how a worker is started and how bytes reach it. */
export async function openEngine(startWorker: () => Promise<EngineWorker>): Promise<Engine> {
  const engine = new WorkerEngine(startWorker);
  await engine.opened();
  return engine;
}

class WorkerEngine implements Engine {
  readonly #startWorker: () => Promise<EngineWorker>;
  #session: Promise<Session>;
  #restarting: Promise<void> | undefined;
  #closed = false;
  #generation = 1;

  constructor(startWorker: () => Promise<EngineWorker>) {
    this.#startWorker = startWorker;
    this.#session = this.#open();
  }

  get generation(): number {
    return this.#generation;
  }

  async opened(): Promise<void> {
    await this.#session;
  }

  async rows(sql: string, values?: readonly SqlValue[], options?: AskOptions) {
    return this.#ask(sql, values, options, decodeRows);
  }

  async columns(sql: string, values?: readonly SqlValue[], options?: AskOptions) {
    return this.#ask(sql, values, options, decodeColumns);
  }

  async read(sql: string, options?: AskOptions & { most?: number }) {
    try {
      return await readQuery(await this.#session, sql, options);
    } catch (error) {
      throw explain(error, sql);
    }
  }

  async run(sql: string, values?: readonly SqlValue[], options?: AskOptions) {
    await this.#ask(sql, values, options, () => undefined);
  }

  async openFile(file: Blob | Uint8Array, onProgress?: (bytesRead: number) => void): Promise<OpenFile> {
    const session = await this.#session;
    const path = `${IMPORT_DIRECTORY}${crypto.randomUUID()}.csv`;
    const expected = file instanceof Uint8Array ? file.byteLength : file.size;
    try {
      await session.register(path, file, (end) => onProgress?.(end));
      const answer = await runText(session, `SELECT size FROM read_blob(${literal(path)})`);
      const bytes = decodeRows(answer, new Map())[0]?.size;
      if (bytes !== expected) {
        throw new EngineError('refused', `The database sees ${bytes} of ${expected} bytes of this file.`);
      }
      return { path, bytes: expected, close: () => session.drop(path) };
    } catch (error) {
      await session.drop(path).catch(() => undefined);
      throw explain(error);
    }
  }

  restart(): Promise<void> {
    this.#restarting ??= this.#replace().finally(() => {
      this.#restarting = undefined;
    });
    return this.#restarting;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#end('The database is closed.');
  }

  async #ask<T>(
    sql: string,
    values: readonly SqlValue[] = [],
    { signal }: AskOptions = {},
    decode: (answer: Answer, words: EnumWords) => T,
  ): Promise<T> {
    try {
      const session = await this.#session;
      const text = oneStatement(sql, values, await session.call((db) => db.tokenize(sql)));
      const answer = await runText(session, text, signal);
      return decode(answer, await enumWords(session, text, answer, signal));
    } catch (error) {
      throw explain(error, sql);
    }
  }

  async #replace(): Promise<void> {
    if (this.#closed) throw new EngineError('worker-died', 'The database is closed.');
    const ended = this.#end('The database was opened again, so this was not finished.');
    this.#session = ended.then(() => this.#open());
    // Asks made meanwhile wait for the new session; a failed opening is theirs to report as well as ours.
    await this.#session;
    this.#generation += 1;
  }

  async #end(message: string): Promise<void> {
    const session = await this.#session.catch(() => undefined);
    session?.end(message);
  }

  async #open(): Promise<Session> {
    return Session.open(await this.#startWorker());
  }
}
