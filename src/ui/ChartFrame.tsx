import { type ReactNode, useId, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import { CopyButton } from './CopyButton.tsx';
import { chartImage } from './chart-image.ts';
import { type SmallColumn, type SmallRow, SmallTable } from './SmallTable.tsx';

type Props = {
  /** What the chart shows, as a statement: "Falling for three quarters". */
  title: string;
  /** How to read it: "Dot: observed. Band: where the claim is true." */
  note?: ReactNode;
  /** The same in one sentence with its numbers, for those who cannot see the chart. */
  summary: string;
  table: { columns: readonly SmallColumn[]; rows: readonly SmallRow[] };
  /** The text of the copy as CSV, ready for a spreadsheet. */
  csv: () => string;
  /** Under a heading of its own the title is one level lower. */
  level?: 'h2' | 'h3';
  /** What leads on from the chart, beside its copies. */
  more?: ReactNode;
  /** Without an ending. */
  fileName: string;
  children: ReactNode;
};

/** What every chart has around it: its takeaway, a sentence, a table, and copies as a picture and as CSV. */
export function ChartFrame({ title, note, summary, table, csv, level: Title = 'h2', more, fileName, children }: Props) {
  const [asTable, setAsTable] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const id = useId();
  const png = async () => {
    const chart = body.current?.querySelector('svg');
    if (chart === null || chart === undefined) throw new Error('There is no chart to copy yet.');
    return chartImage(chart, title);
  };
  return (
    <figure aria-labelledby={id} className="flex min-w-0 flex-col rounded-lg border border-line bg-surface p-4 sm:p-5">
      <figcaption className="mb-3">
        <Title className="text-[15px] font-semibold" id={id}>
          {title}
        </Title>
        {note !== undefined && <p className="mt-0.5 text-[13px] text-soft">{note}</p>}
        <p className="sr-only">{summary}</p>
      </figcaption>
      {asTable ? (
        <SmallTable caption={title} columns={table.columns} rows={table.rows} />
      ) : (
        <div className="min-w-0" ref={body}>
          {children}
        </div>
      )}
      <div className="-mr-2 mt-auto flex flex-wrap justify-end gap-1 pt-3 print:hidden">
        {more !== undefined && <div className="mr-auto max-sm:w-full">{more}</div>}
        <Button aria-pressed={asTable} look="faint" onClick={() => setAsTable(!asTable)} size="small">
          Show as table
        </Button>
        {!asTable && <CopyButton fileName={`${fileName}.png`} label="Copy as PNG" make={png} />}
        <CopyButton
          fileName={`${fileName}.csv`}
          label="Copy as CSV"
          make={async () => new Blob([csv()], { type: 'text/csv;charset=utf-8' })}
        />
      </div>
    </figure>
  );
}
