import type { HostileChoice } from './axes.ts';

/** The bytes of a text in one of the encodings that exports come in. Throws where a character has none. */
export function encodeText(text: string, encoding: HostileChoice['encoding']): Uint8Array<ArrayBuffer> {
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text);
    case 'utf-8 marked':
      return new TextEncoder().encode(`\ufeff${text}`);
    case 'utf-16le marked':
      return wide(`\ufeff${text}`, true);
    case 'utf-16be marked':
      return wide(`\ufeff${text}`, false);
    case 'utf-16le':
      return wide(text, true);
    case 'utf-16be':
      return wide(text, false);
    case 'windows-1252':
      return single(text, { '€': 0x80, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96 });
    case 'latin-1':
      return single(text, {});
    case 'shift_jis':
      return shiftJis(text);
    default:
      return encoding satisfies never;
  }
}

function wide(text: string, littleEndian: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

function single(text: string, special: Readonly<Record<string, number>>): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...text], (character) => {
    const code = special[character] ?? character.codePointAt(0)!;
    if (code > 255) throw new RangeError(`${character} has no byte in this encoding.`);
    return code;
  });
}

let pairs: Map<string, readonly number[]> | undefined;

function shiftJis(text: string): Uint8Array<ArrayBuffer> {
  pairs ??= shiftJisPairs();
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const bytes = character < '\u0080' ? [character.charCodeAt(0)] : pairs!.get(character);
      if (bytes === undefined) throw new RangeError(`${character} has no bytes in Shift_JIS.`);
      return bytes;
    }),
  );
}

function shiftJisPairs(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('shift_jis');
  const found = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xea; first++) {
    if (first > 0x9f && first < 0xe0) continue;
    for (let second = 0x40; second <= 0xfc; second++) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if ([...character].length === 1 && !found.has(character)) found.set(character, [first, second]);
    }
  }
  return found;
}
