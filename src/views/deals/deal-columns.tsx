import type { ReactNode } from 'react';
import type { DealColumn, DealList } from '../../state/use-deals.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { textWidth } from '../../ui/text-width.ts';

type CellOf = Extract<DealList, { kind: 'ready' }>['cell'];

const WIDTHS: Record<DealColumn['kind'], number> = { text: 170, number: 110, date: 110 };
/** Padding of a cell and the arrow of a sorted column. */
const BESIDE = 44;

/** Every column of the file under its own header; a blank cell stays visibly blank. */
export function tableColumns(columns: readonly DealColumn[], cell: CellOf): Column[] {
  return columns.map(({ name, header, kind }, index) => ({
    id: name,
    header,
    width: Math.min(320, Math.max(WIDTHS[kind], textWidth(header, 12) + BESIDE)),
    align: kind === 'number' ? 'right' : 'left',
    value: (row) => sortable(cell(row, index)),
    cell: (row) => shown(cell(row, index)),
  }));
}

const number = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });

function shown(value: ReturnType<CellOf>): ReactNode {
  if (value === undefined) return <span className="text-faint">…</span>;
  if (value === null) return <span className="text-faint">blank</span>;
  if (typeof value === 'number') return number.format(value);
  const text = String(value);
  return <span title={text}>{text}</span>;
}

const sortable = (value: ReturnType<CellOf>) => (typeof value === 'boolean' ? String(value) : (value ?? null));
