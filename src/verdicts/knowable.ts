import { normalQuantile } from '../stats/distributions.ts';
import { wilsonAt } from '../stats/wilson-interval.ts';
import { tailOf } from './finding.ts';
import { type PositionWord, position } from './position.ts';
import type { ClaimSets } from './verdict.ts';

/** Observed shares of `n` units at which a claim would be decided; null: at none. */
export type Knowable = {
  n: number;
  holds: readonly [number, number] | null;
  contradicted_to: number | null;
  contradicted_from: number | null;
};

// With more units the answer is no longer news, and every possible count is tried.
const MOST_UNITS = 5000;

/** Rule S4. */
export function knowable(n: number, sets: ClaimSets, confidence: number, effect = 1): Knowable | null {
  if (n === 0 || n > MOST_UNITS) return null;
  const z = -normalQuantile(tailOf(confidence));
  const verdicts = Array.from({ length: n + 1 }, (_, x): PositionWord => {
    const { lower, upper } = wilsonAt(x / effect, n / effect, z);
    return position([lower, upper], sets).verdict;
  });
  const held = verdicts.indexOf('holds');
  const lastBelow = verdicts.findIndex((verdict) => verdict !== 'contradicted') - 1;
  const firstAbove = verdicts.findLastIndex((verdict) => verdict !== 'contradicted') + 1;
  return {
    n,
    holds: held < 0 ? null : [held / n, verdicts.lastIndexOf('holds') / n],
    contradicted_to: lastBelow < 0 ? null : lastBelow / n,
    contradicted_from: firstAbove > n ? null : firstAbove / n,
  };
}
