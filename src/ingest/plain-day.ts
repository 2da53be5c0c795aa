import { MONTH_NAMES, WORDED_DAY } from '../model/month-names.ts';

const WEEKDAY = new RegExp(WORDED_DAY.weekday, 'u');
const ORDINAL = new RegExp(WORDED_DAY.ordinal, 'u');
const OF = new RegExp(WORDED_DAY.of, 'gu');
const MONTH = new RegExp(WORDED_DAY.month, 'u');
const DOT = new RegExp(WORDED_DAY.dot, 'u');

/** A day written in words as strptime reads it: "15 de março de 2024" is "15 Mar 2024", "April 1st, 2024" is "Apr 1, 2024". */
export function plainDay(text: string): string {
  const bare = text.trim().replace(WEEKDAY, '').replace(ORDINAL, '$1$2').replace(OF, ' ');
  const [name] = MONTH.exec(bare) ?? [];
  if (name === undefined) return bare;
  const month = MONTH_NAMES.get(name.toLowerCase()) ?? name;
  return bare.replaceAll(name, month).replace(DOT, '$1 ');
}

/** True for a word that names a month in some language. */
export const isMonthName = (word: string): boolean => MONTH_NAMES.has(word.toLowerCase());
