import { type Figure, medianFigure } from '../verdicts/evidence-figures.ts';
import type { RoleCounts } from './ask-roles.ts';
import { byRole, type SharedFigure, sharedFigure } from './role-gaps.ts';

/** When a role enters its deals. */
export type RoleEntry = {
  role: string;
  /** Median days after creation; below nothing: before. */
  days: Figure;
  /** Of deals where the day is known, those that the role entered before they were created. */
  before: SharedFigure;
  /** Deals with the role where no day is known. */
  unknown: number;
};

/** The earliest role first. */
export function roleEntries({ days }: RoleCounts, roles: readonly string[], confidence: number): RoleEntry[] {
  const entries = [...byRole(days)].map(([code, rows]): RoleEntry => {
    const known = rows.filter((row) => row.known === 1);
    const figure = medianFigure(known, confidence);
    const before = known.reduce((sum, { value, deals }) => sum + (value < 0 ? deals : 0), 0);
    return {
      role: roles[code] ?? '',
      days: figure,
      before: sharedFigure(before, figure.n, confidence),
      unknown: rows.reduce((sum, row) => sum + (row.known === 1 ? 0 : row.deals), 0),
    };
  });
  return entries.sort((a, b) => (a.days.estimate ?? Infinity) - (b.days.estimate ?? Infinity) || b.days.n - a.days.n);
}
