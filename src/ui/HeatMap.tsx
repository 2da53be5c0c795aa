import { Chart } from './Chart.tsx';
import { type RowButton, RowButtons } from './RowButtons.tsx';
import { ScrollRegion } from './ScrollRegion.tsx';
import { fitText, textWidth } from './text-width.ts';
import { useWidth } from './use-width.ts';

export type HeatCell = {
  /** The figure, and what stands behind it: "42%" and "21 of 50". */
  figure: string;
  counted: string;
  /** How strong its colour is, 0..1; null: too few to be coloured. */
  strength: number | null;
  press?: RowButton;
  pressCount?: RowButton;
};

type Props = {
  /** Read out where the map scrolls by itself. */
  name: string;
  rows: readonly string[];
  columns: readonly string[];
  /** Null where no deal is. */
  cell: (row: number, column: number) => HeatCell | null;
};

const HEAD = 30;
const ROW = 58;
const COUNT = 25;
const NARROWEST = 84;
const FAINTEST = 0.06;
const STRONGEST = 0.42;

/** A figure for each pair of values, as a number and as a colour. Wider than its place it scrolls by itself. */
export function HeatMap({ name, rows, columns, cell }: Props) {
  const [ref, place] = useWidth<HTMLDivElement>();
  const labels = Math.min(Math.max(0, ...rows.map((row) => textWidth(row, 13))) + 12, place < 480 ? 104 : 200);
  const cells = rows.flatMap((_, row) =>
    columns.flatMap((__, column) => {
      const each = cell(row, column);
      return each === null ? [] : [{ ...each, row, column }];
    }),
  );
  const least = Math.max(NARROWEST, ...cells.map(({ counted }) => textWidth(counted, 11) + 14));
  const width = Math.max(place, labels + columns.length * least);
  const wide = (width - labels) / Math.max(1, columns.length);
  return (
    <div ref={ref}>
      {place > 0 && (
        <ScrollRegion label={name}>
          <div className="relative" style={{ width }}>
            <Chart height={HEAD + rows.length * ROW}>
              {() => (
                <>
                  {columns.map((column, index) => (
                    <text
                      className="fill-soft text-xs"
                      key={column}
                      textAnchor="middle"
                      x={labels + (index + 0.5) * wide}
                      y={HEAD - 10}
                    >
                      {fitText(column, 12, wide - 6)}
                      <title>{column}</title>
                    </text>
                  ))}
                  {rows.map((row, index) => (
                    <text className="fill-ink text-[13px]" key={row} x={0} y={HEAD + index * ROW + ROW / 2 + 4}>
                      {fitText(row, 13, labels - 10)}
                      <title>{row}</title>
                    </text>
                  ))}
                  {cells.map((each) => (
                    <Cell
                      key={`${each.row} ${each.column}`}
                      wide={wide}
                      x={labels + each.column * wide}
                      y={HEAD + each.row * ROW}
                      {...each}
                    />
                  ))}
                </>
              )}
            </Chart>
            {cells.map(({ row, column, press, pressCount }) => (
              <div
                className="absolute"
                key={`${row} ${column}`}
                style={{ left: labels + column * wide + 8, top: HEAD + row * ROW + 2, width: wide - 16 }}
              >
                <RowButtons
                  count={pressCount === undefined ? undefined : { ...pressCount, width: wide - 8, height: COUNT }}
                  countAt={ROW - 4 - COUNT}
                  height={ROW - 4}
                  row={press}
                  top={0}
                />
              </div>
            ))}
          </div>
        </ScrollRegion>
      )}
    </div>
  );
}

type CellProps = HeatCell & { x: number; y: number; wide: number };

function Cell({ figure, counted, strength, pressCount, x, y, wide }: CellProps) {
  const middle = x + wide / 2;
  return (
    <>
      <rect
        className={strength === null ? 'fill-none stroke-unknown' : 'fill-accent stroke-none'}
        data-cell={strength === null ? 'few' : ''}
        fillOpacity={strength === null ? undefined : FAINTEST + (STRONGEST - FAINTEST) * strength}
        height={ROW - 4}
        rx={4}
        strokeDasharray={strength === null ? '4 3' : undefined}
        width={wide - 4}
        x={x + 2}
        y={y + 2}
      />
      <text className="fill-ink text-[13px] font-semibold" textAnchor="middle" x={middle} y={y + 22}>
        {figure}
      </text>
      <text
        className={`fill-ink text-2xs ${pressCount === undefined ? '' : 'underline decoration-dotted underline-offset-2'}`}
        textAnchor="middle"
        x={middle}
        y={y + 44}
      >
        {fitText(counted, 11, wide - 8)}
      </text>
    </>
  );
}
