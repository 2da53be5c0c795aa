import { formatStatedRatio, formatStatedShare } from '../model/format.ts';

/** What the numbers of an axis are. Shares and points are 0..1. */
export type FigureUnit = 'share' | 'points' | 'ratio' | 'days' | 'money';

/** The figures of one axis. Only the last one says what they count: "0 · 20 · 40 · 60 days". */
export function axisFigures(ticks: readonly number[], unit: FigureUnit, currency?: string): string[] {
  const last = ticks.length - 1;
  return ticks.map((tick, index) => {
    switch (unit) {
      case 'share':
        return formatStatedShare(tick);
      case 'ratio':
        return formatStatedRatio(tick);
      case 'money':
        return shortMoney(tick, currency);
      case 'points':
        return index === last ? `${signedPoints(tick)} points` : signedPoints(tick);
      case 'days':
        return index === last ? `${plain(tick)} days` : plain(tick);
      default:
        return unit satisfies never;
    }
  });
}

const plain = (value: number): string => new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 }).format(value);

function signedPoints(share: number): string {
  const points = plain(Math.abs(share) * 100);
  if (points === '0') return '0';
  return share > 0 ? `+${points}` : `−${points}`;
}

function shortMoney(amount: number, currency: string | undefined): string {
  const options: Intl.NumberFormatOptions = { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 };
  if (currency === undefined) return new Intl.NumberFormat('en-US', options).format(amount);
  if (/^[A-Za-z]{3}$/.test(currency)) {
    return new Intl.NumberFormat('en-US', { ...options, style: 'currency', currency }).format(amount);
  }
  return `${new Intl.NumberFormat('en-US', options).format(amount)} ${currency}`;
}
