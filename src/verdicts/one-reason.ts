import type { MethodSettings } from '../model/settings.ts';
import { adjustP } from '../stats/adjust-p.ts';
import { fisherExact } from '../stats/fisher-exact.ts';

/** How often somebody gave a reason: `deals` of their losses. */
export type GivenReason = { owner: string; reason: string; deals: number };

/** One rep's losses beside those of all others: x of n with the same reason. */
export type OneReason = {
  owner: string;
  reason: string;
  own: { x: number; n: number };
  others: { x: number; n: number };
  /** One-sided, adjusted over all reps and reasons that were compared. */
  p: number;
};

/**
 * Reps who give one reason for their losses at least `rep_ratio` times as often as all others together. It describes who
 * wrote what; the deals of a rep may be other deals. Fisher's exact test, one-sided, adjusted after Benjamini and Hochberg
 * over every rep and reason with enough losses. Largest share first.
 */
export function oneReason(
  given: readonly GivenReason[],
  { rep_losses, rep_same, rep_ratio, rep_fdr }: MethodSettings['quality'],
): OneReason[] {
  const byOwner = totals(given, ({ owner }) => owner);
  const byReason = totals(given, ({ reason }) => reason);
  const all = [...byOwner.values()].reduce((sum, deals) => sum + deals, 0);
  const compared = given.flatMap(({ owner, reason, deals }) => {
    const n = byOwner.get(owner) ?? 0;
    const others = { x: (byReason.get(reason) ?? 0) - deals, n: all - n };
    if (n < rep_losses || deals < rep_same || others.n < rep_losses) return [];
    const { pGreater } = fisherExact(deals, n, others.x, others.n);
    return [{ owner, reason, own: { x: deals, n }, others, p: pGreater }];
  });
  const adjusted = adjustP(
    compared.map(({ p }) => p),
    'bh',
  );
  return compared
    .map((one, index) => ({ ...one, p: adjusted[index] ?? 1 }))
    .filter(({ own, others, p }) => p <= rep_fdr && own.x * others.n >= rep_ratio * others.x * own.n)
    .sort((a, b) => b.own.x / b.own.n - a.own.x / a.own.n || (a.owner < b.owner ? -1 : 1));
}

function totals(given: readonly GivenReason[], key: (row: GivenReason) => string): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of given) sums.set(key(row), (sums.get(key(row)) ?? 0) + row.deals);
  return sums;
}
