import type { Scale } from './scale.ts';
import { textWidth } from './text-width.ts';

type Props = {
  scale: Scale;
  ends: readonly [number, number];
  ticks: readonly number[];
  /** Values that must be named, such as the stated one; round ticks make way for them. */
  marks: readonly number[];
  figuresOf: (ticks: readonly number[]) => string[];
  y: number;
};

/** Figures below a strip, none of which touch. */
export function StripAxis({ scale, ends, ticks, marks, figuresOf, y }: Props) {
  // The last figure names its unit, and any may turn out to be the last: room is kept for the longer form.
  const room = (value: number) => textWidth(figuresOf([value])[0] ?? '', 11);
  const place = (value: number, wide = room(value)) => {
    const half = wide / 2 - 8;
    return Math.min(Math.max(scale(value), ends[0] + half), ends[1] - half);
  };
  const values = apart([...new Set([...marks, ...ticks])], marks, (a, b) => {
    return Math.abs(place(a) - place(b)) >= (room(a) + room(b)) / 2 + 6;
  });
  const figures = figuresOf(values);
  return (
    <g>
      {values.map((value, index) => {
        const marked = marks.includes(value);
        const text = figures[index] ?? '';
        return (
          <g key={value}>
            <line
              className={marked ? 'stroke-claim-edge' : 'stroke-control'}
              x1={scale(value)}
              x2={scale(value)}
              y1={y}
              y2={y + 4}
            />
            <text
              className={`text-2xs ${marked ? 'fill-claim-edge font-semibold' : 'fill-soft'}`}
              textAnchor="middle"
              x={place(value, textWidth(text, 11))}
              y={y + 16}
            >
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Marks first, then the ends, then whatever still has room; in rising order. */
function apart(
  values: readonly number[],
  marks: readonly number[],
  clear: (a: number, b: number) => boolean,
): number[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const rank = (value: number) => (marks.includes(value) ? 0 : value === least || value === most ? 1 : 2);
  const kept: number[] = [];
  for (const value of [...values].sort((a, b) => rank(a) - rank(b) || a - b)) {
    if (kept.every((other) => clear(value, other))) kept.push(value);
  }
  return kept.sort((a, b) => a - b);
}
