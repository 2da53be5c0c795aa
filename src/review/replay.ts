import type { Decision } from './review.ts';

/** What became of an expectation. */
export type Score = 'happened' | 'did not happen' | 'too early';

/** A figure over what closed since the decision. Ends may be infinite. */
export type Since = { estimate: number | null; interval: readonly [number, number] | null; n: number };

/**
 * Holds an expected figure against the data since: it happened where the whole interval meets the target, did not where
 * none of it does, and is too early to say otherwise. Null where no figure was expected.
 */
export function scoreDecision({ target }: Pick<Decision, 'target'>, since: Since | null): Score | null {
  if (target === null) return null;
  if (since === null || since.estimate === null || since.interval === null || since.n === 0) return 'too early';
  const [low, high] = since.interval;
  const { side, value } = target;
  if (side === 'at_least') return low >= value ? 'happened' : high < value ? 'did not happen' : 'too early';
  return high <= value ? 'happened' : low > value ? 'did not happen' : 'too early';
}
