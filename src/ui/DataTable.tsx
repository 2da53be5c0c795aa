import { lazy, type ReactNode, Suspense } from 'react';
import { Loading } from './Loading.tsx';
import type { Sort, SortValue } from './sort-rows.ts';

export type Column = {
  id: string;
  header: string;
  /** Said more quietly beside the header. */
  note?: string;
  /** Pixels; a table wider than its place scrolls sideways, a narrower one spreads. */
  width: number;
  /** Numbers stand at the right. */
  align?: 'left' | 'right';
  /** What the row is sorted by, and shown as where there is no `cell`. Rows count from 0; undefined is on its way. */
  value: (row: number) => SortValue | undefined;
  cell?: (row: number) => ReactNode;
  /** True unless said otherwise. */
  sortable?: boolean;
};

export type DataTableProps = {
  /** The name of the table. */
  label: string;
  columns: readonly Column[];
  /** Only the rows on screen are ever asked for, except to sort. */
  rowCount: number;
  /** Pixels the table may take before it scrolls. */
  maxHeight?: number;
  /** Given together, the caller sorts, as for rows that live in the database; otherwise the table does. */
  sort?: Sort | null;
  onSort?: (sort: Sort | null) => void;
  /** Told which rows are on screen, where they are fetched as they come into view. */
  onShow?: (first: number, last: number) => void;
  /** Shown instead of rows where there are none. */
  empty: ReactNode;
};

// The first screen shows no long table, and need not wait for what draws one.
const VirtualTable = lazy(() => import('./VirtualTable.tsx').then((module) => ({ default: module.VirtualTable })));

/** Rows without end: sorted by their headers, drawn as they come into view, reached by keyboard. */
export function DataTable({ empty, ...table }: DataTableProps) {
  if (table.rowCount === 0) return <div className="rounded-lg border border-line bg-surface">{empty}</div>;
  return (
    <Suspense fallback={<Loading height={Math.min(table.maxHeight ?? 480, 160)} what="the table" />}>
      <VirtualTable {...table} />
    </Suspense>
  );
}
