import type { SqlValue } from './port.ts';
import { EngineError } from './port.ts';
import { literal } from './sql-text.ts';

/** What the database's own lexer says: where each token begins, in bytes of UTF-8. */
export type Tokens = { offsets: readonly number[] };

const KINDS = new Set(
  'SELECT WITH FROM VALUES TABLE DESCRIBE SUMMARIZE PIVOT UNPIVOT CREATE DROP ALTER INSERT UPDATE DELETE TRUNCATE'.split(
    ' ',
  ),
);
const SEMICOLON = 0x3b;
const QUESTION_MARK = 0x3f;

/**
 * The SQL text of exactly one statement, without its semicolon, with its values in the place of `?`.
 * The lexer decides what is a `?`, so none is found in strings, names or comments. Values are placed here and not
 * bound by the driver because a bound statement cannot be cancelled and takes every number for a DOUBLE.
 * Throws EngineError 'bad-sql' for no statement, several, or a wrong number of values, 'refused' for statements that
 * neither ask nor build (INSTALL, LOAD, ATTACH, COPY, SET, …).
 */
export function oneStatement(sql: string, values: readonly SqlValue[], tokens: Tokens): string {
  const bytes = new TextEncoder().encode(sql);
  const starts = tokens.offsets;
  const first = starts.find((at) => bytes[at] !== SEMICOLON);
  if (first === undefined) throw new EngineError('bad-sql', 'There is no statement to run.', { sql });
  const end = starts.find((at) => at > first && bytes[at] === SEMICOLON);
  if (end !== undefined && starts.some((at) => at > end && bytes[at] !== SEMICOLON)) {
    throw new EngineError('bad-sql', 'Only one statement can run at a time.', { sql });
  }
  const kind = /^\(*\s*(\w+)/.exec(decode(bytes.subarray(first)))?.[1]?.toUpperCase() ?? '';
  if (!KINDS.has(kind))
    throw new EngineError('refused', `The database does not run ${kind || 'such'} statements here.`, { sql });

  const places = starts.filter((at) => bytes[at] === QUESTION_MARK);
  if (places.length !== values.length) {
    throw new EngineError('bad-sql', `The statement has ${places.length} places for ${values.length} values.`, { sql });
  }
  let text = '';
  let from = 0;
  for (const [index, at] of places.entries()) {
    // Spaces and brackets keep a value apart from what stands beside it: "e?" is no E-string, "-?" no comment.
    text += `${decode(bytes.subarray(from, at))} (${literal(values[index] ?? null)}) `;
    from = at + 1;
  }
  return text + decode(bytes.subarray(from, end));
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
