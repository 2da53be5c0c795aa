import { explain } from './failure.ts';
import { type EngineError, QueryFault } from './port.ts';
import { whyNotRead } from './reading-guard.ts';

/** What the database runs around a person's query, which begins on the second line. */
export type Frame = { query: string; before: string };

/** The database's error about a framed query, told of the query alone: its words, and the place in its text. */
export function faultOf(error: unknown, { query, before }: Frame): EngineError {
  const explained = explain(error);
  if (explained instanceof QueryFault || explained.kind !== 'bad-sql') return explained;
  const { words, position } = wordsOf(explained.cause ?? explained);
  const [said = '', excerpt] = words.split(/\n+(?=LINE \d+:)/);
  const at = position === null ? placeOf(excerpt, query) : unitsIn(`${before}${query}`, position) - before.length;
  const near = /^syntax error at or near "(\w+)"/.exec(said)?.[1];
  const refusal = near === undefined ? null : whyNotRead(near);
  // "WITH … INSERT" shows what it is only behind its beginning.
  if (near !== undefined && refusal !== null && /^[A-Z]+ (would|reaches|rules)/.test(refusal)) {
    return new QueryFault('refused', refusal, at, error);
  }
  if (said.startsWith('syntax error') && at !== null && at >= query.trimEnd().length) {
    return new QueryFault(
      'bad-sql',
      'The query ends too early: something is missing behind its end.',
      query.length,
      error,
    );
  }
  return new QueryFault('bad-sql', sentence(said), at !== null && at >= 0 && at <= query.length ? at : null, error);
}

/** The database writes either "Binder Error: …" or {"exception_message":"…","position":"…"}. */
function wordsOf(cause: unknown): { words: string; position: number | null } {
  const text = cause instanceof Error ? cause.message : String(cause);
  if (text.startsWith('{')) {
    try {
      const { exception_message, position } = JSON.parse(text) as { exception_message?: string; position?: string };
      return { words: exception_message ?? text, position: position === undefined ? null : Number(position) };
    } catch {
      return { words: text, position: null };
    }
  }
  return { words: text.replace(/^[\w ]{1,40} Error: /, ''), position: null };
}

/** From the line it quotes and the mark below it. A long line is quoted in part. */
function placeOf(excerpt: string | undefined, query: string): number | null {
  const [, number = '', quoted = '', below = ''] = /^LINE (\d+): (.*)\n(.*)\^/.exec(excerpt ?? '') ?? [];
  const lines = query.split('\n');
  const line = Number(number) - 2;
  const whole = lines[line];
  if (whole === undefined || number === '') return null;
  const shown = quoted.replace(/^\.\.\./, '').replace(/\.\.\.$/, '');
  const from = whole.indexOf(shown);
  if (from < 0) return null;
  const column = below.length - `LINE ${number}: `.length - (quoted.startsWith('...') ? 3 : 0);
  const before = lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0);
  return before + Math.min(whole.length, Math.max(0, from + column));
}

/** The database counts an emoji once, a text of this language twice. */
const unitsIn = (text: string, signs: number): number => [...text].slice(0, signs).join('').length;

function sentence(said: string): string {
  const text = said.trim();
  const whole = text === '' ? 'The database gives no reason' : text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(whole) ? whole : `${whole}.`;
}
