import type { Dialect } from '../model/import-plan.ts';

/** How the characters of a table are cut into records and cells. */
export type Grammar = {
  /** One ASCII character. */
  delimiter: string;
  quote: '"' | "'" | null;
  escape: 'doubled' | 'backslash';
  /** Spaces after each delimiter belong to nobody: `a, "b, c"`. */
  padded: boolean;
  /** Each record is one quoted field that holds the whole row: `"a,b,c"`. */
  wrapped: boolean;
};

export const COMMA: Grammar = { delimiter: ',', quote: '"', escape: 'doubled', padded: false, wrapped: false };

/** True where a database that knows only delimiter and doubled `"` cuts the text the same way. */
export function isPlain(grammar: Grammar): boolean {
  return grammar.quote === '"' && grammar.escape === 'doubled' && !grammar.padded && !grammar.wrapped;
}

export function escapeCharacter(grammar: Grammar): Dialect['escape'] {
  if (grammar.quote === null) return null;
  return grammar.escape === 'backslash' ? '\\' : grammar.quote;
}
