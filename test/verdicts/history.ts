import type { Evidence } from '../../src/assumptions/evidence.ts';
import type { History } from '../../src/assumptions/scrutiny.ts';

/** Q3 2026. */
export const LAST = 2026 * 4 + 2;

/** The last quarter against the four before it; `quarters` are single ones, the last of them Q3 2026. */
export function history(
  now: Evidence,
  before: Evidence,
  {
    quarters = [],
    mix = [],
    cohort = false,
  }: { quarters?: readonly Evidence[]; mix?: History['mix']; cohort?: boolean } = {},
): History {
  return {
    cohort,
    now: { quarter: LAST, evidence: now },
    before: { first: LAST - 4, last: LAST - 1, evidence: before },
    quarters: quarters.map((evidence, index) => ({ quarter: LAST - quarters.length + 1 + index, evidence })),
    mix,
  };
}

/** One field with the deals of each value before and now, as [won, all]. */
export const mixBy = (
  field: string,
  values: Record<string, { before: readonly [number, number]; now: readonly [number, number] }>,
): History['mix'][number] => ({
  field,
  segments: Object.entries(values).map(([value, { before, now }]) => ({
    value,
    before: { x: before[0], n: before[1] },
    now: { x: now[0], n: now[1] },
  })),
});
