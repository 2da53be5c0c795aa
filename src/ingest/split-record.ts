import type { Grammar } from './grammar.ts';

/**
 * The cells of one record, given its text without the line end. A quote inside a quoted cell that no delimiter follows
 * is kept as a character (`'the girls' team'`), and so is one that never closes: see `isReadable`.
 */
export function splitRecord(text: string, grammar: Grammar): string[] {
  const { delimiter, quote } = grammar;
  const backslash = grammar.escape === 'backslash';
  const hasQuote = quote !== null && text.includes(quote);
  if (!hasQuote && !backslash) {
    const cells = text.split(delimiter);
    return grammar.padded ? cells.map(trimSpaces) : cells;
  }

  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (grammar.padded) while (text[at] === ' ') at++;
    const from = at;
    const quoted = hasQuote && text[at] === quote ? quotedCell(text, at, grammar) : null;
    if (quoted !== null) {
      cells.push(quoted.cell);
      at = quoted.next;
    } else {
      while (at < text.length && text[at] !== delimiter) at += backslash && text[at] === '\\' ? 2 : 1;
      const cell = text.slice(from, at);
      const plain = backslash ? cell.replace(/\\([\s\S])/g, withoutBackslash) : cell;
      cells.push(grammar.padded ? trimSpaces(plain) : plain);
    }
    if (at >= text.length) return cells;
    at++;
  }
}

/** False where a cell still starts with its quote: nobody can say where that cell ends. */
export function isReadable(cells: readonly string[], grammar: Grammar): boolean {
  return grammar.quote === null || !cells.some((cell) => cell.startsWith(grammar.quote!));
}

function quotedCell(text: string, opened: number, grammar: Grammar): { cell: string; next: number } | null {
  const { delimiter, quote } = grammar;
  let cell = '';
  let from = opened + 1;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === '\\' && grammar.escape === 'backslash' && at + 1 < text.length) {
      cell += text.slice(from, at) + withoutBackslash(text.slice(at, at + 2), text[at + 1]!);
      at++;
      from = at + 1;
    } else if (character === quote) {
      if (text[at + 1] === quote) {
        cell += text.slice(from, at + 1);
        at++;
        from = at + 1;
      } else {
        let next = at + 1;
        if (grammar.padded) while (text[next] === ' ') next++;
        if (next >= text.length || text[next] === delimiter) return { cell: cell + text.slice(from, at), next };
      }
    }
  }
  return null;
}

/** A backslash protects signs, not letters: `\,` is a comma, `C:\new` stays as it is. */
function withoutBackslash(match: string, character: string): string {
  return /[\p{L}\p{N}]/u.test(character) ? match : character;
}

function trimSpaces(cell: string): string {
  return cell.replace(/^ +| +$/g, '');
}
