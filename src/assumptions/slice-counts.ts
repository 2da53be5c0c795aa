import type { CountedCell, SliceColumns, slices } from '../metrics/slices.ts';
import { ATTRIBUTE_BLANK, type Attribute } from '../model/attribute.ts';
import type { FilledByOutcome } from '../model/cell.ts';
import { type Facts, stateOf } from '../model/cell.ts';
import type { FieldCondition } from '../model/filter.ts';
import type { Quarter } from '../model/quarter.ts';
import { within } from './answers.ts';
import type { Share } from './evidence.ts';
import { isClosed } from './ground.ts';
import {
  addParts,
  frequentCodes,
  NOBODY,
  type Parts,
  type Population,
  RECENT,
  type SliceTable,
  sliceTables,
  twinsOf,
  withoutShare,
} from './slice-table.ts';

/** The last complete quarters, in which a finding has to show again; everything before is for looking around. */
export const CONFIRM_QUARTERS = 2;

/** A segment beside the deals known to be outside it. */
export type Side = { inside: Share; rest: Share };

/** One or two values that describe a segment, with its closed deals and the others, before and in the last quarters. */
export type SliceCount = {
  values: readonly { field: string; label: string; column: string; code: number; condition: FieldCondition }[];
  explore: Side;
  confirm: Side;
};

export type SliceCounts = {
  population: Population;
  all: Parts;
  slices: readonly SliceCount[];
  /** How often each field is filled in, before the last quarters. */
  filled: readonly FilledByOutcome[];
};

/** Attributes alone and in pairs, in the order in which the metric numbers them. */
export function slicesOf(attributes: readonly Attribute[]): SliceColumns[] {
  const columns = attributes.map(({ column }) => column);
  const pairs = columns.flatMap((first, index) => columns.slice(index + 1).map((second) => [first, second] as const));
  return [...columns.map((column) => [column] as const), ...pairs];
}

/** Closed deals up to `last`, by part of the history and of the personas. Without dates nothing is recent. */
export function cellsToSearch(facts: Facts, accounted: number | null, last: Quarter | null): CountedCell[] {
  return facts.cells.flatMap((cell, index) => {
    if (!isClosed(cell) || (last !== null && !within(cell.closed, { first: null, last }))) return [];
    const recent = last !== null && within(cell.closed, { first: last - CONFIRM_QUARTERS + 1, last });
    const nobody = accounted === null || stateOf(cell, accounted) === 'out';
    return [{ cell: index, part: (recent ? RECENT : 0) + (nobody ? NOBODY : 0), won: cell.outcome === 'won' }];
  });
}

/**
 * Every frequent value, and pair of such values, against the rest of its population. A field that says what an earlier
 * one says is left out.
 */
export function sliceCounts(
  rows: ReturnType<typeof slices.decode>,
  attributes: readonly Attribute[],
  population: Population,
): SliceCounts {
  const wanted = slicesOf(attributes);
  const tables = sliceTables(rows, wanted.length, population);
  const twins = twinsOf(tables, wanted, attributes);
  const usable = new Map(
    attributes.flatMap((attribute, slice) =>
      twins.has(attribute.field) ? [] : [[attribute.column, { attribute, codes: frequentCodes(tables[slice]!) }]],
    ),
  );
  return {
    population,
    all: addParts((tables[0] ?? []).map(({ parts }) => parts)),
    slices: wanted.flatMap((columns, slice) => {
      const own = columns.flatMap((column) => usable.get(column) ?? []);
      return own.length === columns.length ? countSlice(tables[slice]!, own) : [];
    }),
    filled: attributes.map((attribute, slice) => filledIn(tables[slice]!, attribute)),
  };
}

type Usable = { attribute: Attribute; codes: ReadonlySet<number> };

function countSlice(table: SliceTable, [one, two]: readonly Usable[]): SliceCount[] {
  if (one === undefined) return [];
  const whole = addParts(table.map(({ parts }) => parts));
  const describe = ({ attribute }: Usable, code: number) => {
    const { label, condition } = attribute.values[code]!;
    return { field: attribute.field, label, column: attribute.column, code, condition };
  };
  return table.flatMap(({ first, second, parts: inside }) => {
    if (!one.codes.has(first) || (two !== undefined && !two.codes.has(second))) return [];
    const unknown = addParts(table.filter((entry) => mayBe(entry, first, second)).map(({ parts }) => parts));
    const side = (part: keyof Parts): Side => ({
      inside: inside[part],
      rest: withoutShare(withoutShare(whole[part], inside[part]), unknown[part]),
    });
    const values = two === undefined ? [describe(one, first)] : [describe(one, first), describe(two, second)];
    return [{ values, explore: side('explore'), confirm: side('confirm') }];
  });
}

/** Where a field is empty and no other rules it out, nobody knows whether the deal belongs to the segment. */
function mayBe(entry: SliceTable[number], first: number, second: number): boolean {
  const blank = [entry.first, entry.second].map((code) => code === ATTRIBUTE_BLANK);
  if (!blank.includes(true)) return false;
  return (blank[0] || entry.first === first) && (blank[1] || entry.second === second);
}

function filledIn(table: SliceTable, { field }: Attribute): FilledByOutcome {
  const { explore: whole } = addParts(table.map(({ parts }) => parts));
  const known = addParts(table.filter(({ first }) => first !== ATTRIBUTE_BLANK).map(({ parts }) => parts)).explore;
  return { field, won: { x: known.x, n: whole.x }, lost: { x: known.n - known.x, n: whole.n - whole.x } };
}
