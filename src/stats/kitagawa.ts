import { checkProportion } from './check-arguments.ts';

/** Wins and units of one segment before and now. */
export type SegmentChange = { before: { x: number; n: number }; now: { x: number; n: number } };

/** Parts of a change in shares between -1 and 1: from segments weighing more or less, and from rates within them. */
export type ChangeParts = { mix: number; rate: number };

/** `change` = now − before = `mix` + `rate`, which are the sums over `segments`, in the order they came. */
export type Decomposition = ChangeParts & { change: number; segments: ChangeParts[] };

/**
 * What part of a change in a rate comes from a different mix of segments, and what part from the segments themselves.
 * `segments`: each unit in exactly one. A segment without units in one period has its rate of the other in both, so that
 * its part is all mix. Nothing is left over. Throws RangeError where a period has no units or a count lies outside.
 * Source: Kitagawa, JASA 50 (1955) 1168.
 * Worked: 40 of 80 and 2 of 20 before, 10 of 20 and 8 of 80 now → change -0.24, all of it mix.
 */
export function kitagawaDecomposition(segments: readonly SegmentChange[]): Decomposition {
  const before = totalOf(segments.map((segment) => segment.before));
  const now = totalOf(segments.map((segment) => segment.now));
  const parts = segments.map((segment) => {
    const [share0, share1] = [segment.before.n / before.n, segment.now.n / now.n];
    const [rate0, rate1] = ratesOf(segment);
    return { mix: ((share1 - share0) * (rate1 + rate0)) / 2, rate: ((rate1 - rate0) * (share1 + share0)) / 2 };
  });
  return {
    change: now.x / now.n - before.x / before.n,
    mix: parts.reduce((sum, { mix }) => sum + mix, 0),
    rate: parts.reduce((sum, { rate }) => sum + rate, 0),
    segments: parts,
  };
}

function ratesOf({ before, now }: SegmentChange): [number, number] {
  if (before.n > 0 && now.n > 0) return [before.x / before.n, now.x / now.n];
  const units = before.n + now.n;
  const pooled = units === 0 ? 0 : (before.x + now.x) / units;
  return [pooled, pooled];
}

function totalOf(shares: readonly { x: number; n: number }[]): { x: number; n: number } {
  for (const { x, n } of shares) if (n !== 0 || x !== 0) checkProportion(x, n);
  const total = shares.reduce((sum, { x, n }) => ({ x: sum.x + x, n: sum.n + n }), { x: 0, n: 0 });
  checkProportion(total.x, total.n);
  return total;
}
