import { formatPoints, formatShare } from '../model/format.ts';
import { axisFigures } from './axis-figures.ts';
import { Chart } from './Chart.tsx';
import { type RowButton, RowButtons } from './RowButtons.tsx';
import { StripAxis } from './StripAxis.tsx';
import { roundDomain, scaleOver, ticksWithin } from './scale.ts';
import { fitText, textWidth } from './text-width.ts';
import { useWidth } from './use-width.ts';

/** A level to start from or end at, or a step from one to the other; shares 0..1, of `n` units. */
export type WaterfallRow = { label: string; n: number; press?: RowButton } & ({ level: number } | { step: number });

type Props = {
  rows: readonly WaterfallRow[];
  /** One sentence for screen readers; leave out inside a ChartFrame. */
  label?: string;
};

const AXIS = 26;
const narrow = (width: number): boolean => width < 480;
const rowHeight = (width: number): number => (narrow(width) ? 44 : 30);

/** How a share came from one level to another, step by step; each says with a sign which way it goes. */
export function Waterfall({ rows, label }: Props) {
  return (
    <div className="relative">
      <Chart height={(width) => rows.length * rowHeight(width) + AXIS} label={label}>
        {(width) => <Steps rows={rows} width={width} />}
      </Chart>
      <Buttons rows={rows} />
    </div>
  );
}

function Buttons({ rows }: Pick<Props, 'rows'>) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const height = rowHeight(width);
  return (
    <div className="absolute inset-x-0 top-0 h-0" ref={ref}>
      {width > 0 &&
        rows.map(({ label, press }, index) => (
          <RowButtons height={height} key={label} row={press} top={index * height} />
        ))}
    </div>
  );
}

function Steps({ rows, width }: { rows: readonly WaterfallRow[]; width: number }) {
  const stacked = narrow(width);
  const height = rowHeight(width);
  const figure = (row: WaterfallRow): string =>
    'level' in row ? formatShare(row.level, row.n) : `${row.step > 0 ? '+' : ''}${formatPoints(row.step, row.n)}`;
  const names = Math.min(width * 0.42, Math.max(0, ...rows.map((row) => textWidth(row.label, 13))) + 12);
  const figures = Math.max(0, ...rows.map((row) => textWidth(figure(row), 12))) + 12;
  const ends = stacked ? ([1, width - 3] as const) : ([names + 4, width - figures] as const);
  let at = 0;
  const drawn = rows.map((row) => {
    const from = 'level' in row ? row.level : at;
    at = 'level' in row ? row.level : at + row.step;
    return { row, from, to: at };
  });
  // Steps are points of a share, and a scale from zero would leave nothing of them to see: levels are marks, not bars.
  const levels = drawn.map(({ to }) => to);
  const [least, most] = [Math.min(...levels), Math.max(...levels)];
  const room = Math.max(0.02, (most - least) * 0.15);
  const domain = roundDomain([Math.max(0, least - room), Math.min(1, most + room)]);
  const scale = scaleOver(domain, ends[0], ends[1]);
  return (
    <>
      {drawn.map(({ row, from, to }, index) => {
        const top = index * height;
        const y = stacked ? top + 22 : top + 7;
        const text = stacked ? top + 15 : top + 19;
        const [low, high] = [Math.min(scale(from), scale(to)), Math.max(scale(from), scale(to))];
        const look = 'level' in row ? 'fill-ink' : to < from ? 'fill-contradicted/60' : 'fill-holds/60';
        return (
          <g key={row.label}>
            <text className={`fill-ink text-[13px] ${'level' in row ? 'font-semibold' : ''}`} x={0} y={text}>
              {fitText(row.label, 13, stacked ? width - figures : names - 8)}
              <title>{row.label}</title>
            </text>
            <rect
              className={look}
              data-step={'level' in row ? 'level' : to < from ? 'down' : 'up'}
              height={16}
              rx={1}
              width={'level' in row ? 4 : Math.max(1.5, high - low)}
              x={'level' in row ? low - 2 : low}
              y={y}
            />
            {index < drawn.length - 1 && (
              <line
                className="stroke-control"
                strokeDasharray="2 2"
                x1={scale(to)}
                x2={scale(to)}
                y1={y + 16}
                y2={y + height}
              />
            )}
            <text className="fill-soft text-xs" textAnchor="end" x={width} y={text}>
              {figure(row)}
            </text>
          </g>
        );
      })}
      <StripAxis
        ends={ends}
        figuresOf={(ticks) => axisFigures(ticks, 'share')}
        marks={[]}
        scale={scale}
        ticks={ticksWithin(domain, 'linear', Math.max(4, Math.floor((ends[1] - ends[0]) / 60)))}
        y={rows.length * height + 4}
      />
    </>
  );
}
