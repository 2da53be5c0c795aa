import type { MethodSettings } from '../model/settings.ts';
import { tailOf } from './finding.ts';
import { type PositionWord, UNDECIDED } from './position.ts';
import type { Pair } from './rival-pairs.ts';

/** What the pairs say of "leads" (or "is among the first m"): its verdict, p-value and the pair that decides. */
export type TopReading = { verdict: PositionWord; p: number; decisive: Pair | undefined };

/** Rules K4 and K5. `pairs` strongest rival first. */
export function judgeLeader(
  pairs: readonly Pair[],
  is: boolean,
  { confidence, tolerance }: MethodSettings,
): TopReading {
  const tail = tailOf(confidence);
  const leads = pairs.every(({ lower }) => lower > 0.5);
  const overtaken = pairs.some(({ upper, behind_holm }) => upper < 0.5 && behind_holm <= tail);
  const aheadOfAll = pairs.every(({ estimate }) => estimate !== null && estimate > 0.5);
  if (is) {
    const pressed = pairs.some(({ upper }) => upper < tolerance.top);
    return {
      verdict: leads ? 'holds' : overtaken ? 'contradicted' : pressed ? 'at-risk' : UNDECIDED.verdict,
      p: aheadOfAll ? 1 : least(pairs, ({ behind_holm }) => behind_holm),
      decisive: overtaken ? first(pairs, ({ behind_holm }) => behind_holm) : first(pairs, ({ lower }) => lower),
    };
  }
  return {
    verdict: leads ? 'contradicted' : overtaken ? 'holds' : UNDECIDED.verdict,
    // Ahead of every rival: no correction, the largest p is theirs all (intersection–union).
    p: aheadOfAll ? Math.max(0, ...pairs.map(({ ahead }) => ahead)) : 1,
    decisive: overtaken ? first(pairs, ({ behind_holm }) => behind_holm) : first(pairs, ({ lower }) => lower),
  };
}

/** Rule K6. `pairs` strongest rival first. */
export function judgeAmongTop(
  pairs: readonly Pair[],
  top: number,
  is: boolean,
  { confidence }: MethodSettings,
): TopReading {
  const tail = tailOf(confidence);
  const values = pairs.length + 1;
  const best = 1 + pairs.filter(({ behind_holm }) => behind_holm <= tail).length;
  const worst = values - pairs.filter(({ ahead_holm }) => ahead_holm <= tail).length;
  const rank = 1 + pairs.filter(({ estimate }) => estimate !== null && estimate < 0.5).length;
  const belongs = worst <= top;
  const excluded = best > top;
  const decisive = pairs[top - 1];
  if (is) {
    const p =
      rank <= top
        ? 1
        : nth(
            pairs.map(({ behind_holm }) => behind_holm),
            top,
          );
    return { verdict: belongs ? 'holds' : excluded ? 'contradicted' : UNDECIDED.verdict, p, decisive };
  }
  const p =
    rank > top
      ? 1
      : nth(
          pairs.map(({ ahead_holm }) => ahead_holm),
          values - top,
        );
  return { verdict: belongs ? 'contradicted' : excluded ? 'holds' : UNDECIDED.verdict, p, decisive };
}

const least = (pairs: readonly Pair[], of: (pair: Pair) => number): number => Math.min(1, ...pairs.map(of));

const first = (pairs: readonly Pair[], of: (pair: Pair) => number): Pair | undefined =>
  pairs.reduce<Pair | undefined>(
    (chosen, pair) => (chosen === undefined || of(pair) < of(chosen) ? pair : chosen),
    undefined,
  );

/** The n-th smallest, counted from 1; nothing to exceed is certainty. */
const nth = (ps: readonly number[], n: number): number => (n < 1 ? 0 : ([...ps].sort((a, b) => a - b)[n - 1] ?? 1));
