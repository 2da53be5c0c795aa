import type { ReactNode } from 'react';
import type { DealColumn, DealList } from '../../state/deals/use-deals.ts';
import type { Column } from '../../ui/DataTable.tsx';
import { textWidth } from '../../ui/text-width.ts';

type CellOf = Extract<DealList, { kind: 'ready' }>['cell'];

const WIDTHS: Record<DealColumn['kind'], number> = { text: 170, number: 110, date: 110 };
/** Padding of a cell and the arrow of a sorted column. */
const BESIDE = 44;

/** Every column of the file under its own header; a blank cell stays visibly blank. The first one opens its deal. */
export function tableColumns(columns: readonly DealColumn[], cell: CellOf, onOpen: (row: number) => void): Column[] {
  return columns.map(({ name, header, kind }, index) => ({
    id: name,
    header,
    width: Math.min(320, Math.max(WIDTHS[kind], textWidth(header, 12) + BESIDE)),
    align: kind === 'number' ? 'right' : 'left',
    value: (row) => sortable(cell(row, index)),
    cell: (row) => {
      const text = shown(cell(row, index));
      return index === 0 ? <Opener onOpen={() => onOpen(row)}>{text}</Opener> : text;
    },
  }));
}

function Opener({ onOpen, children }: { onOpen: () => void; children: ReactNode }) {
  return (
    <button
      className="max-w-full truncate rounded text-left text-accent underline decoration-accent/40 underline-offset-2 hover:decoration-accent"
      onClick={onOpen}
      type="button"
    >
      {children}
    </button>
  );
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
