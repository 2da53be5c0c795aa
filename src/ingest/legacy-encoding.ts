import { decodeWindows1252 } from './windows-1252.ts';

/** Encodings of single bytes that are tried beside Windows-1252. */
const SINGLE = ['windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'macintosh', 'koi8-r'] as const;

/** A file that is less odd than this in Windows-1252 is read as that. */
const ODD = 0.15;

/**
 * The encoding of text that is neither UTF-8 nor UTF-16, by what it looks like when decoded: Windows-1252 unless that
 * makes odd words and another one does not. A guess that a person has to confirm.
 */
export function guessLegacyEncoding(bytes: Uint8Array): string {
  const eastern = easternEncoding(bytes);
  if (eastern !== null) return eastern;
  const western = oddness(decodeWindows1252(bytes));
  if (western < ODD) return 'windows-1252';
  const others = SINGLE.map((label) => ({ label, odd: oddness(new TextDecoder(label).decode(bytes)) }));
  const best = others.reduce((one, other) => (other.odd < one.odd ? other : one));
  return best.odd < western / 2 ? best.label : 'windows-1252';
}

/** Share of the characters beyond ASCII that no word of any language would hold at their place. */
function oddness(text: string): number {
  let odd = 0;
  let all = 0;
  for (const [word] of text.matchAll(/[^\s,;|"'()\u0021-\u002f]+/gu)) {
    const beyond = word.match(/\P{ASCII}/gu)?.length ?? 0;
    all += beyond;
    odd += Math.min(beyond, oddIn(word));
  }
  return all === 0 ? 0 : odd / all;
}

function oddIn(word: string): number {
  const count = (pattern: RegExp) => word.match(pattern)?.length ?? 0;
  const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u].filter((script) =>
    script.test(word),
  );
  // A capital within a word, letters of two scripts, signs between letters, four accents in a row, codes without a sign.
  return (
    count(/(?<=\p{Ll})(?!\p{ASCII})\p{Lu}|(?<=\p{L})(?!\p{ASCII})\p{Lu}(?=\p{Ll})/gu) +
    (scripts.length > 1 ? word.length : 0) +
    count(/(?<=\p{L})[§¶¡¿«»†‡•‰‹›„“”](?=\p{L})/gu) +
    count(/(?<=\p{L})(?!\p{ASCII})[^\p{L}\p{M}\p{P}\s]|(?!\p{ASCII})[^\p{L}\p{M}\p{P}\s](?=\p{L})/gu) +
    (word.match(/(?:(?!\p{ASCII})\p{Script=Latin}){4,}/gu)?.join('').length ?? 0) +
    count(/[\u0080-\u009f\ufffd\u2500-\u259f]/g)
  );
}

/** Which encoding of two bytes a character these bytes are in; null where many of them stand alone. */
function easternEncoding(bytes: Uint8Array): string | null {
  let pairs = 0;
  let alone = 0;
  const leads = new Uint32Array(256);
  let lowTrails = 0;
  for (let at = 0; at < bytes.length - 1; at++) {
    const lead = bytes[at]!;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1]!;
    if (trail < 0x40 || trail === 0x7f || trail === 0xff || lead === 0x80 || lead === 0xff) {
      alone++;
      continue;
    }
    pairs++;
    leads[lead]!++;
    if (trail < 0xa1) lowTrails++;
    at++;
  }
  if (pairs < 3 || alone > pairs * 0.02) return null;
  const share = (from: number, to: number) =>
    leads.subarray(from, to + 1).reduce((sum, count) => sum + count, 0) / pairs;
  // Leads below 0xA0 are rare in every other encoding of text; kana have leads of their own.
  if (share(0x81, 0x9f) > 0.6) return decodes(bytes, 'shift_jis') ? 'shift_jis' : null;
  if (lowTrails === 0) {
    if (share(0xa4, 0xa5) > 0.15) return decodes(bytes, 'euc-jp') ? 'euc-jp' : null;
    if (share(0xb0, 0xc8) > 0.95) return decodes(bytes, 'euc-kr') ? 'euc-kr' : null;
    // Cyrillic words have an odd number of letters as often as not, and then bytes would stand alone.
    return share(0xb0, 0xf7) > 0.8 && pairs > 5 && decodes(bytes, 'gb18030') ? 'gb18030' : null;
  }
  return share(0xa4, 0xc6) > 0.8 && lowTrails > pairs * 0.15 && decodes(bytes, 'big5') ? 'big5' : null;
}

function decodes(bytes: Uint8Array, label: string): boolean {
  try {
    // The last character may be cut off.
    new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
