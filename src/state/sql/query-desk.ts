import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { EngineError, QueryFault, type Reading } from '../../engine/port.ts';
import { type PastQuery, pastQueries, rememberQuery } from '../../project/past-queries.ts';
import type { Session } from '../sitting/session.ts';
import { readyToRun } from './asked-tables.ts';
import { csvParts } from './csv-text.ts';

/** What came of the query that was run last. `revision`: of the tables it read. */
export type QueryRun =
  | { kind: 'none' }
  | { kind: 'running'; sql: string; revision: number }
  | { kind: 'cancelled'; sql: string }
  | { kind: 'fault'; sql: string; said: string; at: number | null }
  | { kind: 'failed'; sql: string; said: string }
  | { kind: 'ready'; sql: string; revision: number; reading: Reading; milliseconds: number };

type Desk = {
  /** What stands in the editor; null until something was put there. */
  text: string | null;
  /** What the address gave, so that it is not put over what was made of it. */
  given: string | null;
  run: QueryRun;
  /** Run in this browser before, the newest first. */
  past: readonly PastQuery[];
};

/** As many rows are brought to the page, whatever their number. */
const MOST_ROWS = 10_000;

/** The query at hand, which stays while other screens are looked at. */
const desk = createStore<Desk>(() => ({ text: null, given: null, run: { kind: 'none' }, past: pastQueries() }));

export const useQueryDesk = (): Desk => useStore(desk);

export const layQuery = (text: string): void => desk.setState({ text });

/** What the address names, once: coming back to it finds what was made of it. */
export function layGiven(given: string): void {
  if (desk.getState().given !== given) desk.setState({ given, text: given });
}

/** The query that was run has become what the address names. */
export const noteGiven = (given: string): void => desk.setState({ given });

let running: AbortController | null = null;

/** Reads beside whatever the screens ask, in a connection of its own. What ran before it is cancelled. */
export async function runQuery(session: Session, sql: string): Promise<void> {
  running?.abort();
  const own = new AbortController();
  running = own;
  const { revision } = session.store.getState();
  const begun = performance.now();
  desk.setState({ run: { kind: 'running', sql, revision }, past: rememberQuery(sql, new Date().toISOString()) });
  const run = await readFrom(session, sql, own.signal).then(
    (reading): QueryRun => ({ kind: 'ready', sql, revision, reading, milliseconds: performance.now() - begun }),
    (error: unknown) => whatFailed(error, sql),
  );
  if (running !== own) return;
  running = null;
  desk.setState({ run });
}

export const cancelQuery = (): void => running?.abort();

/** Takes away what was read from tables that are no longer there. */
export function dropEarlierRun(revision: number): void {
  const { run } = desk.getState();
  if ((run.kind !== 'running' && run.kind !== 'ready') || run.revision === revision) return;
  running?.abort();
  running = null;
  desk.setState({ run: { kind: 'none' } });
}

/** All rows as the parts of a CSV file, read again where only the first ones are at hand. */
export async function wholeAnswer(session: Session, { sql, reading }: Extract<QueryRun, { kind: 'ready' }>) {
  const again = async () => (await session.analyst()).engine.read(await readyToRun(session, sql));
  const whole = reading.rows === reading.total ? reading : await again();
  const values = whole.columns.map((_, index) => whole.values(index));
  const parts = await csvParts(
    whole.columns.map(({ name }) => name),
    whole.rows,
    (row) => values.map((column) => column[row] ?? null),
  );
  return { parts, rows: whole.rows };
}

async function readFrom(session: Session, sql: string, signal: AbortSignal): Promise<Reading> {
  const { engine } = await session.analyst();
  return engine.read(await readyToRun(session, sql), { signal, most: MOST_ROWS });
}

function whatFailed(error: unknown, sql: string): QueryRun {
  if (error instanceof QueryFault) return { kind: 'fault', sql, said: error.said, at: error.at };
  if (error instanceof EngineError && error.kind === 'cancelled') return { kind: 'cancelled', sql };
  return { kind: 'failed', sql, said: error instanceof Error ? error.message : String(error) };
}
