import { flexRender, type Header } from '@tanstack/react-table';

const ARROWS = { asc: '↑', desc: '↓' };
const SAID = { asc: 'ascending', desc: 'descending' } as const;

type Props<Row> = { header: Header<Row, unknown>; align: 'left' | 'right' };

export function SortHeader<Row>({ header, align }: Props<Row>) {
  const { column } = header;
  const sorted = column.getIsSorted();
  const text = flexRender(column.columnDef.header, header.getContext());
  return (
    <th
      aria-sort={sorted === false ? undefined : SAID[sorted]}
      className={`sticky top-0 z-10 border-b border-line bg-surface px-3 py-2 text-xs font-medium text-soft ${align === 'right' ? 'text-right' : 'text-left'}`}
      scope="col"
    >
      {column.getCanSort() ? (
        <button
          className="max-w-full truncate rounded hover:text-ink"
          onClick={column.getToggleSortingHandler()}
          type="button"
        >
          {align === 'left' && text}
          {/* Its room is kept, on the side away from the figures, so that nothing moves when a column is sorted. */}
          <span aria-hidden="true" className={`px-1 ${sorted === false ? 'invisible' : ''}`}>
            {ARROWS[sorted === false ? 'asc' : sorted]}
          </span>
          {align === 'right' && text}
        </button>
      ) : (
        text
      )}
    </th>
  );
}
