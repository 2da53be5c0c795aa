import {
  formatCount,
  formatDays,
  formatMoney,
  formatPoints,
  formatRatio,
  formatShare,
  formatShareRange,
} from '../../model/format.ts';
import { unitsOf } from '../../verdicts/unit-noun.ts';
import type { Unit, Verdict } from '../../verdicts/verdict.ts';

type Figured = Pick<Verdict, 'unit' | 'n'>;

/** An observed figure in the unit of its claim. */
export function writeFigure({ unit, n = 0 }: Figured, value: number, currency?: string): string {
  switch (unit) {
    case 'share':
      return formatShare(value, n);
    case 'points':
      return formatPoints(value, n);
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

/** "11–19%", "35 to 85 days", "58 days or more". */
export function writeRange(figured: Figured, [low, high]: readonly [number, number], currency?: string): string {
  if (high === Number.POSITIVE_INFINITY) return `${writeFigure(figured, low, currency)} or more`;
  if (figured.unit === 'share') return formatShareRange(low, high, figured.n);
  const [from, to] = [writeFigure(figured, low, currency), writeFigure(figured, high, currency)];
  return `${from.replace(UNIT_WORD, '')} to ${to}`;
}

/** What stands behind a figure: "30 of 212" for a share, "212 deals" for a median, "12 wins" for a cost. */
export function writeCounted(unit: Unit, x: number | null, n: number, noun = 'deals'): string {
  if (unit === 'share' && x !== null) return `${formatCount(x)} of ${formatCount(n)}`;
  return `${formatCount(n)} ${unitsOf(n, noun)}`;
}

const UNIT_WORD = / (days?|points?)$/;
