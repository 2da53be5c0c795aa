import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, XAxis, YAxis } from 'recharts';
import { formatStatedShare } from '../model/format.ts';
import { axisFigures } from './axis-figures.ts';
import { ticksWithin } from './scale.ts';
import type { CurveProps } from './TimeToCloseCurve.tsx';

const TICK = { fontSize: 11, fill: 'rgb(var(--soft))' };
const EDGE = 'rgb(var(--claim-edge))';
const ACCENT = 'rgb(var(--accent))';

export function TimeToClosePlot({ points, stated, width, height }: CurveProps & { width: number; height: number }) {
  const longest = Math.max(1, stated.day, ...points.map((point) => point.day));
  const days = ticksWithin([0, longest], 'linear', Math.max(2, Math.floor(width / 80)));
  const figures = axisFigures(days, 'days');
  return (
    <ComposedChart
      data={[{ day: 0, share: 0 }, ...points]}
      height={height}
      margin={{ top: 20, right: 26, bottom: 4, left: 0 }}
      width={width}
    >
      <CartesianGrid stroke="rgb(var(--line))" vertical={false} />
      <XAxis
        axisLine={false}
        dataKey="day"
        domain={[0, longest]}
        tick={TICK}
        tickFormatter={(day: number) => figures[days.indexOf(day)] ?? String(day)}
        tickLine={false}
        ticks={days}
        type="number"
      />
      <YAxis
        axisLine={false}
        domain={[0, 1]}
        tick={TICK}
        tickFormatter={formatStatedShare}
        tickLine={false}
        ticks={[0, 0.25, 0.5, 0.75, 1]}
        width={44}
      />
      <Area dataKey="range" fill={ACCENT} fillOpacity={0.15} isAnimationActive={false} stroke="none" type="stepAfter" />
      <Line dataKey="share" dot={false} isAnimationActive={false} stroke={ACCENT} strokeWidth={2} type="stepAfter" />
      <ReferenceLine stroke="rgb(var(--unknown))" strokeDasharray="2 3" y={0.5} />
      <ReferenceLine
        label={<StatedDay text={stated.label} towards={stated.day < longest / 2 ? 'start' : 'end'} />}
        stroke={EDGE}
        strokeWidth={2}
        x={stated.day}
      />
    </ComposedChart>
  );
}

type StatedDayProps = { text: string; towards: 'start' | 'end'; viewBox?: { x: number; y: number } };

/** Above the plot, where no curve runs through it. Recharts hands over where its line begins. */
function StatedDay({ text, towards, viewBox = { x: 0, y: 0 } }: StatedDayProps) {
  return (
    <text fill={EDGE} fontSize={11} textAnchor={towards} x={viewBox.x} y={viewBox.y - 7}>
      {text}
    </text>
  );
}
