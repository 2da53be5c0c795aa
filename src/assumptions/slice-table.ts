import type { SliceColumns, slices } from '../metrics/slices.ts';
import { ATTRIBUTE_BLANK, type Attribute } from '../model/attribute.ts';
import type { Share } from './evidence.ts';

/** Deals before the last quarters, in which a segment is looked for, and in them, in which it has to show again. */
export type Parts = { explore: Share; confirm: Share };

/** One attribute or a pair of them: the deals of each value or pair of values. */
export type SliceTable = readonly { first: number; second: number; parts: Parts }[];

type SliceRows = ReturnType<typeof slices.decode>;

/** Which deals are searched: those of no persona, or all. */
export type Population = 'nobody' | 'all';

/** How the parts of the history are numbered in the question: one bit for the last quarters, one for no persona. */
export const RECENT = 1;
export const NOBODY = 2;

/** The answer by slice, in the order asked for, of one population. */
export function sliceTables(rows: SliceRows, count: number, population: Population): SliceTable[] {
  const tables = Array.from({ length: count }, () => new Map<string, SliceTable[number]>());
  for (const { slice, first, second, part, won, deals } of rows) {
    if (population === 'nobody' && (part & NOBODY) === 0) continue;
    const table = tables[slice]!;
    const key = `${first},${second}`;
    const entry = table.get(key) ?? { first, second, parts: { explore: { x: 0, n: 0 }, confirm: { x: 0, n: 0 } } };
    table.set(key, entry);
    const share = (part & RECENT) === 0 ? entry.parts.explore : entry.parts.confirm;
    share.n += deals;
    if (won === 1) share.x += deals;
  }
  return tables.map((table) => [...table.values()]);
}

export const addParts = (all: readonly Parts[]): Parts => ({
  explore: addShares(all.map(({ explore }) => explore)),
  confirm: addShares(all.map(({ confirm }) => confirm)),
});

const addShares = (shares: readonly Share[]): Share => ({
  x: shares.reduce((sum, { x }) => sum + x, 0),
  n: shares.reduce((sum, { n }) => sum + n, 0),
});

export const withoutShare = (whole: Share, part: Share): Share => ({ x: whole.x - part.x, n: whole.n - part.n });

const MOST_VALUES = 8;

/** Codes of the values that most deals hold. */
export function frequentCodes(table: SliceTable): Set<number> {
  const named = table.filter(({ first }) => first >= 0);
  named.sort((a, b) => b.parts.explore.n - a.parts.explore.n || a.first - b.first);
  return new Set(named.slice(0, MOST_VALUES).map(({ first }) => first));
}

// A few typing errors apart, knowing the one value is knowing the other.
const SAME = 0.98;

/** Attributes that say what an earlier one says, such as the id and the name of a campaign. */
export function twinsOf(
  tables: readonly SliceTable[],
  wanted: readonly SliceColumns[],
  attributes: readonly Attribute[],
): Set<string> {
  const twins = new Set<string>();
  wanted.forEach(([first, second], slice) => {
    if (second === undefined || twins.has(first)) return;
    const known = tables[slice]!.filter((entry) => entry.first !== ATTRIBUTE_BLANK && entry.second !== ATTRIBUTE_BLANK);
    const deals = known.reduce((sum, { parts }) => sum + parts.explore.n, 0);
    const agrees = (of: (entry: SliceTable[number]) => number): boolean => {
      const most = new Map<number, number>();
      for (const entry of known) most.set(of(entry), Math.max(most.get(of(entry)) ?? 0, entry.parts.explore.n));
      return [...most.values()].reduce((sum, n) => sum + n, 0) >= SAME * deals;
    };
    if (deals > 0 && agrees((entry) => entry.first) && agrees((entry) => entry.second)) twins.add(second);
  });
  return new Set(attributes.flatMap(({ column, field }) => (twins.has(column) ? [field] : [])));
}
