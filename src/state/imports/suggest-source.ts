import type { ColumnPlan, FilePlan } from '../../model/import-plan.ts';
import type { Source } from '../../project/source-schema.ts';

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** What to make of a file that nobody has decided on; null where it fits nowhere until a person says. */
export function suggestSource(plan: FilePlan, all: readonly FilePlan[]): Source | null {
  if (plan.error !== null || plan.table === null) return null;
  if (plan.table !== 'lookup') return { table: plan.table, file: plan.file };
  const deals = all.find((other) => other.table === 'deals');
  const match = deals === undefined ? undefined : sharedColumn(plan, deals);
  return match === undefined ? null : { table: 'lookup', file: plan.file, ...match };
}

/** The first column whose header also stands in the deals, by its words or by what it maps to. */
function sharedColumn(lookup: FilePlan, deals: FilePlan): { key: string; joins: string } | undefined {
  for (const column of lookup.columns) {
    if (!tellsRowsApart(column, lookup)) continue;
    const other = deals.columns.find(
      (candidate) =>
        plain(candidate.header ?? '') === plain(column.header ?? column.name) ||
        (column.maps_to !== null && column.maps_to === candidate.maps_to) ||
        plain(candidate.maps_to ?? '') === plain(column.header ?? ''),
    );
    if (other !== undefined) return { key: column.name, joins: other.maps_to ?? other.name };
  }
  return undefined;
}

/** Most samples of different values that a plan shows. */
const SAMPLES = 5;

/** A key says which row is meant; the same few words in every row, such as Yes and No, do not. */
const tellsRowsApart = ({ samples }: ColumnPlan, { records }: FilePlan): boolean =>
  samples.length >= Math.min(SAMPLES, Math.ceil(records / 2));
