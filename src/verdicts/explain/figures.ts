import {
  formatDays,
  formatMoney,
  formatPoints,
  formatRatio,
  formatShare,
  formatShareRange,
  formatStatedRatio,
  formatStatedShare,
} from '../../model/format.ts';
import type { Range } from '../verdict.ts';
import type { Telling } from './telling.ts';

type Figured = Pick<Telling, 'finding' | 'settings' | 'verdict'>;

/** An observed figure in the unit of the claim. */
export function figure({ finding, settings }: Figured, value: number): string {
  const n = finding.n ?? 0;
  switch (finding.unit) {
    case 'share':
      return formatShare(value, n);
    case 'points':
      return formatPoints(value, n);
    case 'ratio':
      return formatRatio(value);
    case 'days':
      return formatDays(value);
    case 'money':
      return formatMoney(value, settings.currency);
    default:
      return finding.unit satisfies never;
  }
}

/** A limit of the claim, as exactly as it was stated. */
export function limitFigure(told: Figured, value: number): string {
  if (told.finding.unit === 'share') return formatStatedShare(value);
  if (told.finding.unit === 'ratio') return formatStatedRatio(value);
  return figure(told, value);
}

/** "likely between 10% and 18%", "likely 35 days or more". */
export function likely(told: Figured, [low, high]: Range): string {
  if (high === Number.POSITIVE_INFINITY) return `likely ${figure(told, low)} or more`;
  const [from, to] = [end(told, low), end(told, high)];
  return `likely between ${plain(from, to)} and ${to}`;
}

/** "10–18%", "35 to 85 days": for an estimate in brackets. */
export function spread(told: Figured, [low, high]: Range): string {
  if (high === Number.POSITIVE_INFINITY) return `${figure(told, low)} or more`;
  if (told.finding.unit === 'share') return formatShareRange(low, high, told.finding.n);
  const to = figure(told, high);
  return `${plain(figure(told, low), to)} to ${to}`;
}

/** A limit that would read like the edge it lies beside gets the decimal that tells them apart. */
function end(told: Figured, value: number): string {
  const text = figure(told, value);
  const { sets, unit } = told.finding;
  if (unit !== 'share' || sets === null || Number.isInteger(value)) return text;
  const edges = told.verdict === 'at-risk' ? [...sets.tolerated, ...sets.claim] : sets.tolerated;
  return edges.some((edge) => edge !== value && formatStatedShare(edge) === text) ? formatShare(value, 1000) : text;
}

/** The unit is written once: "35" beside "85 days". */
function plain(from: string, to: string): string {
  const word = / (days?|points?)$/;
  return word.test(from) && word.test(to) ? from.replace(word, '') : from;
}
