/** How many deals carry each value. Equal values may come as one entry or many, in any order. */
export type Tally = readonly { value: number; deals: number }[];

/** Ascending, one entry per distinct value, empty entries left out. Throws RangeError for values or counts that are none. */
export function sortTally(tally: Tally): { value: number; deals: number }[] {
  const byValue = new Map<number, number>();
  for (const { value, deals } of tally) {
    if (!Number.isFinite(value)) throw new RangeError(`a value must be a finite number, not ${value}`);
    if (!(Number.isInteger(deals) && deals >= 0)) {
      throw new RangeError(`deals are counted in whole numbers from 0 on, not ${deals}`);
    }
    if (deals > 0) byValue.set(value, (byValue.get(value) ?? 0) + deals);
  }
  return [...byValue].sort(([a], [b]) => a - b).map(([value, deals]) => ({ value, deals }));
}

export function countDeals(tally: Tally): number {
  return tally.reduce((sum, { deals }) => sum + deals, 0);
}
