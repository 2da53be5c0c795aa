import type { Reading } from '../model/import-plan.ts';
import { FORMATTED_NUMBER, PLAIN_NUMBER, SCALE } from '../model/number-text.ts';

export type NumberReading = Extract<Reading, { kind: 'number' }>;

const FACTORS: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mm: 1e6, b: 1e9, bn: 1e9 };

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
  const digits = trimmed.replace(reading.decimal === '.' ? /[^0-9.]/g : /[^0-9,]/g, '').replace(',', '.');
  const letter = compiled(SCALE).exec(trimmed)?.[1]?.toLowerCase();
  const value = Number(digits) * (letter === undefined ? 1 : FACTORS[letter]!);
  return /[(\u2212-]/.test(trimmed) ? -value : value;
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
