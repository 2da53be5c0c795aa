import { formatCount, formatShare } from '../model/format.ts';
import { Chart } from './Chart.tsx';
import { fitText, textWidth } from './text-width.ts';

export type BarRow = { label: string; count: number; stated?: boolean };

type Props = {
  rows: readonly BarRow[];
  /** What the shares are of: the records with the field filled. */
  total: number;
  /** Records with the field empty: a bar of their own, in no share. */
  blanks?: number;
  /** Name of that bar. */
  blankLabel?: string;
  /** How many bars; the rest are summed up in one line. */
  most?: number;
  /** One sentence for screen readers; leave out inside a ChartFrame. */
  label?: string;
};

const ROW = 30;
const narrow = (width: number): boolean => width < 480;
const rowHeight = (width: number): number => (narrow(width) ? 44 : ROW);

type Bar = BarRow & { kind: 'value' | 'others' | 'blank' };

function barsOf({ rows, blanks = 0, blankLabel = 'Left blank', most = 8 }: Props): Bar[] {
  const sorted = [...rows].sort((a, b) => b.count - a.count);
  const shown = sorted.filter((row, index) => index < most || row.stated === true);
  const hidden = sorted.filter((row) => !shown.includes(row));
  const bars: Bar[] = shown.map((row) => ({ ...row, kind: 'value' }));
  if (hidden.length > 0) {
    const count = hidden.reduce((sum, row) => sum + row.count, 0);
    bars.push({ label: `${hidden.length} others`, count, kind: 'others' });
  }
  if (blanks > 0) bars.push({ label: blankLabel, count: blanks, kind: 'blank' });
  return bars;
}

/** How often each value was recorded, most frequent first; the stated one is outlined. */
export function RankedBars(props: Props) {
  const bars = barsOf(props);
  return (
    <Chart height={(width) => bars.length * rowHeight(width) + 4} label={props.label}>
      {(width) => <Bars bars={bars} total={props.total} width={width} />}
    </Chart>
  );
}

const LOOKS: Record<Bar['kind'], string> = {
  value: 'fill-unknown/35',
  others: 'fill-unknown/20',
  blank: 'fill-none stroke-unknown',
};

function Bars({ bars, total, width }: { bars: readonly Bar[]; total: number; width: number }) {
  const stacked = narrow(width);
  const figure = ({ count, kind }: Bar) =>
    kind === 'blank'
      ? formatCount(count)
      : `${formatCount(count)} of ${formatCount(total)} (${formatShare(count / total, total)})`;
  const figures = Math.max(0, ...bars.map((bar) => textWidth(figure(bar), 12))) + 12;
  const mark = (bar: Bar) => (bar.stated === true ? ' (stated)' : '');
  const name = (bar: Bar) => `${bar.label}${mark(bar)}`;
  const names = Math.min(width * 0.42, Math.max(0, ...bars.map((bar) => textWidth(name(bar), 13))) + 12);
  const left = stacked ? 0 : names;
  const longest = width - left - (stacked ? 2 : figures);
  const largest = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <>
      {bars.map((bar, index) => {
        const top = index * rowHeight(width) + 2;
        const y = stacked ? top + 20 : top + 5;
        const length = Math.max(1, (bar.count / largest) * longest);
        const text = stacked ? top + 14 : top + 19;
        const outline = bar.stated === true ? 'fill-accent/25 stroke-accent stroke-2' : LOOKS[bar.kind];
        return (
          <g key={`${bar.kind} ${bar.label}`}>
            <text
              className={`text-[13px] ${bar.stated === true ? 'fill-ink font-semibold' : 'fill-ink'}`}
              x={0}
              y={text}
            >
              {fitText(bar.label, 13, (stacked ? width - figures : names - 8) - textWidth(mark(bar), 13))}
              {mark(bar)}
              <title>{name(bar)}</title>
            </text>
            <rect
              className={outline}
              data-bar={bar.stated === true ? 'stated' : bar.kind}
              height={stacked ? 14 : 18}
              rx={2}
              strokeDasharray={bar.kind === 'blank' ? '4 3' : undefined}
              width={length}
              x={left + 1}
              y={y}
            />
            <text
              className="fill-soft text-xs"
              textAnchor={stacked ? 'end' : 'start'}
              x={stacked ? width : left + length + 8}
              y={text}
            >
              {figure(bar)}
            </text>
          </g>
        );
      })}
    </>
  );
}
