import type { Share } from '../../assumptions/evidence.ts';
import type { Cell, Facts } from '../../model/cell.ts';
import { saysSomething } from '../../verdicts/recorded-shares.ts';
import type { Breakdown } from '../fields/break-down.ts';
import { rateFigure } from '../verdicts/evidence-figures.ts';
import { lostPairs, valuesIn } from './win-loss.ts';

type ReasonCount = { reason: string; deals: number };

/** Lost deals of which both rep and buyer gave a reason. */
export type Agreement = {
  /** By row and by column, most frequent first. */
  reps: readonly ReasonCount[];
  buyers: readonly ReasonCount[];
  cells(rep: string, buyer: string): number;
  /** Both name the same, of all. */
  same: Share;
  interval: readonly [number, number] | null;
  /** The reason that one side gives most more often than the other; null where none differs. */
  furthest: { reason: string; reps: number; buyers: number } | null;
  /** Buyers who gave a reason where the rep gave none. */
  unsaid: number;
};

/** The first field is the rep's, the second the buyer's; of several in one cell the first counts. Null where no deal has both. */
export function agreementOf(
  breakdown: Breakdown,
  facts: Facts,
  counts: (cell: Cell) => boolean,
  confidence: number,
): Agreement | null {
  const found = new Map<string, number>();
  const [rows, columns] = [new Map<string, ReasonCount>(), new Map<string, ReasonCount>()];
  const add = (sums: Map<string, ReasonCount>, reason: string, deals: number) => {
    const key = reason.toLowerCase();
    const sum = sums.get(key);
    sums.set(key, { reason: sum?.reason ?? reason, deals: (sum?.deals ?? 0) + deals });
  };
  const same = { x: 0, n: 0 };
  let unsaid = 0;
  for (const { first, second, deals } of lostPairs(breakdown, facts, counts)) {
    const [rep] = valuesIn(first).filter(saysSomething);
    const [buyer] = valuesIn(second).filter(saysSomething);
    if (buyer === undefined) continue;
    if (rep === undefined) {
      unsaid += deals;
      continue;
    }
    const key = keyOf(rep, buyer);
    found.set(key, (found.get(key) ?? 0) + deals);
    add(rows, rep, deals);
    add(columns, buyer, deals);
    same.n += deals;
    if (rep.toLowerCase() === buyer.toLowerCase()) same.x += deals;
  }
  if (same.n === 0) return null;
  const sorted = (sums: Map<string, ReasonCount>) =>
    [...sums.values()].sort((a, b) => b.deals - a.deals || (a.reason < b.reason ? -1 : 1));
  const gaps = [...new Set([...rows.keys(), ...columns.keys()])].map((key) => ({
    reason: (rows.get(key) ?? columns.get(key))?.reason ?? key,
    reps: rows.get(key)?.deals ?? 0,
    buyers: columns.get(key)?.deals ?? 0,
  }));
  gaps.sort((a, b) => gapOf(b) - gapOf(a) || (a.reason < b.reason ? -1 : 1));
  const [furthest] = gaps;
  return {
    reps: sorted(rows),
    buyers: sorted(columns),
    cells: (rep, buyer) => found.get(keyOf(rep, buyer)) ?? 0,
    same,
    interval: rateFigure(same, confidence).interval,
    furthest: furthest === undefined || gapOf(furthest) === 0 ? null : furthest,
    unsaid,
  };
}

const keyOf = (rep: string, buyer: string): string => `${rep.toLowerCase()}\n${buyer.toLowerCase()}`;
const gapOf = ({ reps, buyers }: { reps: number; buyers: number }): number => Math.abs(reps - buyers);
