import { Chart } from './Chart.tsx';
import { fitText, textWidth } from './text-width.ts';

export type PhraseRow = {
  label: string;
  share: number;
  /** "12 of 60 (20%), used". */
  figure: string;
  /** The share among others, marked on the bar. */
  elsewhere?: number;
};
export type PhraseSide = { title: string; rows: readonly PhraseRow[]; look: 'own' | 'other' };

/** Two lists of phrases beside each other, each with how often it was said; one under the other on a narrow screen. */
export function PhraseSides({ sides }: { sides: readonly PhraseSide[] }) {
  return (
    <Chart
      height={(width) => {
        const heights = sides.map(heightOf);
        return width < BESIDE ? heights.reduce((sum, height) => sum + height + APART, -APART) : Math.max(0, ...heights);
      }}
    >
      {(width) => {
        const beside = width >= BESIDE && sides.length > 1;
        const column = beside ? (width - APART) / 2 : width;
        const most = Math.max(0.01, ...sides.flatMap(({ rows }) => rows.map(({ share }) => share)));
        let top = 0;
        return sides.map((side, index) => {
          const place = beside ? `translate(${index * (column + APART)} 0)` : `translate(0 ${top})`;
          top += heightOf(side) + APART;
          return (
            <g key={side.title} transform={place}>
              <Side column={column} most={most} side={side} />
            </g>
          );
        });
      }}
    </Chart>
  );
}

const BESIDE = 640;
const APART = 32;
const TITLE = 26;
const ROW = 38;
const heightOf = ({ rows }: PhraseSide): number => TITLE + rows.length * ROW;

function Side({ side, column, most }: { side: PhraseSide; column: number; most: number }) {
  const length = (share: number): number => (share / most) * column;
  return (
    <>
      <text className="fill-soft text-xs" x={0} y={12}>
        {fitText(side.title, 12, column)}
        <title>{side.title}</title>
      </text>
      {side.rows.map(({ label, share, figure, elsewhere }, index) => {
        const top = TITLE + index * ROW;
        return (
          <g key={label}>
            <text className="fill-ink text-[13px]" x={0} y={top + 13}>
              {fitText(label, 13, column - textWidth(figure, 12) - 8)}
              <title>{label}</title>
            </text>
            <text className="fill-soft text-xs" textAnchor="end" x={column} y={top + 13}>
              {figure}
            </text>
            <rect className="fill-sunken" height={8} rx={2} width={column} x={0} y={top + 20} />
            {share > 0 && (
              <rect
                className={side.look === 'own' ? 'fill-accent/70' : 'fill-unknown/60'}
                height={8}
                rx={2}
                width={Math.max(2, length(share))}
                x={0}
                y={top + 20}
              />
            )}
            {elsewhere !== undefined && (
              <line
                className="stroke-ink stroke-2"
                x1={Math.max(1, length(elsewhere))}
                x2={Math.max(1, length(elsewhere))}
                y1={top + 17}
                y2={top + 31}
              />
            )}
          </g>
        );
      })}
    </>
  );
}
