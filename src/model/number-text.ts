const SPACES = '[ \u00a0\u2007\u2009\u202f]';
const CODES =
  'USD|EUR|GBP|JPY|CHF|CAD|AUD|NZD|CNY|INR|BRL|MXN|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|TRY|ILS|ZAR|SGD|HKD|KRW|TWD|THB|IDR|MYR|PHP|VND|AED|SAR|QAR|EGP|NGN|KES|RUB|UAH|ARS|CLP|COP|PEN';
const CURRENCY = `(?:[A-Z]{0,3}\\p{Sc}|${CODES}|kr\\.?|Kr\\.?|zł|Kč|Ft|lei|Rs\\.?|Fr\\.?|円|元|руб\\.?)`;
const MINUS = '[-\u2212]';
/** "1.234,-": a dash in the place of the cents is no minus. */
export const NO_CENTS = '[.,][-\u2013\u2014]{1,2}';
/** "Fr. 5": the dot of an abbreviation is no decimal sign. */
export const ABBREVIATION = '\\p{L}+\\.';
const THOUSAND = 'K|k|Tsd|tsd';
const MILLION = 'MM|Mio|mio|mln|M|m';
const BILLION = 'Mrd|mrd|mld|Bn|bn|BN|B';

/**
 * The whole text of a number, for each decimal sign. The syntax is common to JavaScript (with `u`) and RE2, so that SQL
 * can apply the very same patterns. PLAIN text can be cast as it stands once the decimal sign is a point; FORMATTED
 * text is what is left of it after removing every ABBREVIATION and everything but digits and the decimal sign, negative
 * where it holds a bracket or a minus beside NO_CENTS, times the SCALE letter behind the digits.
 */
export const PLAIN_NUMBER = {
  '.': '^[-+]?(?:[0-9]{1,15}(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE](?:\\+?0?[0-9]|-[0-9]{1,2}))?$',
  ',': '^[-+]?(?:[0-9]{1,15}(?:,[0-9]*)?|,[0-9]+)$',
} as const;

export const FORMATTED_NUMBER = {
  '.': formatted(`[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}|[1-9][0-9]?(?:,[0-9]{2}){1,5},[0-9]{3}|${common()}`, '\\.'),
  ',': formatted(`[1-9][0-9]{0,2}(?:\\.[0-9]{3}){1,4}|${common()}`, ','),
} as const;

/** Its first group is the letters: K or Tsd thousand, M, MM, Mio or mln million, B, bn, Mrd or mld billion. */
export const SCALE = `[0-9.,]${SPACES}?(${THOUSAND}|${MILLION}|${BILLION})\\.?(?:\\P{L}|$)`;

/** What the letters of SCALE, in small letters, multiply by. */
export const FACTORS: Readonly<Record<string, number>> = Object.fromEntries([
  ...THOUSAND.split('|').map((letters) => [letters.toLowerCase(), 1e3]),
  ...MILLION.split('|').map((letters) => [letters.toLowerCase(), 1e6]),
  ...BILLION.split('|').map((letters) => [letters.toLowerCase(), 1e9]),
]);

function common(): string {
  return `[1-9][0-9]{0,2}(?:${SPACES}[0-9]{3}){1,4}|[1-9][0-9]{0,2}(?:['’][0-9]{3}){1,4}|[0-9]{1,15}`;
}

function formatted(whole: string, decimal: string): string {
  const sign = `(?:${MINUS}|\\+)?`;
  const number = `(?:(?:${whole})(?:${decimal}(?:[-\u2013\u2014]{1,2}|[0-9]*))?|${decimal}[0-9]+)`;
  const scale = `(?:${SPACES}?(?:${THOUSAND}|${MILLION}|${BILLION})\\.?)?`;
  return `^\\(?${sign}${SPACES}?${CURRENCY}?${SPACES}?\\(?${sign}${number}${scale}${SPACES}?%?${SPACES}?${CURRENCY}?${MINUS}?\\)?$`;
}

/** An identifier whose last digits a spreadsheet has rounded away: `1.23E+18`. */
export const ROUNDED_ID = '^[0-9](?:[.,][0-9]+)?[eE]\\+[0-9]{1,3}$';
