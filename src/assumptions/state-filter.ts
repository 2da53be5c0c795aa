import type { Filter } from '../model/filter.ts';

/** A field as words: canonical names lose their underscores, headers of the file stay as they are. */
export const fieldLabel = (field: string): string =>
  /^[a-z][a-z0-9_]*$/.test(field) ? field.replaceAll('_', ' ') : field;

/** "a, b or c". */
export function listWords(words: readonly (string | number | boolean)[], last: 'or' | 'and'): string {
  const texts = words.map(String);
  if (texts.length < 2) return texts.join('');
  return `${texts.slice(0, -1).join(', ')} ${last} ${texts.at(-1)}`;
}

/** A filter as a clause that can follow "deals where". */
export function stateFilter(filter: Filter): string {
  if ('all' in filter) return joined(filter.all, 'and', 'any deal');
  if ('any' in filter) return joined(filter.any, 'or', 'no deal');
  if ('not' in filter) return `not (${stateFilter(filter.not)})`;
  if ('has' in filter) {
    const some =
      filter.at_least === undefined || filter.at_least === 1 ? 'at least one' : `at least ${filter.at_least}`;
    const one = filter.has === 'touches' ? 'touch' : 'person';
    const what = some === 'at least one' ? one : filter.has;
    const where = filter.where === undefined ? '' : ` where ${stateFilter(filter.where)}`;
    const before = filter.before === undefined ? '' : ` before the ${fieldLabel(filter.before)}`;
    return `there ${some === 'at least one' ? 'is' : 'are'} ${some} ${what}${where}${before}`;
  }
  const field = fieldLabel(filter.field);
  if ('in' in filter) return `${field} is ${listWords(filter.in, 'or')}`;
  if ('not_in' in filter) return `${field} is not ${listWords(filter.not_in, 'or')}`;
  if ('is_known' in filter) return `${field} is ${filter.is_known ? 'filled in' : 'empty'}`;
  if ('title_matches' in filter) {
    const except = filter.title_excludes ?? [];
    const words = `${field} says ${listWords(filter.title_matches, 'or')}`;
    return except.length === 0 ? words : `${words} but not ${listWords(except, 'or')}`;
  }
  const { at_least: low, at_most: high } = filter;
  if (low !== undefined && high !== undefined) return `${field} is between ${low} and ${high}`;
  if (low !== undefined) return `${field} is ${low} or ${typeof low === 'string' ? 'later' : 'more'}`;
  if (high !== undefined) return `${field} is ${high} or ${typeof high === 'string' ? 'earlier' : 'less'}`;
  return `${field} has a number`;
}

function joined(parts: readonly Filter[], word: 'and' | 'or', none: string): string {
  if (parts.length === 0) return `it is ${none}`;
  return parts
    .map((part) => {
      const clause = stateFilter(part);
      const mixed =
        parts.length > 1 && (('all' in part && part.all.length > 1) || ('any' in part && part.any.length > 1));
      return mixed ? `(${clause})` : clause;
    })
    .join(` ${word} `);
}
