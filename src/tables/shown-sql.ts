import type { SqlValue } from '../engine/port.ts';
import { literal } from '../engine/sql-text.ts';
import type { Fragment } from './fragment.ts';

/** A fragment as text that a person can read and run: every `?` outside quotes becomes its value. */
export function shownSql({ text, values }: Fragment): string {
  let next = 0;
  let quoted = false;
  let shown = '';
  for (const letter of text) {
    if (letter === "'") quoted = !quoted;
    shown += letter === '?' && !quoted ? literal(values[next++] as SqlValue) : letter;
  }
  return shown;
}
