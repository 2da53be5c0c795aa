import type { ColumnPlan, FilePlan } from '../model/import-plan.ts';
import { FLAG_FIELDS, type FlagField, outcomesLeft, readFlag } from '../model/outcome-flags.ts';

/**
 * A test of the flags in a row: the first column whose value is neither yes nor no, or says that a deal is won or lost
 * against another flag; null where the flags are in order.
 */
export function flagTest(
  { columns, table }: FilePlan,
  isEmpty: (cell: string) => boolean,
): (cells: readonly string[]) => ColumnPlan | null {
  const found = columns.filter(({ maps_to }) => FLAG_FIELDS.some((field) => field === maps_to));
  if (table !== 'deals' || found.length === 0) return () => null;
  return (cells) => {
    const flags: Record<FlagField, boolean | null> = { is_closed: null, is_won: null, is_lost: null };
    for (const column of found) {
      const cell = cells[column.index] ?? '';
      if (isEmpty(cell)) continue;
      const flag = readFlag(cell);
      if (flag === null) return column;
      flags[column.maps_to as FlagField] = flag;
    }
    if (outcomesLeft(flags).length > 0) return null;
    return found.find(({ maps_to }) => maps_to !== 'is_closed' && flags[maps_to as FlagField] !== null) ?? null;
  };
}
