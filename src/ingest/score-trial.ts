import { shapeOf } from './cell-shape.ts';
import type { Grammar } from './grammar.ts';
import { spanOf } from './table-width.ts';

/** Records that cannot be cut, and records whose quotes had to be taken as characters; cells that start with a quote. */
export type Faults = { flaws: number; repairs: number; quoted: number };

/** `width` is that of the table, `share` how many of its rows have it, 0 where any text would look like that. */
export type Scored = { score: number; width: number; share: number };

/**
 * How good a reading of the first records is: its rows have one width, its cells look like values or words, and its
 * header is known. Titles and remarks around the table count little, because any delimiter can cut them.
 */
export function scoreTrial(
  all: readonly (readonly string[])[],
  { flaws, repairs, quoted }: Faults,
  grammar: Grammar,
  isAlias: (cell: string) => boolean,
): Scored {
  if (all.length === 0) return { score: 0, width: 1, share: 0 };
  const { width, first, last } = spanOf(
    all.map((cells) => ({ cells, empty: cells.every((cell) => cell.trim() === '') })),
  );
  const rows = all.slice(first, last + 1);
  // After the pattern score of van den Burg et al., but one row with a fault costs little more than that row.
  const same = rows.filter((row) => row.length === width).length;
  const others = new Set(rows.map((row) => row.length)).size - 1;
  const pattern = ((same / rows.length) * Math.max(0.001, (width - 1) / width)) / (1 + others) ** 0.25;
  const coverage = (rows.length / all.length) ** 0.5;

  const cells = rows.flat();
  let value = 0;
  for (const cell of cells) {
    // Only quotes can have kept a delimiter inside a cell, and that is what they are for.
    const isProtected = grammar.quote !== null && cell.includes(grammar.delimiter);
    value += isProtected
      ? WEIGHT.words
      : isUncut(cell)
        ? 0
        : isListed(cell) || isDangling(cell)
          ? WEIGHT.other
          : WEIGHT[shapeOf(cell)];
  }
  const types = value / cells.length;
  // A quote that nothing is quoted with says nothing; each flaw says that it is the wrong one.
  const quality = (1 - (flaws + repairs * 0.3) / all.length) ** 2 * (quoted === 0 && flaws > 0 ? 0.1 : 1);
  const known = grammar.delimiter !== ' ' && all.some((row) => isKnown(row, isAlias));
  const trust =
    known || (grammar.delimiter !== ' ' && grammar.delimiter !== ':')
      ? 1
      : textTrust(rows, grammar, flaws + repairs === 0 ? quoted : 0);
  const unsure = grammar.escape === 'backslash' && flaws + repairs > 0 ? 0.97 : 1;
  const protects =
    grammar.quote === "'" && cells.some((cell) => cell.includes(grammar.delimiter) || /[\r\n]/.test(cell));
  const strange = protects ? 1.25 : grammar.quote === "'" ? 0.9999 : grammar.quote === null ? 0.9 : 1;
  const score = pattern * coverage * types * quality * trust * strange * unsure * (known ? 1.5 : 1);
  return { score, width, share: trust < 0.5 || same < 2 ? 0 : same / rows.length };
}

/** A cell that still wears its quotes, or ends with what looks like a delimiter. */
const isUncut = (cell: string): boolean => /^(["']).+\1$|[,;|\t]$/s.test(cell);

/** One end of a quoted value: the other was cut off. */
const isDangling = (cell: string): boolean =>
  /^(?:"[^"]*|'[^']*|[^"]*"|[^']*')$/.test(cell) && !/^[\p{L}\d ]+['"]$/u.test(cell);

/** "a:b:c:d" that is no time: cells of its own. */
const isListed = (cell: string): boolean =>
  /^[^:]*:[^: /][^:]*:[^: ][^:]*:[^: ]/.test(cell) && shapeOf(cell) === 'words';

const WEIGHT = { empty: 0.9, number: 1, date: 1, time: 1, address: 1, words: 0.9, other: 0.2 } as const;

/** Several headers that some tool is known to write, and more known than unknown ones: a header, cut rightly. */
function isKnown(row: readonly string[], isAlias: (cell: string) => boolean): boolean {
  const filled = row.filter((cell) => cell.trim() !== '');
  const known = filled.filter(isAlias).length;
  return known > 1 && known * 2 > filled.length;
}

/**
 * Any text has spaces and colons: they part columns only where several columns are quoted, or hold numbers or dates and
 * no clock; and a colon that no space follows where there are many.
 */
function textTrust(rows: readonly (readonly string[])[], { delimiter, padded }: Grammar, quoted: number): number {
  const isShape = (cell: string) => !isUncut(cell) && ['number', 'date', 'time'].includes(shapeOf(cell));
  const isClock = (cell: string, next = '') => /(?:^|[ T])\d{1,2}$/.test(cell) && /^[0-5]\d(?:$|[ .:ZAP])/.test(next);
  const counted = rows.filter((row) => {
    if (row.length < 3 || row.some((cell, at) => isClock(cell, row[at + 1]))) return false;
    // A colon that a space follows is one of a sentence.
    if (delimiter === ':' && (padded || row.some((cell, at) => at > 0 && /^ \S/.test(cell)))) return false;
    return (delimiter === ':' && row.length > 3) || row.filter(isShape).length >= 2;
  });
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  const isQuoted = rows.length > 1 && quoted > cells / 2 && cells > rows.length * 2;
  return isQuoted || counted.length > rows.length / 2 ? 0.9 : 0.0005;
}
