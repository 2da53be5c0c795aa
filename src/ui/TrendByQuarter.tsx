import type { PlacedEvent } from '../model/trend-event.ts';
import { axisFigures, type FigureUnit } from './axis-figures.ts';
import { Chart } from './Chart.tsx';
import { figureDomain } from './figure-domain.ts';
import { type Scale, scaleOver, ticksWithin } from './scale.ts';
import { ROW, rowsOf, type TrendMark, TrendMarks } from './TrendMarks.tsx';
import { fitText, textWidth } from './text-width.ts';
import { VERDICT_LOOK, type VerdictWord } from './verdict-look.ts';

export type TrendPoint = {
  /** Short: "Q3 26". */
  quarter: string;
  estimate: number | null;
  interval: readonly [number, number] | null;
  /** What stands behind the dot: "4 of 33". */
  counted: string;
  /** Not to be held against the others: drawn hollow. */
  apart?: boolean;
};

type Props = {
  points: readonly TrendPoint[];
  unit: FigureUnit;
  currency?: string | undefined;
  /** Where the claim's line runs: one value, the two ends of a range, or nowhere. */
  claim: readonly number[];
  /** Short, on the line: "stated: 25% or more". */
  stated: string;
  verdict: VerdictWord;
  /** What happened along the way. */
  events?: readonly PlacedEvent[];
  /** Lower, where it is one of several. */
  small?: boolean;
  /** One sentence for screen readers; leave out inside a ChartFrame. */
  label?: string;
};

const TOP = 18;
const PLOT = 130;
const SMALL_PLOT = 84;
const LABELS = 40;
/** Above the words of the marks. */
const GAP = 8;

/** One small dot on its interval per quarter, against the line of the claim. */
export function TrendByQuarter({ label, small = false, events = [], ...trend }: Props) {
  const plot = small ? SMALL_PLOT : PLOT;
  const height = (width: number) => {
    const { marks } = layOut({ ...trend, events, plot, width });
    const rows = Math.max(-1, ...rowsOf(marks)) + 1;
    return TOP + plot + LABELS + (rows + marks.length) * ROW + (marks.length > 0 ? GAP : 0);
  };
  return (
    <Chart height={height} label={label}>
      {(width) => <Trend events={events} plot={plot} width={width} {...trend} />}
    </Chart>
  );
}

/** Where the columns stand, and the marks among them. */
function layOut({ points, unit, currency, claim, events, plot, width }: TrendProps) {
  const values = points.flatMap((point) => [point.estimate, ...(point.interval ?? [])]);
  // No band begins at the outermost mark, so the columns may use the height.
  const domain = figureDomain([...values, ...claim], unit, 'linear', 0.05);
  const ticks = ticksWithin(domain, 'linear', plot === PLOT ? 4 : 3);
  const figures = axisFigures(ticks, unit, currency);
  const left = Math.max(...figures.map((figure) => textWidth(figure, 11))) + 10;
  const each = (room: number) => room / Math.max(1, points.length);
  const widest = Math.max(
    0,
    ...points.flatMap(({ quarter, counted }) => [textWidth(quarter, 11), textWidth(counted, 11)]),
  );
  // The newest label is centred below its dot and needs as much room at the right of it.
  const column = each(width - left - Math.max(0, (widest - each(width - left)) / 2));
  const marks = events.map(
    ({ kind, words, index, through }, place): TrendMark => ({
      kind,
      words,
      letter: String.fromCharCode(97 + (place % 26)),
      x: left + column * (index + through),
    }),
  );
  return { domain, ticks, figures, left, column, widest, marks };
}

type TrendProps = Omit<Props, 'label' | 'small' | 'events'> & {
  events: readonly PlacedEvent[];
  width: number;
  plot: number;
};

function Trend(trend: TrendProps) {
  const { points, claim, stated, verdict, width, plot } = trend;
  const { domain, ticks, figures, left, column, widest, marks } = layOut(trend);
  const up = scaleOver(domain, TOP + plot, TOP);
  const below = TOP + plot + (Math.max(-1, ...rowsOf(marks)) + 1) * ROW;
  // Labels are thinned from the newest quarter back until none touch.
  const every = Math.max(1, Math.ceil((widest + 6) / column));
  return (
    <>
      {ticks.map((tick, index) => (
        <g key={tick}>
          <line className="stroke-line" x1={left} x2={width} y1={up(tick)} y2={up(tick)} />
          <text className="fill-soft text-2xs" textAnchor="end" x={left - 8} y={up(tick) + 4}>
            {figures[index]}
          </text>
        </g>
      ))}
      {claim.map((value) => (
        <line
          className="stroke-claim-edge"
          key={value}
          strokeDasharray="4 3"
          strokeWidth={1.5}
          x1={left}
          x2={width}
          y1={up(value)}
          y2={up(value)}
        />
      ))}
      {claim.length > 0 && (
        <text className="fill-claim-edge text-2xs" textAnchor="end" x={width} y={TOP - 8}>
          {fitText(`- - ${stated}`, 11, width)}
        </text>
      )}
      <TrendMarks bottom={TOP + plot} legend={below + LABELS + GAP} marks={marks} top={TOP} width={width} />
      {points.map((point, index) => {
        const x = left + column * (index + 0.5);
        const labelled = (points.length - 1 - index) % every === 0;
        return (
          <g key={point.quarter}>
            <Column column={column} point={point} up={up} verdict={verdict} x={x} />
            {labelled && (
              <>
                <text className="fill-ink text-2xs" textAnchor="middle" x={x} y={below + 17}>
                  {point.quarter}
                </text>
                <text className="fill-soft text-2xs" data-counted="" textAnchor="middle" x={x} y={below + 32}>
                  {point.counted}
                </text>
              </>
            )}
          </g>
        );
      })}
    </>
  );
}

type ColumnProps = { point: TrendPoint; x: number; up: Scale; column: number; verdict: VerdictWord };

function Column({ point, x, up, column, verdict }: ColumnProps) {
  const { stroke, fill } = VERDICT_LOOK[verdict];
  const { estimate, interval, apart = false } = point;
  const bar = Math.min(10, Math.max(4, column * 0.3));
  return (
    <>
      {interval !== null && (
        <line
          className={stroke}
          strokeLinecap="round"
          strokeDasharray={apart ? '2 12' : undefined}
          strokeOpacity={0.35}
          strokeWidth={bar}
          x1={x}
          x2={x}
          y1={up(interval[0])}
          y2={up(interval[1])}
        />
      )}
      {interval !== null && interval[1] === Infinity && (
        <path className={`fill-none ${stroke}`} d={`M${x - 5} ${TOP + 5}l5-5 5 5`} data-open="high" strokeWidth={2} />
      )}
      {estimate !== null && Number.isFinite(estimate) && (
        <circle
          className={apart ? `fill-surface ${stroke}` : fill}
          cx={x}
          cy={up(estimate)}
          data-dot={apart ? 'apart' : ''}
          r={4}
          strokeWidth={apart ? 1.5 : undefined}
        />
      )}
    </>
  );
}
