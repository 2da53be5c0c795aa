export type SqlValue = string | number | boolean | null;

/** One row, columns in the order of the statement. Dates arrive as 'YYYY-MM-DD', decimals and big integers as numbers. */
export type Row = Record<string, SqlValue>;

/** A big answer by column: `column(name)` holds `rows` values and throws a RangeError for a name that is not in `names`. */
export type Columns = { names: string[]; rows: number; column(name: string): ArrayLike<SqlValue> };

export type AskOptions = { signal?: AbortSignal };

/** What a query answers: its first rows, and how many there are of them in all. Columns by position: names may repeat. */
export type Reading = {
  /** `type` as the database calls it: 'DECIMAL(18,2)'. */
  columns: readonly { name: string; type: string }[];
  rows: number;
  total: number;
  values(column: number): ArrayLike<SqlValue>;
};

/** Bytes that SQL can read under `path` until `close` is called. `bytes` was compared with the size of what was given. */
export type OpenFile = { path: string; bytes: number; close(): Promise<void> };

/**
 * The door to the database. Every ask has a connection of its own and runs exactly one statement.
 * An aborted ask rejects with EngineError 'cancelled'; an ask whose worker ends rejects with 'worker-died'.
 */
export interface Engine {
  /** Rows of one statement; values are bound to `?` in order. */
  rows(sql: string, values?: readonly SqlValue[], options?: AskOptions): Promise<Row[]>;
  /** The same answer by column: about a hundred times cheaper than rows for 100,000 rows. */
  columns(sql: string, values?: readonly SqlValue[], options?: AskOptions): Promise<Columns>;
  /**
   * A person's own query. It reads and can do nothing else; `most` is how many rows are brought along. Rejects with
   * QueryFault where it is not run or ends before its end.
   */
  read(sql: string, options?: AskOptions & { most?: number }): Promise<Reading>;
  /** One statement whose answer nobody reads. A cancelled statement leaves nothing behind. */
  run(sql: string, values?: readonly SqlValue[], options?: AskOptions): Promise<void>;
  /**
   * Makes bytes readable in SQL as 'import/<uuid>.csv'. `onProgress` hears the position behind the last byte read, from
   * the start again in each pass over the file, and always before the answer of the ask that reads it: a pass that read
   * everything ended on `bytes`. One report per buffer of read_csv, 32 MB unless `buffer_size` says less.
   * Rejects with 'refused' where the database sees another size than the file has.
   */
  openFile(file: Blob | Uint8Array, onProgress?: (bytesRead: number) => void): Promise<OpenFile>;
  /** Ends the worker and opens a new hardened one: tables and open files are gone and `generation` grows. */
  restart(): Promise<void>;
  readonly generation: number;
  close(): Promise<void>;
}

export type EngineErrorKind = 'cancelled' | 'worker-died' | 'out-of-memory' | 'bad-sql' | 'refused';

/** `message` is fit for the screen: it names no cell content. The database's own words are in `cause`; keep them out of the console. */
export class EngineError extends Error {
  readonly kind: EngineErrorKind;
  readonly sql?: string;

  constructor(kind: EngineErrorKind, message: string, details: { sql?: string; cause?: unknown } = {}) {
    super(message, { cause: details.cause });
    this.name = 'EngineError';
    this.kind = kind;
    if (details.sql !== undefined) this.sql = details.sql;
  }
}

/** What is wrong with a person's own query, and where in its text, in characters from 0. */
export class QueryFault extends EngineError {
  /** In the words of the database; they may quote values of a file. */
  readonly said: string;
  readonly at: number | null;

  constructor(kind: 'refused' | 'bad-sql', said: string, at: number | null, cause?: unknown) {
    super(kind, kind === 'refused' ? said : 'The query cannot be run.', { cause });
    this.name = 'QueryFault';
    this.said = said;
    this.at = at;
  }
}
