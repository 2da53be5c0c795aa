/** Characters of the bytes 0x80 to 0x9F; the five bytes without one keep their code. */
const SPECIAL =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f' +
  '\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/**
 * Windows-1252 text of bytes. Node's own decoder reads this encoding as Latin-1, where the euro sign and typographic
 * quotes are control characters, so those are put right here; in browsers nothing is left to do.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (character) => SPECIAL[character.charCodeAt(0) - 0x80] ?? character);
}

/** Bytes that Windows-1252 does not define: a sign that the text was written in another encoding. */
export function undefinedInWindows1252(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) {
    if (byte === 0x81 || byte === 0x8d || byte === 0x8f || byte === 0x90 || byte === 0x9d) count++;
  }
  return count;
}
