import { guessLegacyEncoding } from './legacy-encoding.ts';
import { decodeWindows1252 } from './windows-1252.ts';

export type Encoding = {
  /** A label that TextDecoder knows. */
  label: string;
  /** Bytes of the byte order mark. */
  mark: number;
  /** False for a guess that a person should see. */
  sure: boolean;
};

const CHUNK = 4 << 20;
const LEGACY_SAMPLE = 64 << 10;

/**
 * The encoding of a file by its first bytes: byte order mark, then strict UTF-8, then UTF-16 by where its zero bytes
 * stand, then a guess among older encodings. Text that is UTF-8 but for a few damaged places stays UTF-8.
 */
export function guessEncoding(head: Uint8Array): Encoding {
  const [first, second, third] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return { label: 'utf-8', mark: 3, sure: true };
  if (first === 0xff && second === 0xfe) return { label: 'utf-16le', mark: 2, sure: true };
  if (first === 0xfe && second === 0xff) return { label: 'utf-16be', mark: 2, sure: true };
  const wide = wideEncoding(head);
  if (wide !== null) return { label: wide, mark: 0, sure: false };
  if (utf8Content(head).kind !== 'broken' || looksLikeUtf8(head)) return { label: 'utf-8', mark: 0, sure: true };
  return { label: guessLegacyEncoding(head.subarray(0, LEGACY_SAMPLE)), mark: 0, sure: false };
}

/** A given label as TextDecoder spells it, or null where it knows none. */
export function encodingNamed(label: string, head: Uint8Array): Encoding | null {
  try {
    const name = new TextDecoder(label.trim().replace(/-sig$/i, '')).encoding;
    const guess = guessEncoding(head);
    return { label: name, mark: guess.label === name ? guess.mark : 0, sure: true };
  } catch {
    return null;
  }
}

/** `hasReplaced`: it holds the sign that stands for bytes that were no character. */
export type Utf8Content = { kind: 'ascii' | 'wide' | 'broken'; hasNul: boolean; hasReplaced: boolean };

/** Strict test. Bytes of a character that is cut off at the end are left out of it. */
export function utf8Content(bytes: Uint8Array): Utf8Content {
  try {
    const whole = withoutCutCharacter(bytes);
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(whole);
    const kind = text.length === bytes.length ? 'ascii' : 'wide';
    return { kind, hasNul: text.includes('\0'), hasReplaced: text.includes('\ufffd') };
  } catch {
    return { kind: 'broken', hasNul: bytes.includes(0), hasReplaced: false };
  }
}

/** Far more whole UTF-8 characters than broken ones: a damaged file, not another encoding. */
export function looksLikeUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(withoutCutCharacter(bytes));
  const broken = text.split('\ufffd').length - 1;
  const whole = (text.match(/[\u0080-\ufffc]/g) ?? []).length;
  return whole > broken * 4;
}

/** The same text as UTF-8 without a byte order mark, chunk by chunk. */
export async function toUtf8(file: Blob, encoding: Encoding, signal?: AbortSignal): Promise<Blob> {
  const decoder = new TextDecoder(encoding.label, { ignoreBOM: false });
  const parts: Blob[] = [];
  for (let at = encoding.mark; at < file.size; at += CHUNK) {
    const bytes = new Uint8Array(await file.slice(at, at + CHUNK).arrayBuffer());
    signal?.throwIfAborted();
    const last = at + CHUNK >= file.size;
    const text =
      decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes, { stream: !last });
    parts.push(new Blob([text]));
  }
  return new Blob(parts);
}

function wideEncoding(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const pairs = Math.min(head.length, 8192) >> 1;
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair++) {
    if (head[pair * 2] === 0) even++;
    if (head[pair * 2 + 1] === 0) odd++;
  }
  // A NUL character of the text itself, and letters such as U+0100, put a zero in the other half now and then.
  if (odd > 1 && odd > pairs * 0.1 && even * 20 < odd) return 'utf-16le';
  if (even > 1 && even > pairs * 0.1 && odd * 20 < even) return 'utf-16be';
  return null;
}

function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  const size = bytes.length;
  for (let back = 1; back <= Math.min(3, size); back++) {
    const byte = bytes[size - back]!;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.subarray(0, size - back) : bytes;
    }
    if (byte < 0x80) return bytes;
  }
  return bytes;
}
