import type { RivalSpell, Spell } from '../../src/stats/spell.ts';
import type { Tally } from '../../src/stats/tally.ts';

/** What a reference case hands to its function. */
export type Input = Record<string, unknown>;

/** Answers a case with one of our functions, in the reference file's field names. */
export type Adapter = (input: Input) => Record<string, unknown>;

/** A reference case: expected fields may be numbers, null, "Infinity" or lists of these. */
export type ReferenceCase = {
  id: string;
  fn: string;
  input: Input;
  expected: Record<string, unknown>;
  tol: { abs: number; rel: number };
};

export function numberOf(input: Input, key: string): number {
  const value = input[key];
  if (value === 'Infinity') return Infinity;
  if (typeof value !== 'number') throw new Error(`the case has no number "${key}"`);
  return value;
}

export function textOf(input: Input, key: string): string {
  const value = input[key];
  if (typeof value !== 'string') throw new Error(`the case has no text "${key}"`);
  return value;
}

export function listOf(input: Input, key: string): unknown[] {
  const value = input[key];
  if (!Array.isArray(value)) throw new Error(`the case has no list "${key}"`);
  return value;
}

export function numbersOf(input: Input, key: string): number[] {
  const list = listOf(input, key);
  return list.map((_, i) => numberOf(list as unknown as Input, String(i)));
}

/** A list of lists, such as the rows of a table. */
export function tableOf(input: Input, key: string): number[][] {
  return listOf(input, key).map((row) => numbersOf({ row }, 'row'));
}

/** Plain values as a tally of single deals; grouping them is the function's own business. */
export function tallyOf(input: Input, key: string): Tally {
  return numbersOf(input, key).map((value) => ({ value, deals: 1 }));
}

export function spellsOf(input: Input): Spell[] {
  const events = numbersOf(input, 'event');
  return numbersOf(input, 'time').map((days, i) => ({ days, event: events[i] === 1, deals: 1 }));
}

/** The spells of each group, in the order of the groups' names. */
export function groupsOf(input: Input): Spell[][] {
  const group = numbersOf(input, 'group');
  const names = [...new Set(group)].sort((a, b) => a - b);
  return names.map((name) => spellsOf(input).filter((_, i) => group[i] === name));
}

/** Status 0 is open, 1 won, 2 lost. */
export function rivalSpellsOf(input: Input): RivalSpell[] {
  const status = numbersOf(input, 'status');
  return numbersOf(input, 'time').map((days, i) => {
    const outcome = (['open', 'won', 'lost'] as const)[status[i]!];
    if (outcome === undefined) throw new Error(`the case has a status ${status[i]}`);
    return { days, outcome, deals: 1 };
  });
}
