import type { Answer } from './decode.ts';
import { cancelled } from './failure.ts';
import type { Session } from './session.ts';

/**
 * Runs SQL text on a connection of its own and collects the answer.
 * The statement runs in slices, so a cancelled one ends within a slice, and what it began is rolled back.
 */
export async function runText(session: Session, text: string, signal?: AbortSignal): Promise<Answer> {
  if (signal?.aborted) throw cancelled(text);
  const connection = await session.call((db) => db.connectInternal());
  try {
    let header = await session.call((db) => db.startPendingQuery(connection, text, false));
    while (header === null) {
      if (signal?.aborted) {
        await rollBack(session, connection);
        throw cancelled(text);
      }
      header = await session.call((db) => db.pollPendingQuery(connection));
    }
    // From here on the statement has taken effect: calling it cancelled would be untrue.
    const answer = [header];
    for (;;) {
      const chunk = await session.call((db) => db.fetchQueryResults(connection));
      if (chunk === null) continue;
      if (chunk.length === 0) return answer;
      answer.push(chunk);
    }
  } finally {
    // Not awaited: the worker answers in order, so whatever is asked next finds the connection closed.
    session.call((db) => db.disconnect(connection)).catch(() => undefined);
  }
}

// Cancelling alone, even with the connection closed after it, leaves the transaction open: its memory stays taken and
// its table's name cannot be used again. The connection's next statement clears both.
async function rollBack(session: Session, connection: number): Promise<void> {
  await session.call((db) => db.cancelPendingQuery(connection));
  await session.call((db) => db.runQuery(connection, 'SELECT 1'));
}
