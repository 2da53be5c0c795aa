import type { AskOptions, Engine } from '../engine/port.ts';
import { identifier } from '../engine/sql-text.ts';
import type { TableName } from '../model/tables.ts';
import { layOut, type ValueMaps } from './lay-out.ts';
import type { FileToLoad } from './load-file.ts';
import { readingOf, readStatement } from './read-statement.ts';

type Source = { file: FileToLoad; table: TableName; values?: ValueMaps };

/**
 * A reading of a file that begins before all of it was looked at, by a plan that is likely. What it reads counts only
 * where the plan of the whole file asks for the same reading of the same bytes; otherwise nothing of it remains.
 */
export class HeadStart {
  readonly #engine: Engine;
  readonly #relation = `begun_${crypto.randomUUID()}`;
  readonly #reading: string | null;
  readonly #stopping = new AbortController();
  readonly #done: Promise<boolean>;
  #bytes = 0;
  #tell: ((bytes: number) => void) | undefined;

  constructor(engine: Engine, { file, table, values = {} }: Source, { signal }: AskOptions = {}) {
    this.#engine = engine;
    const laid = layOut(file.plan, table, values);
    this.#reading = readingOf(file, laid);
    signal?.addEventListener('abort', () => this.#stopping.abort(), { once: true });
    if (signal?.aborted) this.#stopping.abort();
    this.#done = this.#read(file, (path) => readStatement(this.#relation, path, file, laid)).then(
      () => true,
      () => false,
    );
  }

  /** Puts what it read in the place of the table `relation`. False where it is no such reading, or did not end well. */
  async become(relation: string, reading: string | null, onProgress?: (bytes: number) => void): Promise<boolean> {
    if (reading === null || reading !== this.#reading) {
      await this.stop();
      return false;
    }
    this.#tell = onProgress;
    onProgress?.(this.#bytes);
    if (!(await this.#done)) return false;
    await this.#engine.run(`DROP TABLE IF EXISTS ${identifier(relation)}`);
    await this.#engine.run(`ALTER TABLE ${identifier(this.#relation)} RENAME TO ${identifier(relation)}`);
    return true;
  }

  /** Ends the reading; its table goes, unless it has got another name. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#done;
    // Where the engine is gone, so is the table.
    await this.#engine.run(`DROP TABLE IF EXISTS ${identifier(this.#relation)}`).catch(() => undefined);
  }

  async #read(file: FileToLoad, statement: (path: string) => ReturnType<typeof readStatement>): Promise<void> {
    const opened = await this.#engine.openFile(file.body.blob, (bytes) => {
      this.#bytes = bytes;
      this.#tell?.(bytes);
    });
    try {
      const { text, values } = statement(opened.path);
      await this.#engine.run(text, values, { signal: this.#stopping.signal });
    } finally {
      await opened.close();
    }
  }
}
