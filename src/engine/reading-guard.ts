import { QueryFault } from './port.ts';
import type { Tokens } from './statement.ts';

const READING = 'SELECT WITH FROM VALUES TABLE DESCRIBE DESC SUMMARIZE SHOW PIVOT UNPIVOT'.split(' ');
const CHANGING = 'INSERT UPDATE DELETE MERGE TRUNCATE CREATE ALTER DROP COMMENT VACUUM CHECKPOINT'.split(' ');
const REACHING = 'COPY EXPORT IMPORT ATTACH DETACH INSTALL LOAD USE'.split(' ');
const RULING =
  'SET RESET PRAGMA CALL BEGIN START COMMIT ROLLBACK ABORT PREPARE EXECUTE DEALLOCATE ANALYZE EXPLAIN'.split(' ');

/** They are called in a query and do more than answer it. `query` would hide the others in a text. */
const EFFECTS = new Set(
  (
    'checkpoint force_checkpoint enable_logging disable_logging truncate_duckdb_logs write_log setseed nextval ' +
    'query arrow_scan arrow_scan_dumb'
  ).split(' '),
);

const SEMICOLON = 0x3b;
const OPENING = 0x28;
const CLOSING = 0x29;

/**
 * The text of one query that reads and does nothing else, without its semicolon, fit to stand in brackets: there the
 * database takes queries alone, so that `WITH … INSERT` ends as a fault. Throws QueryFault.
 */
export function readingOnly(sql: string, { offsets }: Tokens): string {
  const bytes = new TextEncoder().encode(sql);
  const place = (offset: number) => decode(bytes.subarray(0, offset)).length;
  const first = offsets.findIndex((at) => bytes[at] !== SEMICOLON);
  const start = offsets[first];
  if (start === undefined) throw new QueryFault('refused', 'There is no query to run.', null);
  const end = offsets.find((at) => at > start && bytes[at] === SEMICOLON) ?? bytes.length;
  const after = offsets.find((at) => at > end && bytes[at] !== SEMICOLON);
  if (after !== undefined) {
    throw new QueryFault('refused', 'Only one query runs at a time. Leave one of them.', place(after));
  }
  const tokens = offsets
    .filter((at) => at >= start && at < end)
    .map((at, index, all) => ({ at, text: decode(bytes.subarray(at, all[index + 1] ?? end)) }));
  const opening = tokens.find(({ at }) => bytes[at] !== OPENING);
  refuseOther(opening === undefined ? '' : (/^\w+/.exec(opening.text)?.[0] ?? ''), place(opening?.at ?? start));
  let depth = 0;
  for (const [index, { at, text }] of tokens.entries()) {
    const name = /^"?(\w+)"?/.exec(text)?.[1]?.toLowerCase() ?? '';
    const called = bytes[tokens[index + 1]?.at ?? end] === OPENING;
    if (called && EFFECTS.has(name)) {
      throw new QueryFault('refused', `${name}() does more than read, so it is not run here.`, place(at));
    }
    if (bytes[at] === OPENING) depth += 1;
    if (bytes[at] === CLOSING) depth -= 1;
    if (depth < 0) throw new QueryFault('bad-sql', 'This bracket closes nothing.', place(at));
  }
  if (depth > 0) throw new QueryFault('bad-sql', 'A bracket is opened and not closed.', place(end));
  return decode(bytes.subarray(0, end));
}

/** Why a statement that begins with this word is not run; null where it reads. */
export function whyNotRead(word: string): string | null {
  const kind = word.toUpperCase();
  if (READING.includes(kind)) return null;
  if (CHANGING.includes(kind)) return `${kind} would change tables. Queries only read here.`;
  if (REACHING.includes(kind)) return `${kind} reaches beyond the tables of this project. Queries only read them.`;
  if (RULING.includes(kind)) return `${kind} rules the database itself. Queries only read tables here.`;
  return `A query begins with SELECT, FROM, WITH, DESCRIBE, SUMMARIZE or SHOW; this one begins with “${word || 'a sign'}”.`;
}

function refuseOther(word: string, at: number): void {
  const reason = whyNotRead(word);
  if (reason !== null) throw new QueryFault('refused', reason, at);
}

const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
