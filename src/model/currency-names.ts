/** Codes that stand in headers of exports. Codes that are words of their own, such as ALL and TOP, are left out. */
export const CURRENCY_CODES: readonly string[] = (
  'AED ARS AUD BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HRK HUF IDR ILS INR ISK JPY KES KRW KWD MAD MXN ' +
  'MYR NGN NOK NZD PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TND TRY TWD UAH USD UYU VND ZAR'
).split(' ');

/** Signs and names that mean one currency alone. */
const NAMES: Readonly<Record<string, string>> = {
  '€': 'EUR',
  EURO: 'EUR',
  EUROS: 'EUR',
  '£': 'GBP',
  'POUND STERLING': 'GBP',
  'BRITISH POUND': 'GBP',
  US$: 'USD',
  'US DOLLAR': 'USD',
  'US DOLLARS': 'USD',
  'U.S. DOLLAR': 'USD',
  A$: 'AUD',
  'AUSTRALIAN DOLLAR': 'AUD',
  CA$: 'CAD',
  C$: 'CAD',
  'CANADIAN DOLLAR': 'CAD',
  R$: 'BRL',
  '₹': 'INR',
  'INDIAN RUPEE': 'INR',
  'SWISS FRANC': 'CHF',
  'JAPANESE YEN': 'JPY',
  'SWEDISH KRONA': 'SEK',
  'NORWEGIAN KRONE': 'NOK',
  'DANISH KRONE': 'DKK',
  ZŁ: 'PLN',
};

/** What people write for a currency, with its code. */
export const CURRENCY_NAMES: readonly (readonly [written: string, code: string])[] = Object.entries(NAMES);

/** Signs that are written beside amounts only: as the last word of a header they would be something else. */
const SIGNS: Readonly<Record<string, string>> = {
  AU$: 'AUD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  MX$: 'MXN',
  FR: 'CHF',
  KČ: 'CZK',
  FT: 'HUF',
  LEI: 'RON',
  РУБ: 'RUB',
  '₽': 'RUB',
  '₺': 'TRY',
  '₩': 'KRW',
  '₪': 'ILS',
  '₫': 'VND',
  '₴': 'UAH',
  '₦': 'NGN',
  '₱': 'PHP',
  '฿': 'THB',
  円: 'JPY',
  元: 'CNY',
};

/** What people write for a currency in a cell, with its code. */
export const CURRENCY_SIGNS: readonly (readonly [written: string, code: string])[] = [
  ...CURRENCY_NAMES,
  ...Object.entries(SIGNS),
];

/** Signs of several currencies, the usual one first. */
export const SHARED_SIGNS: readonly (readonly [written: string, codes: readonly string[]])[] = [
  ['$', ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'TWD', 'ARS', 'CLP', 'COP', 'UYU']],
  ['¥', ['JPY', 'CNY']],
  ['KR', ['SEK', 'NOK', 'DKK', 'ISK']],
  ['RS', ['INR', 'PKR']],
];

/** What stands for a currency in an amount, in the syntax common to JavaScript (with `u`) and RE2. */
export const CURRENCY_MARK = `(?:US|CA|AU|NZ|HK|MX|A|C|R|S)?\\$|\\p{Sc}|${CURRENCY_CODES.join('|')}|[Kk]r|zł|Kč|Ft|lei|Rs|Fr|руб|円|元`;

/** The currency that a header names, in brackets or as its last word: "Amount spent (USD)", "Value EUR", "Amount (€)". */
export function currencyInHeader(header: string | null): string | null {
  const text = (header ?? '').trim();
  const inBrackets = /[([]\s*([^()[\]]+?)\s*[)\]]\s*$/u.exec(text)?.[1];
  const last = /[\s_,:/-]([^\s_,:/-]+)$/u.exec(text)?.[1];
  for (const part of [inBrackets, last]) {
    const found = part === undefined ? null : codeOf(part.replace(/^in\s+/i, ''));
    if (found !== null) return found;
  }
  return null;
}

function codeOf(text: string): string | null {
  if (CURRENCY_CODES.includes(text)) return text;
  const name = text.toUpperCase();
  return Object.hasOwn(NAMES, name) ? (NAMES[name] ?? null) : null;
}
