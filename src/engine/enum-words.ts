import { DataType, tableFromIPC } from 'apache-arrow';
import type { Answer } from './decode.ts';
import { runText } from './run-text.ts';
import type { Session } from './session.ts';

/** The words of each ENUM column of an answer, by column position; a cell of such a column is a position in its words. */
export type EnumWords = ReadonlyMap<number, readonly string[]>;

/**
 * The driver sends ENUM cells without their words when a statement runs in slices, and they would all read as null.
 * The words belong to the column's type, so they are asked for with the same statement on no rows at all.
 * `text` is one statement without its semicolon.
 */
export async function enumWords(
  session: Session,
  text: string,
  answer: Answer,
  signal?: AbortSignal,
): Promise<EnumWords> {
  const fields = tableFromIPC(answer.slice(0, 1)).schema.fields;
  const positions = fields.flatMap((field, position) => (DataType.isDictionary(field.type) ? [position] : []));
  const words = new Map<number, readonly string[]>();
  for (const position of positions) {
    const names = fields.map((_, index) => `c${index}`).join(', ');
    const ask = `SELECT unnest(enum_range(any_value(c${position}))) FROM (${text}\n) AS answer(${names}) WHERE false`;
    const found = tableFromIPC(await runText(session, ask, signal)).getChildAt(0);
    words.set(position, Array.from(found ?? [], String));
  }
  return words;
}
