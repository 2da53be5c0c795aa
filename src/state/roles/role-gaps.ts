import type { Share } from '../../assumptions/evidence.ts';
import { newcombeDifference } from '../../stats/newcombe-difference.ts';
import { newcombePairedDifference } from '../../stats/newcombe-paired-difference.ts';
import { type Figure, rateFigure } from '../verdicts/evidence-figures.ts';
import type { RoleCounts } from './ask-roles.ts';

/** A share with its likely range. */
export type SharedFigure = Share & Figure;

/** How often a role signs won deals, beside how often marketing reached it in the same deals. */
export type RoleGap = {
  role: string;
  signs: SharedFigure;
  reached: SharedFigure;
  /** Signs minus reached, of the same deals. */
  gap: Figure;
  /** Of the won deals it signed, those in which marketing reached it. */
  reached_signer: SharedFigure;
};

/** How often a role is among the people of won deals, and of lost ones. */
export type RolePresence = { role: string; won: SharedFigure; lost: SharedFigure; difference: Figure };

type Rows = RoleCounts['parts'];

const sum = <R extends { deals: number }>(rows: readonly R[], passes: (row: R) => boolean): number =>
  rows.reduce((total, row) => total + (passes(row) ? row.deals : 0), 0);

export const sharedFigure = (x: number, n: number, confidence: number): SharedFigure => ({
  x,
  ...rateFigure({ x, n }, confidence),
});

/** The rows of each role that occurs. */
export function byRole<R extends { role: number }>(rows: readonly R[]): ReadonlyMap<number, readonly R[]> {
  const found = new Map<number, R[]>();
  for (const row of rows) found.set(row.role, [...(found.get(row.role) ?? []), row]);
  return found;
}

/** Won deals of which it is known who signs and whom marketing reached; those that were reached at all. */
export function signedDeals({ sides }: RoleCounts): { n: number; reached: number; won: number } {
  const won = sides.filter((row) => row.won === 1);
  const known = won.filter((row) => row.signed === 1 && row.engaged === 1);
  return { n: sum(known, () => true), reached: sum(known, (row) => row.reached === 1), won: sum(won, () => true) };
}

/** Every role that signs or is reached in won deals, the largest gap first. */
export function roleGaps(counts: RoleCounts, roles: readonly string[], confidence: number): RoleGap[] {
  const { n } = signedDeals(counts);
  const gaps = [...byRole(counts.parts)].flatMap(([code, rows]): RoleGap[] => {
    const known = rows.filter((row) => row.won === 1 && row.signed === 1 && row.engaged === 1);
    const both = sum(known, (row) => row.signs === 1 && row.reached === 1);
    const first = sum(known, (row) => row.signs === 1 && row.reached === 0);
    const second = sum(known, (row) => row.signs === 0 && row.reached === 1);
    if (n === 0 || both + first + second === 0) return [];
    const pairs = { both, first, second, neither: n - both - first - second };
    const { estimate, lower, upper } = newcombePairedDifference(pairs, confidence);
    return [
      {
        role: roles[code] ?? '',
        signs: sharedFigure(both + first, n, confidence),
        reached: sharedFigure(both + second, n, confidence),
        gap: { estimate, interval: [lower, upper], n },
        reached_signer: sharedFigure(both, both + first, confidence),
      },
    ];
  });
  return gaps.sort((a, b) => (b.gap.estimate ?? 0) - (a.gap.estimate ?? 0) || b.signs.x - a.signs.x);
}

/** Who is there when deals are won, and when they are lost; the most frequent role first. */
export function rolePresence(
  { parts, sides }: RoleCounts,
  roles: readonly string[],
  confidence: number,
): RolePresence[] {
  const listed = (won: number) => sum(sides, (row) => row.won === won && row.present === 1);
  const [won, lost] = [listed(1), listed(0)];
  const presence = [...byRole<Rows[number]>(parts)].flatMap(([code, rows]): RolePresence[] => {
    const present = (of: number) => sum(rows, (row) => row.won === of && row.present === 1);
    const [inWon, inLost] = [present(1), present(0)];
    if (inWon + inLost === 0) return [];
    return [
      {
        role: roles[code] ?? '',
        won: sharedFigure(inWon, won, confidence),
        lost: sharedFigure(inLost, lost, confidence),
        difference: differenceFigure({ x: inWon, n: won }, { x: inLost, n: lost }, confidence),
      },
    ];
  });
  return presence.sort((a, b) => b.won.x + b.lost.x - a.won.x - a.lost.x);
}

export function differenceFigure(first: Share, second: Share, confidence: number): Figure {
  const n = first.n + second.n;
  if (first.n === 0 || second.n === 0) return { estimate: null, interval: null, n };
  const { estimate, lower, upper } = newcombeDifference(first.x, first.n, second.x, second.n, confidence);
  return { estimate, interval: [lower, upper], n };
}
