import type { HostileChoice } from './axes.ts';

/** What a cell of an amount or a day says: its cents or its ISO day, nothing, or something that cannot be read. */
export type Truth = { text: string; means: number | string | 'nothing' | 'unreadable' };

const grouped = (units: number, separator: string): string => String(units).replace(/\B(?=(?:\d{3})+$)/g, separator);
const two = (value: number): string => String(value).padStart(2, '0');

/** The n-th amount as one program writes it. Whole thousands of units, so that every style can say it exactly. */
export function amountCell(style: HostileChoice['amounts'], units: number, cents: number): Truth {
  const fraction = two(cents);
  const exact = units * 100 + cents;
  switch (style) {
    case 'point':
      return { text: `${units}.${fraction}`, means: exact };
    case 'whole':
      return { text: String(units), means: units * 100 };
    case 'grouped':
      return { text: `${grouped(units, ',')}.${fraction}`, means: exact };
    case 'dollars':
      return { text: `$${grouped(units, ',')}.${fraction}`, means: exact };
    case 'code':
      return { text: `USD ${grouped(units, ',')}.${fraction}`, means: exact };
    case 'comma':
      return { text: `${units},${fraction}`, means: exact };
    case 'comma grouped':
      return { text: `${grouped(units, '.')},${fraction}`, means: exact };
    case 'euro':
      return { text: `${grouped(units, '.')},${fraction} €`, means: exact };
    case 'spaced':
      return { text: `${grouped(units, '\u00a0')},${fraction}`, means: exact };
    case 'swiss':
      return { text: `${grouped(units, "'")}.${fraction}`, means: exact };
    case 'brackets':
      return units % 2 === 0
        ? { text: `(${grouped(units, ',')}.${fraction})`, means: -exact }
        : { text: `${grouped(units, ',')}.${fraction}`, means: exact };
    case 'minus behind':
      return units % 2 === 0
        ? { text: `${units}.${fraction}-`, means: -exact }
        : { text: `${units}.${fraction}`, means: exact };
    case 'thousands':
      return { text: `$${grouped(units, ',')}.${fraction}K`, means: exact * 1000 };
    case 'open':
      return { text: grouped(units, ','), means: units * 100 };
    case 'damaged':
      return units % 5 === 0
        ? { text: '1.23E+18', means: 'unreadable' }
        : { text: `${units}.${fraction}`, means: exact };
    default:
      return style satisfies never;
  }
}

export type Day = { year: number; month: number; day: number };

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const LONG = 'January February March April May June July August September October November December'.split(' ');
export const MONTH_NAMES: Partial<Record<HostileChoice['table'], readonly string[]>> = {
  german: 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' '),
  french: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  portuguese: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(' '),
};

/** A day as one program writes it; `row` makes the faults of the damaged styles rare. */
export function dayCell(style: HostileChoice['days'], at: Day, row: number, table: HostileChoice['table']): Truth {
  const { year, month, day } = at;
  const means = `${year}-${two(month)}-${two(day)}`;
  const clock = `${two(row % 24)}:${two(row % 60)}`;
  switch (style) {
    case 'iso':
      return { text: means, means };
    case 'iso time':
      return { text: `${means} ${clock}:07`, means };
    case 'iso T':
      return { text: `${means}T${clock}:07Z`, means };
    case 'day first':
      return { text: `${two(day)}/${two(month)}/${year}`, means };
    case 'month first':
      return { text: `${month}/${day}/${year}`, means };
    case 'dots':
      return { text: `${two(day)}.${two(month)}.${year}`, means };
    case 'dashes':
      return { text: `${two(day)}-${two(month)}-${year}`, means };
    case 'zoho':
      return { text: `${day} ${MONTHS[month - 1]}, ${year} ${clock}:00`, means };
    case 'us time':
      return { text: `${month}/${day}/${year} ${(row % 12) + 1}:${two(row % 60)} ${row % 2 ? 'PM' : 'AM'}`, means };
    case 'us long':
      return { text: `${LONG[month - 1]} ${day}, ${year}`, means };
    case 'open':
      return {
        text: `${two(Math.min(day, 12))}/${two(month)}/${year}`,
        means: `${year}-${two(month)}-${two(Math.min(day, 12))}`,
      };
    case 'mixed': {
      // Every third is written month first, and only those with a day above twelve can be told.
      if (row % 3 !== 0) return { text: `${two(day)}/${two(month)}/${year}`, means };
      const later = two(Math.max(day, 13));
      return { text: `${two(month)}/${later}/${year}`, means: `${year}-${two(month)}-${later}` };
    }
    case 'short years':
      return { text: `${two(day)}/${two(month)}/${two(year % 100)}`, means: 'unreadable' };
    case 'month names': {
      const names = MONTH_NAMES[table] ?? LONG;
      return {
        text: table === 'german' ? `${day}. ${names[month - 1]} ${year}` : `${day} ${names[month - 1]} ${year}`,
        means,
      };
    }
    case 'excel':
      if (row % 5 === 2) return { text: 'May-20', means: 'unreadable' };
      if (row % 5 === 4) return { text: '45397', means: 'unreadable' };
      return { text: means, means };
    default:
      return style satisfies never;
  }
}
