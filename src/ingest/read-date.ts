import type { DateOrder, Reading } from '../model/import-plan.ts';
import { DAY_FORMATS, dayBy } from './date-formats.ts';
import { plainDay } from './plain-day.ts';

export type DateReading = Extract<Reading, { kind: 'date' }>;

/**
 * The calendar day that a text names, as `YYYY-MM-DD`. Formats are tried in order and the first that fits decides, as
 * `try_strptime(text, formats)` does. The day stands as written: neither times nor time zones move it.
 */
export function readDate(text: string, reading: DateReading): string | 'empty' | 'unreadable' {
  const trimmed = text.trim();
  if (trimmed === '') return 'empty';
  const plain = reading.worded ? plainDay(trimmed) : trimmed;
  for (const format of reading.formats) {
    const day = dayBy(format, plain);
    if (day !== null) return day;
  }
  return 'unreadable';
}

const TIME =
  /( (?:at|um|à|às|alle|alle ore|ore|om) |,? +|T)(\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?)(?:([ \u00a0\u202f]?)([AaPp][Mm]))?( ?(?:Z|UTC|GMT|[ECMP][SD]T|CES?T|BST|Uhr|[+-]\d{2}(?::?\d{2})?))?$/;

/** The ways in which one text can be a date: its day formats by order, and what follows the day. */
export type DateForm = { days: readonly { order: DateOrder; format: string }[]; rest: string };

const ALL = (['ymd', 'dmy', 'mdy'] as const).flatMap((order) =>
  DAY_FORMATS[order].map((format): { order: DateOrder; format: string } => ({ order, format })),
);
const NAMED = ALL.filter(({ format }) => /%b/i.test(format));
const NUMERIC = ALL.filter(({ format }) => !/%b/i.test(format));

/** What a date looks like, without deciding between day and month; null for text that is no date. */
export function dateForm(text: string): DateForm | null {
  const trimmed = text.trim();
  if (trimmed.length > 45 || !/\d/.test(trimmed)) return null;
  const time = TIME.exec(trimmed);
  const day = time === null ? trimmed : trimmed.slice(0, time.index);
  const days = (/[A-Za-z]/.test(day) ? NAMED : NUMERIC).filter(({ format }) => dayBy(format, day) !== null);
  return days.length === 0 ? null : { days, rest: time === null ? '' : restFormat(time) };
}

function restFormat([, gap, clock, space, half, zone = '']: RegExpExecArray): string {
  const [, seconds] = clock!.match(/^\d{1,2}:\d{2}(:\d{2}(?:\.\d+)?)?$/)!;
  const hours = half === undefined ? '%H:%M' : '%I:%M';
  const fraction = seconds?.split('.')[1];
  // The database reads six digits of a fraction; a seventh is written by some servers and is nearly always 0.
  const tail = fraction === undefined ? '' : fraction.length === 7 ? `.%f${fraction[6]}` : '.%f';
  const clockFormat = seconds === undefined ? hours : `${hours}:%S${tail}`;
  return `${gap!.replace(/ +/, ' ')}${clockFormat}${half === undefined ? '' : `${space}%p`}${zone}`;
}
