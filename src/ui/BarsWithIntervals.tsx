import { axisFigures } from './axis-figures.ts';
import { Chart } from './Chart.tsx';
import { figureDomain } from './figure-domain.ts';
import { type RowButton, RowButtons } from './RowButtons.tsx';
import { StripAxis } from './StripAxis.tsx';
import { type Scale, scaleOver, ticksWithin } from './scale.ts';
import { fitText, textWidth } from './text-width.ts';
import { useWidth } from './use-width.ts';

export type IntervalBar = {
  label: string;
  /** 0..1 */
  share: number;
  interval: readonly [number, number] | null;
  /** What stands behind the bar: "30 of 212 (14%)". */
  counted: string;
  /** `quiet` says little, `blank` is what nobody filled in. */
  look?: 'value' | 'marked' | 'quiet' | 'blank';
  /** How far the share could lie if blanks were filled in. */
  bounds?: readonly [number, number];
  press?: RowButton;
  /** A second way on, named at the right end. */
  more?: RowButton & { text: string };
};

type Props = {
  rows: readonly IntervalBar[];
  /** Other bars drawn beside these on the same scale. */
  upTo?: number;
  /** One sentence for screen readers; leave out inside a ChartFrame. */
  label?: string;
};

const AXIS = 26;
const narrow = (width: number): boolean => width < 480;
const rowHeight = (width: number): number => (narrow(width) ? 48 : 34);
const LINE = 24;
const moreWidth = (rows: readonly IntervalBar[]): number =>
  Math.max(0, ...rows.map(({ more }) => (more === undefined ? 0 : textWidth(more.text, 12) + 14)));

/** One bar a row with its likely range, in the order given; each row can be pressed. */
export function BarsWithIntervals({ rows, upTo = 0, label }: Props) {
  return (
    <div className="relative">
      <Chart height={(width) => rows.length * rowHeight(width) + AXIS} label={label}>
        {(width) => <Bars rows={rows} upTo={upTo} width={width} />}
      </Chart>
      <Buttons rows={rows} />
    </div>
  );
}

function Buttons({ rows }: { rows: readonly IntervalBar[] }) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const height = rowHeight(width);
  const more = moreWidth(rows);
  return (
    <div className="absolute inset-x-0 top-0 h-0" ref={ref}>
      {width > 0 &&
        rows.map((row, index) => (
          <RowButtons
            count={
              row.more === undefined
                ? undefined
                : {
                    name: row.more.name,
                    press: row.more.press,
                    width: more,
                    height: narrow(width) ? LINE : height,
                  }
            }
            height={height}
            key={row.label}
            row={row.press}
            top={index * height}
          />
        ))}
    </div>
  );
}

const LOOKS: Record<NonNullable<IntervalBar['look']>, string> = {
  value: 'fill-unknown/35',
  marked: 'fill-accent/30 stroke-accent',
  quiet: 'fill-unknown/15',
  blank: 'fill-none stroke-unknown',
};

function Bars({ rows, upTo, width }: { rows: readonly IntervalBar[]; upTo: number; width: number }) {
  const stacked = narrow(width);
  const height = rowHeight(width);
  const names = Math.min(width * 0.36, Math.max(0, ...rows.map((row) => textWidth(row.label, 13))) + 12);
  const more = moreWidth(rows);
  const counts = Math.max(0, ...rows.map((row) => textWidth(row.counted, 12))) + 12;
  const ends = stacked ? ([1, width - 3] as const) : ([names + 4, width - counts - more] as const);
  const domain = figureDomain(
    [upTo, ...rows.flatMap(({ share, interval, bounds }) => [share, ...(interval ?? []), ...(bounds ?? [])])],
    'share',
    'linear',
    0,
  );
  const scale = scaleOver(domain, ends[0], ends[1]);
  const bottom = rows.length * height;
  return (
    <>
      {rows.map((row, index) => {
        const top = index * height;
        const middle = stacked ? top + 34 : top + height / 2;
        const text = stacked ? top + 16 : middle + 4;
        const room = stacked ? width - counts - more : names - 8;
        return (
          <g key={row.label}>
            <text className="fill-ink text-[13px]" x={0} y={text}>
              {fitText(row.label, 13, room)}
              <title>{row.label}</title>
            </text>
            <Bar row={row} scale={scale} start={ends[0]} y={middle} />
            <text className="fill-soft text-xs" textAnchor="end" x={width - more} y={text}>
              {row.counted}
            </text>
            {row.more !== undefined && (
              <text
                className="fill-accent text-xs underline decoration-dotted underline-offset-4"
                textAnchor="end"
                x={width}
                y={text}
              >
                {row.more.text}
              </text>
            )}
          </g>
        );
      })}
      <StripAxis
        ends={ends}
        figuresOf={(ticks) => axisFigures(ticks, 'share')}
        marks={[]}
        scale={scale}
        ticks={ticksWithin(domain, 'linear', Math.max(2, Math.floor((ends[1] - ends[0]) / 80)))}
        y={bottom + 4}
      />
    </>
  );
}

function Bar({ row, scale, start, y }: { row: IntervalBar; scale: Scale; start: number; y: number }) {
  const { share, interval, bounds, look = 'value' } = row;
  return (
    <>
      <rect
        className={LOOKS[look]}
        data-bar={look}
        height={14}
        rx={2}
        strokeDasharray={look === 'blank' ? '4 3' : undefined}
        width={Math.max(1, scale(share) - start)}
        x={start}
        y={y - 7}
      />
      {bounds !== undefined && (
        <line
          className="stroke-soft"
          data-bounds=""
          strokeDasharray="1 3"
          strokeWidth={2}
          x1={scale(bounds[0])}
          x2={scale(bounds[1])}
          y1={y + 10}
          y2={y + 10}
        />
      )}
      {interval !== null && (
        <path
          className="fill-none stroke-ink/70"
          d={`M${scale(interval[0])} ${y - 4}v8M${scale(interval[0])} ${y}H${scale(interval[1])}M${scale(interval[1])} ${y - 4}v8`}
          data-interval=""
          strokeWidth={1.5}
        />
      )}
    </>
  );
}
