import type { FieldCondition, Filter } from '../../src/model/filter.ts';

/** What a cell holds for a condition: its words, trimmed of spaces and lower-case; null where it is empty. */
export type CellOf = (field: string) => string | null;

/** Logic of three values, written out: null is unknown. */
export function answer(filter: Filter, cell: CellOf): boolean | null {
  if ('field' in filter) return condition(filter, cell(filter.field));
  if ('has' in filter) return null;
  if ('not' in filter) return denied(answer(filter.not, cell));
  const parts = ('all' in filter ? filter.all : filter.any).map((part) => answer(part, cell));
  const decisive = 'any' in filter;
  if (parts.includes(decisive)) return decisive;
  return parts.includes(null) ? null : !decisive;
}

const denied = (value: boolean | null): boolean | null => (value === null ? null : !value);

function condition(asked: FieldCondition, text: string | null): boolean | null {
  if ('is_known' in asked) return (text !== null) === asked.is_known;
  if (text === null) return null;
  if ('in' in asked) return asked.in.some((value) => lower(String(value)) === text);
  if ('not_in' in asked) return !asked.not_in.some((value) => lower(String(value)) === text);
  if ('title_matches' in asked) {
    return (
      asked.title_matches.some((title) => says(text, title)) &&
      !(asked.title_excludes ?? []).some((title) => says(text, title))
    );
  }
  const { at_least, at_most } = asked;
  const isDay = typeof (at_least ?? at_most) === 'string';
  const value = isDay ? (/^\d{4}-/.test(text) ? text : null) : /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
  if (value === null) return null;
  return (at_least === undefined || value >= at_least) && (at_most === undefined || value <= at_most);
}

/** Letter by letter, as databases do it: a sigma at the end of a word is no letter of its own. */
export const lower = (text: string): string =>
  [...text.replace(/^ +| +$/g, '')].map((letter) => letter.toLowerCase()).join('');

/** Words of the two texts and what stands between them, compared piece by piece. */
function says(text: string, title: string): boolean {
  const pieces = (of: string) => of.split(/([^\p{L}\p{N}])/u).filter((piece) => piece !== '');
  const spaced = (of: string) => pieces(of.trim().toLowerCase().replace(/\s+/g, ' '));
  const [said, wanted] = [spaced(text), spaced(title)];
  const isSign = (piece: string | undefined) => piece === undefined || /^[^\p{L}\p{N}]$/u.test(piece);
  return said.some(
    (_, at) =>
      wanted.every((piece, step) => said[at + step] === piece) &&
      isSign(said[at - 1]) &&
      isSign(said[at + wanted.length]),
  );
}
