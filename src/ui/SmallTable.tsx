import TremorTable from '@tremor/react/dist/components/list-elements/Table/Table.js';
import TremorTableBody from '@tremor/react/dist/components/list-elements/Table/TableBody.js';
import TremorTableCell from '@tremor/react/dist/components/list-elements/Table/TableCell.js';
import TremorTableHead from '@tremor/react/dist/components/list-elements/Table/TableHead.js';
import TremorTableHeaderCell from '@tremor/react/dist/components/list-elements/Table/TableHeaderCell.js';
import TremorTableRow from '@tremor/react/dist/components/list-elements/Table/TableRow.js';
import type { ReactNode } from 'react';
import { ScrollRegion } from './ScrollRegion.tsx';

export type SmallColumn = { header: string; align?: 'left' | 'right' };

/** Cells in the order of the columns; the first one names its row. */
export type SmallRow = { key: string; cells: readonly ReactNode[]; quiet?: boolean };

type Props = {
  /** Read out as the name of the table. */
  caption: string;
  columns: readonly SmallColumn[];
  rows: readonly SmallRow[];
};

const side = (column: SmallColumn | undefined): string => (column?.align === 'right' ? 'text-right' : 'text-left');

/** A table short enough to be read whole; a DataTable is for the rest. */
export function SmallTable({ caption, columns, rows }: Props) {
  return (
    <ScrollRegion label={caption}>
      <TremorTable className="overflow-visible">
        <caption className="sr-only">{caption}</caption>
        <TremorTableHead>
          <TremorTableRow className="border-b border-line">
            {columns.map((column) => (
              <TremorTableHeaderCell
                className={`px-2 py-1.5 text-xs font-normal text-soft dark:text-soft ${side(column)}`}
                key={column.header}
                scope="col"
              >
                {column.header}
              </TremorTableHeaderCell>
            ))}
          </TremorTableRow>
        </TremorTableHead>
        <TremorTableBody className="divide-line dark:divide-line">
          {rows.map(({ key, cells, quiet }) => (
            <TremorTableRow key={key}>
              {cells.map((cell, index) => {
                const column = columns[index];
                const look = `px-2 py-1.5 text-[13px] ${side(column)} ${quiet === true ? 'text-soft dark:text-soft' : 'text-ink dark:text-ink'}`;
                const place = column?.header ?? index;
                return index === 0 ? (
                  <th className={`align-middle font-normal ${look}`} key={place} scope="row">
                    {/* One long word breaks before it pushes the figures out of sight; a short one takes its own width. */}
                    <div className="max-w-32 sm:max-w-60">{cell}</div>
                  </th>
                ) : (
                  <TremorTableCell className={look} key={place}>
                    {cell}
                  </TremorTableCell>
                );
              })}
            </TremorTableRow>
          ))}
        </TremorTableBody>
      </TremorTable>
    </ScrollRegion>
  );
}
