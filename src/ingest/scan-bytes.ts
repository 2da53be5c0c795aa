export const LF = 10;
export const CR = 13;
export const SPACE = 32;
export const TAB = 9;
export const BACKSLASH = 92;
/** An old sign for the end of a file. */
const END_OF_FILE = 26;

/** 1 for each byte that ends a run; a look-up costs less than comparisons in a loop over hundreds of megabytes. */
export function stopTable(...stops: number[]): Uint8Array {
  const table = new Uint8Array(256);
  for (const byte of stops) if (byte >= 0) table[byte] = 1;
  return table;
}

export const isLineEnd = (byte: number | undefined): boolean => byte === LF || byte === CR;

/** Only delimiters, quotes, spaces and tabs: a record without content. */
export function onlySeparators(bytes: Uint8Array, from: number, to: number, delimiter: number, quote: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte !== delimiter && byte !== quote && byte !== SPACE && byte !== TAB && byte !== END_OF_FILE) return false;
  }
  return true;
}

/** Nothing on the line but spaces: no record at all. */
export function onlySpaces(bytes: Uint8Array, from: number, to: number, delimiter: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte !== SPACE && byte !== END_OF_FILE && (byte !== TAB || delimiter === TAB)) return false;
  }
  return true;
}

/**
 * Two stray quotes, rows apart, enclose everything between them as one well-formed field. That is believed unless the
 * lines inside look like rows: nearly all of many lines, or every line of a record that has the wrong width anyway.
 */
export function hasSwallowedRows(
  bytes: Uint8Array,
  from: number,
  to: number,
  delimiter: number,
  fields: number,
  expected: number,
): boolean {
  let lines = 0;
  let rows = 0;
  let cells = 1;
  for (let at = from; at <= to; at++) {
    const byte = at < to ? bytes[at] : LF;
    if (byte === delimiter) cells++;
    else if (byte === LF || (byte === CR && bytes[at + 1] !== LF)) {
      lines++;
      if (cells === expected) rows++;
      cells = 1;
    }
  }
  return fields === expected ? lines > 10 && rows >= lines * 0.8 : rows === lines;
}
