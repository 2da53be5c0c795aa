import type { Spell } from '../../src/stats/spell.ts';
import type { Tally } from '../../src/stats/tally.ts';

/** Plain values, one deal each. */
export const tally = (...values: number[]): Tally => values.map((value) => ({ value, deals: 1 }));

/** Durations of closed deals, one each. */
export const closed = (...days: number[]): Spell[] => days.map((day) => ({ days: day, event: true, deals: 1 }));

/** Durations so far of open deals, one each. */
export const open = (...days: number[]): Spell[] => days.map((day) => ({ days: day, event: false, deals: 1 }));
