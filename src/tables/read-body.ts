import { literal } from '../engine/sql-text.ts';
import { inFile } from './in-file.ts';
import type { FileToLoad } from './load-file.ts';

/** A row longer than this is no row. The engine makes room for a buffer before it reads, which a small file would feel. */
const LONGEST_LINE = 2 * 1024 * 1024;
const BUFFER = 4 * LONGEST_LINE;

/** SQL that reads the accepted records of an opened file as text; cells that hold one of the words are NULL. */
export function readBody(path: string, file: FileToLoad, words: readonly string[]): string {
  const { body, plan } = file;
  const columns = plan.columns.map((column) => `${literal(inFile(column))}: 'VARCHAR'`).join(', ');
  const newline = { lf: '\\n', crlf: '\\r\\n', cr: '\\r' }[body.newline];
  return (
    `read_csv(${literal(path)}, auto_detect = false, header = false, skip = ${body.skip_lines}, delim = ${literal(body.delimiter)}, ` +
    `quote = ${literal(body.quote ?? '')}, escape = ${literal(body.escape ?? body.quote ?? '')}, new_line = ${literal(newline)}, ` +
    `nullstr = [${emptyWords(words, body).map(literal).join(', ')}], null_padding = false, max_line_size = ${LONGEST_LINE}, buffer_size = ${BUFFER}, columns = {${columns}})`
  );
}

/**
 * Words that mean empty, as they stand and with a capital. The reader compares every cell with each of them, so other
 * spellings are found where labels are coded; so are words with a delimiter or quote in them, which the reader refuses.
 */
function emptyWords(words: readonly string[], { delimiter, quote }: FileToLoad['body']): string[] {
  const readable = words.filter((word) => !word.includes(delimiter) && !(quote !== null && word.includes(quote)));
  return [...new Set(['', ...readable.flatMap((word) => [word, word.charAt(0).toUpperCase() + word.slice(1)])])];
}
