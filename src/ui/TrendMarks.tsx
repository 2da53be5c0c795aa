import type { TrendEvent } from '../model/trend-event.ts';
import { fitText } from './text-width.ts';

/** An event as it is drawn: `letter` names it below the picture. */
export type TrendMark = Pick<TrendEvent, 'kind' | 'words'> & { x: number; letter: string };

/** Signs closer than this stand in rows of their own. */
const SIGN = 18;
export const ROW = 16;

/** Of each mark, from left to right, the row in which its sign touches no other. */
export function rowsOf(marks: readonly Pick<TrendMark, 'x'>[]): number[] {
  const ends: number[] = [];
  return marks.map(({ x }) => {
    const free = ends.findIndex((end) => x - end >= SIGN);
    const row = free < 0 ? ends.length : free;
    ends[row] = x;
    return row;
  });
}

type Props = { marks: readonly TrendMark[]; top: number; bottom: number; legend: number; width: number };

/** What happened along a trend: a dotted line each, its sign below the plot, and its words below the picture. */
export function TrendMarks({ marks, top, bottom, legend, width }: Props) {
  const rows = rowsOf(marks);
  return (
    <>
      {marks.map(({ kind, letter, words, x }, index) => {
        const sign = bottom + 9 + (rows[index] ?? 0) * ROW;
        const line = legend + index * ROW;
        return (
          <g data-mark={kind} key={letter}>
            <line
              className="stroke-soft"
              strokeDasharray="1 3"
              strokeWidth={1.5}
              x1={x}
              x2={x}
              y1={top}
              y2={sign - 8}
            />
            <Sign kind={kind} letter={letter} x={x} y={sign} />
            <Sign kind={kind} letter={letter} x={8} y={line} />
            <text className="fill-soft text-2xs" data-words="" x={22} y={line + 4}>
              {fitText(words, 11, width - 22)}
            </text>
          </g>
        );
      })}
    </>
  );
}

type SignProps = Pick<TrendMark, 'kind' | 'letter'> & { x: number; y: number };

/** A diamond for the market, a circle for a review. */
function Sign({ kind, letter, x, y }: SignProps) {
  return (
    <>
      {kind === 'market' ? (
        <path className="fill-surface stroke-ink" d={`M${x} ${y - 8}l8 8-8 8-8-8z`} />
      ) : (
        <circle className="fill-surface stroke-ink" cx={x} cy={y} r={7} />
      )}
      <text className="fill-ink text-2xs" textAnchor="middle" x={x} y={y + 3.5}>
        {letter}
      </text>
    </>
  );
}
