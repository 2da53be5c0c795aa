/** Stands on both sides of every mark, so that a search tells where a word begins and ends. */
const GUARD = '¤';

/** Marks between words that a formula knows, the space first. It can take no class of signs, only one after the other. */
export const MARKS = ' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~\u00a0–—‘’“”•·…«»';

const MARK = new Set(MARKS);

/** What a formula looks for where a title holds these words in order: "vp finance" → "¤vp¤ ¤finance¤". */
export function markedPhrase(title: string): string {
  const words = title.trim().toLowerCase().split(/\s+/u).join(' ');
  return `${GUARD}${[...words].map((sign) => (MARK.has(sign) ? GUARD + sign + GUARD : sign)).join('')}${GUARD}`;
}

/** The same of a cell, as a formula; `text` writes a text of the formula. */
export function markedCell(cell: string, text: (value: string) => string): string {
  const spaced = ['CHAR(9)', 'CHAR(10)', 'CHAR(13)'].reduce((inner, mark) => `SUBSTITUTE(${inner},${mark}," ")`, cell);
  const marked = [...MARKS].reduce(
    (inner, mark) => `SUBSTITUTE(${inner},${text(mark)},${text(GUARD + mark + GUARD)})`,
    `LOWER(TRIM(${spaced}))`,
  );
  return `${text(GUARD)}&${marked}&${text(GUARD)}`;
}
