import { addDays, type Day, firstDay, lastDay, type Quarter, quarterOf } from '../../src/model/quarter.ts';
import type { Random } from './random.ts';

export const AS_OF: Day = '2026-09-30';
export const FIRST_QUARTER: Quarter = quarterOf('2024-04-01');
export const LAST_QUARTER: Quarter = quarterOf(AS_OF);
/** The last four quarters, which the verdicts read. */
export const WINDOW_START: Quarter = LAST_QUARTER - 3;

export type Block = 'history' | 'window';
export const quartersOf = (block: Block): Quarter[] =>
  block === 'window'
    ? [0, 1, 2, 3].map((step) => WINDOW_START + step)
    : [0, 1, 2, 3, 4, 5].map((step) => FIRST_QUARTER + step);

export const daysBetween = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

export const earlierOf = (a: Day, b: Day): Day => (a < b ? a : b);

const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

/** The day itself, or the Friday before a weekend. */
export function workday(day: Day): Day {
  const weekday = weekdayOf(day);
  return weekday === 0 ? addDays(day, -2) : weekday === 6 ? addDays(day, -1) : day;
}

/** A working day of the quarter; later ones are likelier, as quotas are due at its end. */
export function closingDay(quarter: Quarter, random: Random): Day {
  const first = firstDay(quarter);
  const length = daysBetween(first, lastDay(quarter));
  for (;;) {
    const day = addDays(first, Math.floor(Math.max(random.unit(), random.unit() * 0.97) * (length + 1)));
    if (workday(day) === day) return day;
  }
}

/** `2026-03-07` → `3/7/2026`. */
export const usDate = (day: Day): string => `${Number(day.slice(5, 7))}/${Number(day.slice(8, 10))}/${day.slice(0, 4)}`;
