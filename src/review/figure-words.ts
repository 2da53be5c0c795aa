import { formatDays, formatMoney, formatPoints, formatRatio, formatStatedShare } from '../model/format.ts';
import type { Unit } from '../verdicts/verdict.ts';

/** A figure as it was stated or frozen, in its unit. */
export function figureWords(unit: Unit, value: number, currency?: string): string {
  switch (unit) {
    case 'share':
      return formatStatedShare(value);
    case 'points':
      return formatPoints(value);
    case 'ratio':
      return formatRatio(value);
    case 'days':
      return formatDays(value);
    case 'money':
      return formatMoney(value, currency);
    default:
      return unit satisfies never;
  }
}
