import { axisFigures, type FigureUnit } from './axis-figures.ts';
import { Chart } from './Chart.tsx';
import { figureDomain } from './figure-domain.ts';
import { type RowButton, RowButtons } from './RowButtons.tsx';
import { StripAxis } from './StripAxis.tsx';
import { type ScaleKind, scaleOver, ticksWithin } from './scale.ts';
import { fitText, textWidth } from './text-width.ts';
import { useWidth } from './use-width.ts';
import type { VerdictWord } from './verdict-look.ts';
import { Whisker } from './Whisker.tsx';

export type DotRow = {
  label: string;
  estimate: number | null;
  interval: readonly [number, number] | null;
  /** What stands behind the figure: "30 of 212". */
  counted: string;
  /** Colours the dot; grey where the row is only there to compare with. */
  verdict?: VerdictWord;
  /** The row the claim is about. */
  stated?: boolean;
  /** A figure that rests on too little: its dot is hollow. */
  hollow?: boolean;
  /** A second figure beside the estimate, such as the shrunken one: a small diamond. */
  beside?: number | null;
  /** What pressing the row does, and what pressing its count does. */
  press?: RowButton;
  pressCount?: RowButton;
};

type Props = {
  rows: readonly DotRow[];
  unit: FigureUnit;
  currency?: string | undefined;
  /** A value to hold the rows against, such as the rate of all deals. */
  reference?: { value: number; label: string };
  /** Costs differ by multiples. */
  scale?: ScaleKind;
  /** `given` keeps the order of the rows; otherwise the largest comes first. */
  order?: 'largest' | 'given';
  /** One sentence for screen readers; leave out inside a ChartFrame. */
  label?: string;
};

const TOP = 16;
const AXIS = 26;
const narrow = (width: number): boolean => width < 480;
const rowHeight = (width: number): number => (narrow(width) ? 42 : 30);

/** One dot on its interval per row, all on one scale. */
export function DotsWithIntervals({ rows, order = 'largest', label, ...rest }: Props) {
  const sorted =
    order === 'given' ? rows : [...rows].sort((a, b) => (b.estimate ?? -Infinity) - (a.estimate ?? -Infinity));
  const chart = (
    <Chart height={(width) => TOP + rows.length * rowHeight(width) + AXIS} label={label}>
      {(width) => <Dots rows={sorted} width={width} {...rest} />}
    </Chart>
  );
  if (rows.every(({ press, pressCount }) => press === undefined && pressCount === undefined)) return chart;
  return (
    <div className="relative">
      {chart}
      <Buttons rows={sorted} />
    </div>
  );
}

/** Over the drawing, row by row. */
function Buttons({ rows }: { rows: readonly DotRow[] }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const height = rowHeight(width);
  const counts = countsWidth(rows);
  return (
    <div className="absolute inset-x-0 top-0 h-0" ref={ref}>
      {width > 0 &&
        rows.map((row, index) => (
          <RowButtons
            count={
              row.pressCount === undefined
                ? undefined
                : { ...row.pressCount, width: counts, height: narrow(width) ? height / 2 + 3 : height }
            }
            height={height}
            key={row.label}
            row={row.press}
            top={TOP + index * height}
          />
        ))}
    </div>
  );
}

const countsWidth = (rows: readonly DotRow[]): number =>
  Math.max(0, ...rows.map((row) => textWidth(row.counted, 12))) + 16;

function Dots({
  rows,
  unit,
  currency,
  reference,
  width,
  scale: kind = 'linear',
}: Omit<Props, 'order' | 'label'> & { width: number }) {
  const stacked = narrow(width);
  const names = Math.min(width * 0.4, Math.max(0, ...rows.map((row) => textWidth(row.label, 13))) + 12);
  const counts = countsWidth(rows);
  const ends = stacked ? ([3, width - 3] as const) : ([names + 8, width - counts] as const);
  const values = rows.flatMap((row) => [row.estimate, row.beside ?? null, ...(row.interval ?? [])]);
  const domain = figureDomain([...values, reference?.value ?? null], unit, kind);
  const scale = scaleOver(domain, ends[0], ends[1], kind);
  const bottom = TOP + rows.length * rowHeight(width);
  return (
    <>
      {reference !== undefined && (
        <Reference ends={ends} label={reference.label} bottom={bottom} x={scale(reference.value)} />
      )}
      {rows.map((row, index) => {
        const top = TOP + index * rowHeight(width);
        const middle = stacked ? top + 29 : top + rowHeight(width) / 2;
        const text = stacked ? top + 15 : middle + 4;
        const room = stacked ? width - counts : names - 8;
        const weight = row.stated === true ? 'fill-ink font-semibold' : 'fill-ink';
        return (
          <g key={row.label}>
            <text className={`stroke-surface text-[13px] ${weight}`} paintOrder="stroke" strokeWidth={4} x={0} y={text}>
              {fitText(row.label, 13, room)}
              <title>{row.label}</title>
            </text>
            <line className="stroke-line" x1={ends[0]} x2={ends[1]} y1={middle} y2={middle} />
            <Whisker
              beside={row.beside ?? null}
              ends={ends}
              estimate={row.estimate}
              hollow={row.hollow ?? false}
              interval={row.interval}
              scale={scale}
              verdict={row.verdict ?? 'not-enough-evidence'}
              y={middle}
            />
            <text
              className={`fill-soft text-xs ${row.pressCount === undefined ? '' : 'underline decoration-dotted underline-offset-4'}`}
              textAnchor="end"
              x={width}
              y={text}
            >
              {row.counted}
            </text>
          </g>
        );
      })}
      <StripAxis
        ends={ends}
        figuresOf={(ticks) => axisFigures(ticks, unit, currency)}
        marks={[]}
        scale={scale}
        ticks={ticksWithin(domain, kind, Math.max(2, Math.floor((ends[1] - ends[0]) / 80)))}
        y={bottom + 4}
      />
    </>
  );
}

type ReferenceProps = { x: number; label: string; bottom: number; ends: readonly [number, number] };

function Reference({ x, label, bottom, ends }: ReferenceProps) {
  const half = textWidth(label, 11) / 2;
  const place = Math.min(Math.max(x, ends[0] + half), ends[1] - half);
  return (
    <>
      <line className="stroke-claim-edge" strokeDasharray="3 3" x1={x} x2={x} y1={TOP - 2} y2={bottom} />
      <text className="fill-claim-edge text-2xs" textAnchor="middle" x={place} y={TOP - 6}>
        {label}
      </text>
    </>
  );
}
