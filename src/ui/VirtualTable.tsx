import { type ColumnDef, flexRender, getCoreRowModel, type SortingState, useReactTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { Column, DataTableProps } from './DataTable.tsx';
import { ScrollRegion } from './ScrollRegion.tsx';
import { SortHeader } from './SortHeader.tsx';
import { type Sort, type SortValue, sortedRows } from './sort-rows.ts';

const ROW = 33;

type Props = Omit<DataTableProps, 'empty'>;

export function VirtualTable({ label, columns, rowCount, maxHeight = 480, sort, onSort, onShow }: Props) {
  const place = useRef<HTMLElement>(null);
  const [ownSort, setOwnSort] = useState<Sort | null>(null);
  const inForce = onSort === undefined ? ownSort : (sort ?? null);

  const order = useMemo(() => {
    const column = columns.find(({ id }) => id === ownSort?.column);
    if (onSort !== undefined || ownSort === null || column === undefined) return null;
    return sortedRows(rowCount, (row) => column.value(row) ?? null, ownSort.descending);
  }, [columns, rowCount, ownSort, onSort]);

  const virtual = useVirtualizer({
    count: rowCount,
    getScrollElement: () => place.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const shown = virtual.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => onShow?.(first, last), [onShow, first, last]);

  const table = useReactTable({
    columns: useMemo(() => columns.map(definitionOf), [columns]),
    // The library sees the rows on screen only: a row object for each of 100,000 would cost seconds and memory.
    data: useMemo(() => shown.map(({ index }) => ({ index, row: order?.[index] ?? index })), [shown, order]),
    getCoreRowModel: getCoreRowModel(),
    getRowId: ({ index }) => String(index),
    manualSorting: true,
    // Otherwise the library would turn back to a first page with every scroll, and draw again for it.
    manualPagination: true,
    autoResetAll: false,
    enableSortingRemoval: true,
    onSortingChange: (change) => {
      const [next] = typeof change === 'function' ? change(sortingState(inForce)) : change;
      const chosen = next === undefined ? null : { column: next.id, descending: next.desc };
      (onSort ?? setOwnSort)(chosen);
      place.current?.scrollTo({ top: 0 });
    },
    state: { sorting: sortingState(inForce) },
  });

  const sides = new Map(columns.map(({ id, align = 'left' }) => [id, align]));
  const before = shown[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  const total = table.getTotalSize();
  return (
    <ScrollRegion className="rounded-lg border border-line bg-surface" label={label} maxHeight={maxHeight} ref={place}>
      <table
        aria-rowcount={rowCount + 1}
        className="w-full table-fixed border-separate border-spacing-0 text-[13px]"
        style={{ minWidth: total }}
      >
        <caption className="sr-only">{label}</caption>
        <colgroup>
          {table.getVisibleLeafColumns().map((column) => (
            <col key={column.id} style={{ width: `${(column.getSize() / total) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr aria-rowindex={1} key={group.id}>
              {group.headers.map((header) => (
                <SortHeader align={sides.get(header.column.id) ?? 'left'} header={header} key={header.id} />
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          <Gap columns={columns.length} height={before} />
          {table.getRowModel().rows.map((row) => (
            <tr aria-rowindex={row.original.index + 2} className="hover:bg-sunken" key={row.id} style={{ height: ROW }}>
              {row.getVisibleCells().map((cell) => (
                <td
                  className={`truncate border-b border-line px-3 ${sides.get(cell.column.id) === 'right' ? 'text-right' : ''}`}
                  key={cell.id}
                >
                  {flexRender(cell.column.columnDef.cell, cell.getContext())}
                </td>
              ))}
            </tr>
          ))}
          <Gap columns={columns.length} height={after} />
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** A position on screen, and the row that stands there. */
type Place = { index: number; row: number };

const definitionOf = (column: Column): ColumnDef<Place> => ({
  id: column.id,
  header: column.note === undefined ? column.header : () => <Noted header={column.header} note={column.note} />,
  size: column.width,
  enableSorting: column.sortable !== false,
  accessorFn: ({ row }) => column.value(row),
  sortDescFirst: column.align === 'right',
  cell: ({ row }) => column.cell?.(row.original.row) ?? shownValue(column.value(row.original.row)),
});

const Noted = ({ header, note }: Pick<Column, 'header' | 'note'>) => (
  <>
    {header} <span className="font-normal text-faint">{note}</span>
  </>
);

function shownValue(value: SortValue | undefined): ReactNode {
  if (value === undefined) return <span className="inline-block h-2.5 w-2/3 rounded bg-line" />;
  if (value === null) return <span className="text-faint">unknown</span>;
  return value;
}

const sortingState = (sort: Sort | null): SortingState =>
  sort === null ? [] : [{ id: sort.column, desc: sort.descending }];

const SPACER = { 'aria-hidden': true };

/** Stands for the rows above or below the ones on screen. */
function Gap({ columns, height }: { columns: number; height: number }) {
  if (height <= 0) return null;
  return (
    <tr {...SPACER}>
      <td className="p-0" colSpan={columns} style={{ height }} />
    </tr>
  );
}
