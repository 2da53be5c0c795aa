import { guessOutcomes } from '../../src/ingest/guess-outcomes.ts';
import type { Outcome } from '../../src/model/outcome.ts';
import type { PlainDeal } from './plain-deals.ts';

/** A deal as a reader of files has it. */
export type ReadDeal = { id: string; owner: string; stage: string; cents: number; created: string; closed: string };

/** What a screen would say of some deals. */
export type Figures = {
  deals: number;
  counts: Partial<Record<Outcome, number>>;
  cents: Partial<Record<Outcome, number>>;
  closedByOwner: Record<string, [won: number, closed: number]>;
  medianDays: number | null;
};

const DAY = 86_400_000;
const iso = ([year, month, day]: readonly [number, number, number]): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

export const asRead = (deals: readonly PlainDeal[]): ReadDeal[] =>
  deals.map(({ id, owner, stage, cents, created, closed }) => ({
    id: String(id),
    owner,
    stage,
    cents,
    created: iso(created),
    closed: iso(closed),
  }));

export function figuresOf(deals: readonly ReadDeal[]): Figures {
  const placed = guessOutcomes(deals.map(({ stage }) => ({ label: stage })));
  const figures: Figures = { deals: deals.length, counts: {}, cents: {}, closedByOwner: {}, medianDays: null };
  const days: number[] = [];
  for (const { owner, stage, cents, created, closed } of deals) {
    const outcome = placed.get(stage) ?? 'unmapped';
    figures.counts[outcome] = (figures.counts[outcome] ?? 0) + 1;
    figures.cents[outcome] = (figures.cents[outcome] ?? 0) + cents;
    if (outcome !== 'won' && outcome !== 'lost') continue;
    const [won, all] = figures.closedByOwner[owner] ?? [0, 0];
    figures.closedByOwner[owner] = [won + (outcome === 'won' ? 1 : 0), all + 1];
    days.push((Date.parse(closed) - Date.parse(created)) / DAY);
  }
  return { ...figures, medianDays: median(days) };
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return null;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
