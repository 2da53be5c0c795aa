/** What a cell is sorted by; null is unknown and stands last whichever way the column is sorted. */
export type SortValue = string | number | null;

export type Sort = { column: string; descending: boolean };

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Positions of the rows in the order asked for; equal rows keep theirs. */
export function sortedRows(count: number, value: (row: number) => SortValue, descending: boolean): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, row) => row);
  const values = Array.from(order, value);
  const turn = descending ? -1 : 1;
  return order.sort((first, second) => compare(values[first] ?? null, values[second] ?? null, turn) || first - second);
}

function compare(first: SortValue, second: SortValue, turn: number): number {
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  if (typeof first === 'number' && typeof second === 'number') return turn * (first - second);
  return turn * collator.compare(String(first), String(second));
}
