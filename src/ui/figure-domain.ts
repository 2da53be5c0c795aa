import type { FigureUnit } from './axis-figures.ts';
import { type Domain, roundDomain, type ScaleKind } from './scale.ts';

const FULL: Partial<Record<FigureUnit, number>> = { share: 1, points: 1 };

/**
 * The stretch of numbers a picture shows: every finite value it draws, from zero where zero is the natural start, and
 * `beyond` of that as room.
 */
export function figureDomain(
  values: readonly (number | null)[],
  unit: FigureUnit,
  kind: ScaleKind = 'linear',
  beyond = 0.3,
): Domain {
  const finite = values.filter((value): value is number => value !== null && Number.isFinite(value));
  if (kind === 'log') return logDomain(finite.filter((value) => value > 0));
  // A share of 100% closes every claim of "at least"; the picture need not reach that far to show it.
  const inside = unit === 'share' ? finite.filter((value) => value < 1) : finite;
  const full = FULL[unit];
  const high = Math.max(...inside, 0);
  const low = Math.min(...inside, 0);
  if (high === low) return unit === 'points' ? [-0.1, 0.1] : [0, full ?? 1];
  // Room beyond the outermost mark, so that a band that starts there is seen to go on. Differences go both ways.
  const room = (high - low) * beyond;
  const least = unit === 'points' || low < 0 ? low - room : 0;
  const most = unit === 'points' || high > 0 ? high + room : 0;
  const [from, to] = roundDomain([least, most]);
  if (full === undefined) return [from, to];
  return [Math.max(from, unit === 'share' ? 0 : -full), to > 0.75 * full ? full : to];
}

function logDomain(positive: readonly number[]): Domain {
  if (positive.length === 0) return [1, 10];
  const low = Math.min(...positive);
  const high = Math.max(...positive);
  return roundDomain([low / 1.3, Math.max(high, low * 3) * 1.3], 'log');
}
