const SPACES = '[ \u00a0\u2007\u2009\u202f]';
const CODES =
  'USD|EUR|GBP|JPY|CHF|CAD|AUD|NZD|CNY|INR|BRL|MXN|SEK|NOK|DKK|ISK|PLN|CZK|HUF|RON|BGN|TRY|ILS|ZAR|SGD|HKD|KRW|TWD|THB|IDR|MYR|PHP|VND|AED|SAR|QAR|EGP|NGN|KES|RUB|UAH|ARS|CLP|COP|PEN';
const CURRENCY = `(?:[A-Z]{0,3}\\p{Sc}|${CODES}|kr\\.?|Kr\\.?|zł|Kč|Ft|lei|Rs\\.?|Fr\\.?)`;
const MINUS = '[-\u2212]';

/**
 * The whole text of a number, for each decimal sign. The syntax is common to JavaScript (with `u`) and RE2, so that SQL
 * can apply the very same patterns. PLAIN text can be cast as it stands once the decimal sign is a point; FORMATTED
 * text is what is left of it after removing everything but digits and the decimal sign, negative where it holds a
 * bracket or a minus, times the SCALE letter behind the digits.
 */
export const PLAIN_NUMBER = {
  '.': '^[-+]?(?:[0-9]{1,15}(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE](?:\\+?0?[0-9]|-[0-9]{1,2}))?$',
  ',': '^[-+]?(?:[0-9]{1,15}(?:,[0-9]*)?|,[0-9]+)$',
} as const;

export const FORMATTED_NUMBER = {
  '.': formatted(`[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}|[1-9][0-9]?(?:,[0-9]{2}){1,5},[0-9]{3}|${common()}`, '\\.'),
  ',': formatted(`[1-9][0-9]{0,2}(?:\\.[0-9]{3}){1,4}|${common()}`, ','),
} as const;

/** Its first group is the letter: K thousand, M or MM million, B or bn billion. */
export const SCALE = `[0-9.,]${SPACES}?(K|k|MM|M|m|Bn|bn|BN|B)(?:[^A-Za-z]|$)`;

function common(): string {
  return `[1-9][0-9]{0,2}(?:${SPACES}[0-9]{3}){1,4}|[1-9][0-9]{0,2}(?:['’][0-9]{3}){1,4}|[0-9]{1,15}`;
}

function formatted(whole: string, decimal: string): string {
  const sign = `(?:${MINUS}|\\+)?`;
  const number = `(?:(?:${whole})(?:${decimal}[0-9]*)?|${decimal}[0-9]+)`;
  const scale = `(?:${SPACES}?(?:K|k|MM|M|m|Bn|bn|BN|B))?`;
  return `^\\(?${sign}${SPACES}?${CURRENCY}?${SPACES}?\\(?${sign}${number}${scale}${SPACES}?%?${SPACES}?${CURRENCY}?${MINUS}?\\)?$`;
}

/** An identifier whose last digits a spreadsheet has rounded away: `1.23E+18`. */
export const ROUNDED_ID = '^[0-9](?:[.,][0-9]+)?[eE]\\+[0-9]{1,3}$';
