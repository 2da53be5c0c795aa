import { shapeOf } from './cell-shape.ts';

/** Words for a sum, in the languages of the tools' exports, at the start of a row or cell. */
const TOTALS = new RegExp(
  `^(?:${[
    '(?:(?:grand|report|sub|overall)[ -]?)?totals?',
    '(?:gesamt|zwischen|end)?summen?|gesamt(?:ergebnis|betrag)?',
    'sous-total|total (?:général|geral|general|generale|complessivo)|somme|soma|suma',
    'totale(?: (?:generale|complessivo))?|(?:eind|sub)?totaal',
    'results from [0-9]+ (?:campaigns?|ad sets?|ads)',
    '合計|総計|小計|总计|合计',
  ].join('|')})(?![\\p{L}\\p{N}])\\s*(?:[:(]|$)`,
  'iu',
);

/** True for text that starts as a line of totals does. */
export const startsAsTotal = (text: string): boolean => TOTALS.test(text);

/** A row of sums: its first words are a word for a total, and what stands beside it is no value of a record, or little. */
export function isTotalRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const words = filled.filter((cell) => !isSum(cell));
  const isBare = words.length === 1 || (words[0] === filled[0] && filled.length < cells.length - 1);
  return words.length > 0 && isBare && TOTALS.test(words[0]!.trim());
}

/** What stands beside "Total": numbers, days, dashes, a currency code, "12 records". */
function isSum(cell: string): boolean {
  const text = cell.trim();
  const shape = shapeOf(text);
  return shape === 'number' || shape === 'date' || /^(?:-{1,2}|[A-Z]{3}|< ?\d+%|\(?\d+ \p{L}+\)?)$/u.test(text);
}

/** The first letters of those words: a look at the bytes spares reading the cells of most records of a large file. */
const FIRST = ['tot', 'sub', 'gra', 'rep', 'ove', 'ges', 'zwi', 'end', 'sum', 'sou', 'som', 'eind', 'res'].map((word) =>
  new TextEncoder().encode(word),
);

/** Whether the bytes of a record may start with a word for a total, behind a quote or none. */
export function mayBeTotal(bytes: Uint8Array, start: number): boolean {
  const from = bytes[start] === 34 || bytes[start] === 39 ? start + 1 : start;
  return FIRST.some((word) => word.every((letter, at) => (bytes[from + at]! | 32) === letter));
}
