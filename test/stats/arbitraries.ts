import fc from 'fast-check';
import { expect } from 'vitest';
import type { RivalSpell, Spell } from '../../src/stats/spell.ts';
import type { Tally } from '../../src/stats/tally.ts';

/** Fixed, so that a failing example can be met again. */
export const SEED = { seed: 20_260_930, numRuns: 300 };
export const Z90 = 1.6448536269514722;

/** Wins and units. */
export const rate = fc
  .integer({ min: 1, max: 400 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
/** Deals in one cell. */
export const count = fc.integer({ min: 0, max: 60 });
export const level = fc.constantFrom(0.8, 0.9, 0.95, 0.99);
export const share = fc.integer({ min: 1, max: 99 }).map((percent) => percent / 100);
export const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });
export const spells: fc.Arbitrary<Spell[]> = fc.array(
  fc.record({ days: fc.integer({ min: 0, max: 40 }), event: fc.boolean(), deals: fc.integer({ min: 0, max: 4 }) }),
  { maxLength: 40 },
);
export const rivalSpells: fc.Arbitrary<RivalSpell[]> = fc.array(
  fc.record({
    days: fc.integer({ min: 0, max: 40 }),
    outcome: fc.constantFrom('won' as const, 'lost' as const, 'open' as const),
    deals: fc.integer({ min: 0, max: 4 }),
  }),
  { maxLength: 40 },
);
export const amounts: fc.Arbitrary<Tally> = fc.array(
  fc.record({ value: fc.integer({ min: 0, max: 30 }), deals: fc.integer({ min: 1, max: 5 }) }),
  { minLength: 1, maxLength: 20 },
);

/** Equal within a relative rounding error; infinities exactly. */
export const near = (actual: number, expected: number, within = 1e-9): void => {
  if (Number.isFinite(expected))
    expect(Math.abs(actual - expected)).toBeLessThanOrEqual(within * Math.max(1, Math.abs(expected)));
  else expect(actual).toBe(expected);
};
/** The same deals, each as a group of its own. */
export const oneByOne = <Group extends { deals: number }>(groups: readonly Group[]): Group[] =>
  groups.flatMap((group) => Array.from({ length: group.deals }, () => ({ ...group, deals: 1 })));
/** The same items in every possible order. */
export const shuffled = <Item>(items: readonly Item[]): fc.Arbitrary<Item[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
