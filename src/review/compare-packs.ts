import { comparable } from '../verdicts/comparability.ts';
import type { FrozenVerdict, Pack } from './review.ts';

/** One assumption in two reviews. */
export type Pair = {
  earlier: FrozenVerdict | null;
  later: FrozenVerdict | null;
  /** Later minus earlier, in the unit; null where the two may not be held against each other, or hold no figure. */
  delta: number | null;
  /** Why they may not; empty where they may. */
  because: readonly string[];
};

/** Every assumption of either review, in the order of the later one. Rule P1 decides what may be compared. */
export function comparePacks(earlier: Pack, later: Pack): Pair[] {
  const isSame = (one: FrozenVerdict) => (other: FrozenVerdict) =>
    one.persona === other.persona && one.assumption === other.assumption;
  const gone = earlier.verdicts.filter((verdict) => !later.verdicts.some(isSame(verdict)));
  return [
    ...later.verdicts.map((verdict) => pairOf(earlier.verdicts.find(isSame(verdict)) ?? null, verdict)),
    ...gone.map((verdict) => pairOf(verdict, null)),
  ];
}

function pairOf(earlier: FrozenVerdict | null, later: FrozenVerdict | null): Pair {
  const pair = { earlier, later, delta: null };
  if (earlier === null) return { ...pair, because: ['it was not stated then'] };
  if (later === null) return { ...pair, because: ['it is not stated any more'] };
  if (earlier.fingerprint === null || later.fingerprint === null) {
    return { ...pair, because: ['what it rested on is not in the pack'] };
  }
  const found = comparable(earlier.fingerprint, later.fingerprint);
  if (found !== true) return { ...pair, because: found.because };
  if (earlier.unit !== later.unit || earlier.estimate === null || later.estimate === null)
    return { ...pair, because: [] };
  return { ...pair, delta: later.estimate - earlier.estimate, because: [] };
}
