import type { Verdict } from '../../verdicts/verdict.ts';

/** Undecided assumptions by how soon they can be settled. */
export type Plan = {
  /** Soonest first. */
  soon: readonly Verdict[];
  /** More deals than will come. */
  never: readonly Verdict[];
  /** Something other than more deals is missing. */
  otherwise: readonly Verdict[];
};

export function planOf(verdicts: readonly Verdict[]): Plan {
  const open = verdicts.filter(({ verdict }) => verdict === 'at-risk' || verdict === 'not-enough-evidence');
  const of = (kind: Verdict['settling']['kind']) => open.filter(({ settling }) => settling.kind === kind);
  return {
    soon: [...of('more')].sort(bySoonest),
    never: [...of('not-at-this-volume')].sort(bySoonest),
    otherwise: of('none'),
  };
}

function bySoonest({ settling: a }: Verdict, { settling: b }: Verdict): number {
  if (a.kind === 'none' || b.kind === 'none') return 0;
  const quarters = (a.quarters ?? Number.MAX_SAFE_INTEGER) - (b.quarters ?? Number.MAX_SAFE_INTEGER);
  if (quarters !== 0 && Number.isFinite(quarters)) return quarters;
  return a.more === b.more ? 0 : a.more - b.more;
}
