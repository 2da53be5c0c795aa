import type { Reading } from '../model/import-plan.ts';
import { ABBREVIATION, FACTORS, FORMATTED_NUMBER, NO_CENTS, PLAIN_NUMBER, SCALE } from '../model/number-text.ts';

export type NumberReading = Extract<Reading, { kind: 'number' }>;

/**
 * A number as it is written in a column: grouped, with a currency, in brackets when negative, with K, M or B.
 * A percent sign is dropped: "12%" is 12. Numbers of more than fifteen digits, or with an exponent over 9, are
 * unreadable, because digits are lost.
 */
export function readNumber(text: string, reading: NumberReading): number | 'empty' | 'unreadable' {
  const trimmed = text.trim();
  if (trimmed === '') return 'empty';
  if (compiled(PLAIN_NUMBER[reading.decimal]).test(trimmed)) return Number(trimmed.replace(',', '.'));
  if (!compiled(FORMATTED_NUMBER[reading.decimal]).test(trimmed)) return 'unreadable';
  const bare = trimmed.replace(new RegExp(ABBREVIATION, 'gu'), '');
  const digits = bare.replace(reading.decimal === '.' ? /[^0-9.]/g : /[^0-9,]/g, '').replace(',', '.');
  const letters = compiled(SCALE).exec(trimmed)?.[1]?.toLowerCase();
  const value = Number(digits) * (letters === undefined ? 1 : FACTORS[letters]!);
  return /[(\u2212-]/.test(trimmed.replace(compiled(NO_CENTS), '')) ? -value : value;
}

const cache = new Map<string, RegExp>();

function compiled(pattern: string): RegExp {
  let regex = cache.get(pattern);
  if (regex === undefined) {
    regex = new RegExp(pattern, 'u');
    cache.set(pattern, regex);
  }
  return regex;
}
