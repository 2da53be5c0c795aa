import type { Tally } from '../../assumptions/evidence.ts';
import { type Figure, medianFigure } from '../verdicts/evidence-figures.ts';
import type { RoleCounts } from './ask-roles.ts';
import { byRole, type SharedFigure, sharedFigure } from './role-gaps.ts';

/** What a role is worth in companies of one size. */
export type RoleAtSize = {
  /** Of closed deals with the role whose signer is known, those that it signs. */
  authority: SharedFigure;
  /** Of closed deals with the role, those that are won. */
  win_rate: SharedFigure;
  /** Median amount of won deals with the role, in units of money. */
  deal_size: Figure;
};

export type RoleAuthority = { role: string; all: RoleAtSize; sizes: readonly RoleAtSize[] };

/** The roles in most deals, each over all sizes and by company size; `sizes` are the codes to tell apart. */
export function roleAuthority(
  { parts, amounts }: RoleCounts,
  roles: readonly string[],
  sizes: readonly number[],
  confidence: number,
  most: number,
): RoleAuthority[] {
  const involved = [...byRole(parts)]
    .map(([code, rows]) => ({ code, rows: rows.filter((row) => row.present === 1 || row.signs === 1) }))
    .map((each) => ({ ...each, deals: each.rows.reduce((sum, row) => sum + row.deals, 0) }))
    .filter(({ deals }) => deals > 0)
    .sort((a, b) => b.deals - a.deals)
    .slice(0, most);
  const values = byRole(amounts);
  return involved.map(({ code, rows }) => {
    const at = (passes: (size: number) => boolean): RoleAtSize => {
      const here = rows.filter(({ size }) => passes(size));
      const count = (test: (row: (typeof here)[number]) => boolean) =>
        here.reduce((sum, row) => sum + (test(row) ? row.deals : 0), 0);
      const tally: Tally = (values.get(code) ?? []).filter(({ size }) => passes(size));
      const { estimate, interval, n } = medianFigure(tally, confidence);
      return {
        authority: sharedFigure(
          count((row) => row.signs === 1),
          count((row) => row.signed === 1),
          confidence,
        ),
        win_rate: sharedFigure(
          count((row) => row.won === 1),
          count(() => true),
          confidence,
        ),
        deal_size: {
          estimate: estimate === null ? null : estimate / 100,
          interval: interval === null ? null : [interval[0] / 100, interval[1] / 100],
          n,
        },
      };
    };
    return { role: roles[code] ?? '', all: at(() => true), sizes: sizes.map((size) => at((code) => code === size)) };
  });
}
