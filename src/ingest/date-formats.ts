import type { DateOrder } from '../model/import-plan.ts';

/** How the day is written, in strptime directives that the database knows. `%b` is a month's short name, `%B` its full one. */
export const DAY_FORMATS: Readonly<Record<DateOrder, readonly string[]>> = {
  ymd: ['%Y-%m-%d', '%Y/%m/%d', '%Y.%m.%d', '%Y%m%d', '%Y年%m月%d日', '%Y-%b-%d'],
  dmy: [
    '%d/%m/%Y',
    '%d.%m.%Y',
    '%d-%m-%Y',
    '%d. %m. %Y',
    '%d %b %Y',
    '%d %b, %Y',
    '%d-%b-%Y',
    '%d/%b/%Y',
    '%d. %b %Y',
    '%d %B %Y',
    '%d %B, %Y',
    '%d-%B-%Y',
    '%d. %B %Y',
    '%d.%b.%Y',
    '%d%b%Y',
  ],
  mdy: ['%m/%d/%Y', '%m.%d.%Y', '%m-%d-%Y', '%b %d, %Y', '%b %d %Y', '%b. %d, %Y', '%B %d, %Y', '%B %d %Y', '%b-%d-%Y'],
};

/** Days before this year are typing errors or two-digit years, which the database's `%Y` would accept. */
export const FIRST_YEAR = 1000;

const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/** Most digits and range of each numeric directive. */
const NUMERIC: Readonly<Record<string, readonly [digits: number, least: number, most: number]>> = {
  Y: [4, FIRST_YEAR, 9999],
  m: [2, 1, 12],
  d: [2, 1, 31],
  H: [2, 0, 23],
  I: [2, 1, 12],
  M: [2, 0, 59],
  S: [2, 0, 59],
  f: [6, 0, 999_999],
};

/**
 * The day in `text` by one strptime format as `YYYY-MM-DD`, or null. Walks the format as the database does: digits are
 * taken greedily up to the directive's width, a space stands for one or more, names are read without case.
 */
export function dayBy(format: string, text: string): string | null {
  const found: Record<string, number> = {};
  let at = skipSpace(text, 0);
  for (let place = 0; place < format.length; place++) {
    const sign = format[place]!;
    if (sign === ' ') {
      const next = skipSpace(text, at);
      if (next === at) return null;
      at = next;
    } else if (sign !== '%') {
      if (text[at] !== sign) return null;
      at++;
    } else {
      const directive = format[++place]!;
      const length = take(directive, text, at, found);
      if (length === 0) return null;
      at += length;
    }
  }
  if (skipSpace(text, at) < text.length) return null;
  const { Y = 0, m = 0, d = 0 } = found;
  return d > daysIn(Y, m) ? null : `${Y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** Characters that one directive takes at a place; 0 where it does not fit. */
function take(directive: string, text: string, at: number, found: Record<string, number>): number {
  const numeric = NUMERIC[directive];
  if (numeric === undefined) {
    const rest = text.slice(at, at + 9).toLowerCase();
    if (directive === 'p') return rest.startsWith('am') || rest.startsWith('pm') ? 2 : 0;
    const names = directive === 'b' ? MONTHS.map((month) => month.slice(0, 3)) : MONTHS;
    const month = names.findIndex((name) => rest.startsWith(name));
    found.m = month + 1;
    return names[month]?.length ?? 0;
  }
  const [digits, least, most] = numeric;
  let length = 0;
  while (length < digits && isDigit(text[at + length])) length++;
  const value = Number(text.slice(at, at + length));
  found[directive] = value;
  return length > 0 && value >= least && value <= most ? length : 0;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \t\n\v\f\r'.includes(text[at]!)) at++;
  return at;
}

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9';

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
