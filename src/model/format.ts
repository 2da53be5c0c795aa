const LOCALE = 'en-US';
const MINUS = '−';

const signed = (value: number, text: string): string => (value < 0 && /[1-9]/.test(text) ? MINUS + text : text);

const decimal = (value: number, least: number, most: number): string =>
  new Intl.NumberFormat(LOCALE, { minimumFractionDigits: least, maximumFractionDigits: most }).format(Math.abs(value));

/** Whole numbers with thousands separators: 12345 → "12,345". */
export const formatCount = (count: number): string => signed(count, decimal(count, 0, 0));

/** A number as it stands, with thousands separators: 12345.5 → "12,345.5". */
export const formatNumber = (value: number): string => signed(value, decimal(value, 0, 6));

/** Decimals of a percentage that rests on `n` units: a decimal claims a precision that few units do not have. */
const shareDecimals = (n: number): number => (n < 1000 ? 0 : 1);

/**
 * An observed share (0..1) that rests on `n` units: "18%", from 1,000 units on "18.3%".
 * Some is never written as none, nor almost all as all: "<1%", ">99%".
 */
export function formatShare(share: number, n = 0): string {
  const decimals = shareDecimals(n);
  const percent = share * 100;
  const step = 10 ** -decimals;
  const text = decimal(percent, decimals, decimals);
  if (percent > 0 && Number(text) === 0) return `<${step}%`;
  if (percent < 100 && Number(text) === 100) return `>${decimal(100 - step, decimals, decimals)}%`;
  return `${signed(percent, text)}%`;
}

/** A share that somebody stated, as exactly as it was stated: 0.125 → "12.5%". */
export const formatStatedShare = (share: number): string => `${signed(share, decimal(share * 100, 0, 2))}%`;

/** Two shares with one percent sign where both are plain numbers: "10–18%". */
export const formatShareRange = (low: number, high: number, n = 0): string => {
  const [from, to] = [formatShare(low, n), formatShare(high, n)];
  return /^\d/.test(from) && /^\d/.test(to) ? `${from.slice(0, -1)}–${to}` : `${from} to ${to}`;
};

/** A difference of two shares, in points: 0.08 → "8 points". */
export function formatPoints(difference: number, n = 0): string {
  const decimals = shareDecimals(n);
  const text = decimal(difference * 100, decimals, decimals);
  return `${signed(difference, text)} ${text === '1' ? 'point' : 'points'}`;
}

/** "2.3×"; from 10 on without a decimal. */
export function formatRatio(ratio: number): string {
  if (!Number.isFinite(ratio)) return 'any multiple';
  return `${ratio < 9.95 ? decimal(ratio, 1, 1) : decimal(ratio, 0, 0)}×`;
}

/** A ratio that somebody stated, as it was stated: 2 → "2×". */
export const formatStatedRatio = (ratio: number): string => `${decimal(ratio, 0, 2)}×`;

/** "57 days", "1 day", "57.5 days". */
export function formatDays(days: number): string {
  if (!Number.isFinite(days)) return 'not reached';
  const text = signed(days, decimal(days, 0, 1));
  return `${text} ${text === '1' ? 'day' : 'days'}`;
}

/** An amount in the reporting currency (ISO code); without one, a bare number. Cents are written below 100 only. */
export function formatMoney(amount: number, currency?: string): string {
  if (!Number.isFinite(amount)) return amount > 0 ? 'any amount' : 'no amount';
  const whole = Math.abs(amount) >= 100 || Number.isInteger(amount);
  const text = decimal(amount, whole ? 0 : 2, whole ? 0 : 2);
  if (currency === undefined || currency === '') return signed(amount, text);
  // Intl refuses anything but three letters, and a file may hold a symbol instead of a code.
  if (!/^[A-Za-z]{3}$/.test(currency)) return `${signed(amount, text)} ${currency}`;
  const style = new Intl.NumberFormat(LOCALE, { style: 'currency', currency, maximumFractionDigits: 0 });
  const symbol = style.formatToParts(0).find((part) => part.type === 'currency')?.value ?? currency;
  return signed(amount, `${symbol}${/[A-Za-z]$/.test(symbol) ? ' ' : ''}${text}`);
}

/** An amount short enough for a line of figures: "$3.1M", "$840K", "1.2M kr". */
export function formatMoneyShort(amount: number, currency?: string): string {
  const value = Math.abs(amount);
  // Three digits before the point say enough.
  const whole = value < 1000 || Math.floor(Math.log10(value)) % 3 === 2;
  const known = currency !== undefined && /^[A-Za-z]{3}$/.test(currency);
  const text = new Intl.NumberFormat(LOCALE, {
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: whole ? 0 : 1,
    ...(known ? { style: 'currency', currency } : {}),
  }).format(value);
  return signed(amount, known || currency === undefined || currency === '' ? text : `${text} ${currency}`);
}
