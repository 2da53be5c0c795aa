import type { Question } from '../model/import-plan.ts';
import type { Encoding } from './decode.ts';
import { decodeWindows1252, undefinedInWindows1252 } from './windows-1252.ts';

const OTHERS = ['windows-1252', 'windows-1250', 'windows-1251', 'macintosh', 'shift_jis', 'gb18030', 'utf-8'] as const;
const SAMPLE = 1 << 20;

/** The question that a guessed encoding deserves, with a word of the file in which a wrong guess would show. */
export async function describeEncoding(encoding: Encoding, file: Blob): Promise<Question[]> {
  if (encoding.sure) return [];
  const bytes = new Uint8Array(await file.slice(0, SAMPLE).arrayBuffer());
  const isWestern = encoding.label === 'windows-1252';
  const text = isWestern ? decodeWindows1252(bytes) : new TextDecoder(encoding.label).decode(bytes);
  const word = /[^\s,;|"\t]*[^\p{ASCII}\s,;|"][^\s,;|"\t]*/u.exec(text)?.[0].slice(0, 40);
  const shown = word === undefined ? '' : ` For instance "${word}".`;
  const strange = isWestern && undefinedInWindows1252(bytes) > 0 ? ' Some of its bytes are not defined there.' : '';
  const why = `The file does not say its encoding; ${encoding.label} is assumed.${shown}${strange}`;
  return [{ about: 'encoding', why, options: OTHERS.filter((label) => label !== encoding.label) }];
}
