import type { Evidence, Share, Spell, Tally } from '../../assumptions/evidence.ts';
import { kaplanMeier } from '../../stats/kaplan-meier.ts';
import { kaplanMeierQuantiles } from '../../stats/kaplan-meier-quantiles.ts';
import { orderStatisticMedian } from '../../stats/order-statistic-median.ts';
import { countDeals } from '../../stats/tally.ts';
import { wilsonInterval } from '../../stats/wilson-interval.ts';

/** A figure with its likely range; both null where nothing was counted. */
export type Figure = {
  estimate: number | null;
  interval: readonly [number, number] | null;
  n: number;
};

/** Share of deals closed by a day, 0..1, with its likely range. */
export type ClosedBy = { day: number; share: number; range?: readonly [number, number] };

/** `effect`: as many times wider as the units are alike. */
export function rateFigure({ x, n }: Share, confidence: number, effect = 1): Figure {
  if (n === 0) return { estimate: null, interval: null, n };
  const { estimate, lower, upper } = wilsonInterval(x / effect, n / effect, confidence);
  return { estimate, interval: [lower, upper], n };
}

export function medianFigure(tally: Tally, confidence: number): Figure {
  const n = countDeals(tally);
  if (n === 0) return { estimate: null, interval: null, n };
  const { median, lower, upper } = orderStatisticMedian(tally, confidence);
  return { estimate: median, interval: lower === null || upper === null ? null : [lower, upper], n };
}

/** The median of lengths of time of which some still run; beyond what was observed it is not reached. */
export function spellFigure(spells: readonly Spell[], confidence: number): Figure {
  const n = spells.reduce((sum, { deals }) => sum + deals, 0);
  const [median] = kaplanMeierQuantiles(kaplanMeier(spells, confidence), [0.5]);
  if (n === 0 || median === undefined) return { estimate: null, interval: null, n };
  const last = spells.reduce((most, { days, deals }) => (deals > 0 ? Math.max(most, days) : most), 0);
  return {
    estimate: median.days ?? Number.POSITIVE_INFINITY,
    interval: [median.lower ?? last, median.upper ?? Number.POSITIVE_INFINITY],
    n,
  };
}

/** The curve behind a duration: open deals count as long as they lasted; won deals of a mature cohort are all closed. */
export function closedByDay(evidence: Extract<Evidence, { kind: 'spells' | 'wins' }>, confidence: number): ClosedBy[] {
  const spells: readonly Spell[] =
    evidence.kind === 'spells'
      ? evidence.spells
      : evidence.days.map(({ value, deals }) => ({ days: value, event: true, deals }));
  return kaplanMeier(spells, confidence).map(({ days, survival, lower, upper }) => ({
    day: days,
    share: 1 - survival,
    ...(lower === null || upper === null ? {} : { range: [1 - upper, 1 - lower] as const }),
  }));
}
