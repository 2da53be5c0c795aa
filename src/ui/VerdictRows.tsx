import { axisFigures, type FigureUnit } from './axis-figures.ts';
import { Chart } from './Chart.tsx';
import { figureDomain } from './figure-domain.ts';
import { StripAxis } from './StripAxis.tsx';
import { type Scale, scaleOver, ticksWithin } from './scale.ts';
import { fitText, textWidth } from './text-width.ts';
import { VerdictIcon } from './VerdictIcon.tsx';
import { VERDICT_LOOK, type VerdictWord } from './verdict-look.ts';
import { Whisker } from './Whisker.tsx';

export type VerdictRow = {
  name: string;
  /** What was counted: "60 of 200 (30%)"; why nothing was, where there is no verdict. */
  counted: string;
  estimate: number | null;
  interval: readonly [number, number] | null;
  /** Null where the row cannot be told. */
  verdict: VerdictWord | null;
  /** The row that decides. */
  decides: boolean;
};

type Props = {
  rows: readonly VerdictRow[];
  unit: FigureUnit;
  /** Values for which the claim is true; ends may be infinite. */
  claim: readonly [number, number];
  tolerated: readonly [number, number];
};

const AXIS = 26;
const NARROW = 640;
const BAND = 16;
const WIDE_ROW = 36;
/** On a narrow screen the counts and the strip stand below the name; a row without a verdict has no strip. */
const heightOf = (width: number, { verdict }: VerdictRow): number =>
  width >= NARROW ? WIDE_ROW : verdict === null ? 44 : 70;
const heightOfAll = (width: number, rows: readonly VerdictRow[]): number =>
  rows.reduce((sum, row) => sum + heightOf(width, row), 0);

/** One claim read in several ways: what was counted, on one scale against the claim, and the verdict of each. */
export function VerdictRows({ rows, ...rest }: Props) {
  return (
    <Chart height={(width) => heightOfAll(width, rows) + AXIS}>
      {(width) => <Rows rows={rows} width={width} {...rest} />}
    </Chart>
  );
}

function Rows({ rows, unit, claim, tolerated, width }: Props & { width: number }) {
  const stacked = width < NARROW;
  const names = Math.max(0, ...rows.map(({ name }) => textWidth(name, 13)));
  const words = Math.max(0, ...rows.map((row) => wordWidth(row.verdict)));
  const counts = Math.max(0, ...rows.map((row) => (row.verdict === null ? 0 : textWidth(row.counted, 12))));
  const ends: readonly [number, number] = stacked
    ? [3, width - 3]
    : [Math.min(names, width * 0.3) + 12, width - words - counts - 28];
  const values = rows.flatMap(({ estimate, interval }) => [estimate, ...(interval ?? [])]);
  const domain = figureDomain([...values, ...claim, ...tolerated], unit);
  const scale = scaleOver(domain, ends[0], ends[1]);
  const edges = claim.filter((edge) => edge > domain[0] && edge < domain[1]);
  return (
    <>
      {rows.map((each, index) => (
        <g key={each.name} transform={`translate(0 ${heightOfAll(width, rows.slice(0, index))})`}>
          <Row
            {...each}
            claim={claim}
            edges={edges}
            ends={ends}
            scale={scale}
            tolerated={tolerated}
            width={width}
            words={words}
          />
        </g>
      ))}
      <StripAxis
        ends={ends}
        figuresOf={(ticks) => axisFigures(ticks, unit)}
        marks={edges}
        scale={scale}
        ticks={ticksWithin(domain, 'linear', Math.max(2, Math.floor((ends[1] - ends[0]) / 80)))}
        y={heightOfAll(width, rows) + 4}
      />
    </>
  );
}

type RowProps = VerdictRow & {
  width: number;
  words: number;
  scale: Scale;
  ends: readonly [number, number];
  edges: readonly number[];
  claim: readonly [number, number];
  tolerated: readonly [number, number];
};

function Row({ name, counted, verdict, decides, width, words, ...drawn }: RowProps) {
  const stacked = width < NARROW;
  const { ends } = drawn;
  const [nameAt, countAt, stripAt] = stacked ? [15, 33, 53] : [23, 22, 18];
  const weight = decides ? 'font-semibold' : '';
  const word = (
    <g transform={`translate(${width - (stacked ? wordWidth(verdict) : words)} ${stacked ? countAt : 22})`}>
      {verdict !== null && <Word verdict={verdict} />}
    </g>
  );
  return (
    <>
      <text className={`fill-ink text-[13px] ${weight}`} x={0} y={nameAt}>
        {stacked ? name : fitText(name, 13, ends[0] - 8)}
        <title>{name}</title>
      </text>
      {verdict === null ? (
        <text className="fill-soft text-xs" x={stacked ? 0 : ends[0]} y={countAt}>
          {counted}
        </text>
      ) : (
        <>
          <text
            className="fill-soft text-xs"
            textAnchor={stacked ? 'start' : 'end'}
            x={stacked ? 0 : width - words - 14}
            y={countAt}
          >
            {counted}
          </text>
          {word}
          <Strip {...drawn} verdict={verdict} y={stripAt} />
        </>
      )}
    </>
  );
}

const ICON = 12;
const wordWidth = (verdict: VerdictWord | null): number =>
  verdict === null ? 0 : ICON + 4 + textWidth(VERDICT_LOOK[verdict].word, 12);

function Word({ verdict }: { verdict: VerdictWord }) {
  const { word, text, fill } = VERDICT_LOOK[verdict];
  return (
    <>
      <g className={text} transform={`translate(0 ${2 - ICON})`}>
        <VerdictIcon size={ICON} verdict={verdict} />
      </g>
      <text className={`text-xs font-semibold ${fill}`} x={ICON + 4} y={0}>
        {word}
      </text>
    </>
  );
}

type StripProps = Pick<RowProps, 'scale' | 'ends' | 'edges' | 'claim' | 'tolerated' | 'estimate' | 'interval'> & {
  verdict: VerdictWord;
  y: number;
};

function Strip({ scale, ends, edges, claim, tolerated, estimate, interval, verdict, y }: StripProps) {
  const band = ([low, high]: readonly [number, number]) => ({
    x: scale(low),
    width: Math.max(2, scale(high) - scale(low)),
  });
  const top = y - BAND / 2;
  return (
    <>
      <line className="stroke-line" x1={ends[0]} x2={ends[1]} y1={y} y2={y} />
      <rect className="fill-tolerated" height={BAND} y={top} {...band(tolerated)} />
      <rect className="fill-claim" height={BAND} y={top} {...band(claim)} />
      {edges.map((edge) => (
        <line
          className="stroke-claim-edge"
          key={edge}
          strokeWidth={2}
          x1={scale(edge)}
          x2={scale(edge)}
          y1={top - 1}
          y2={top + BAND + 1}
        />
      ))}
      <Whisker ends={ends} estimate={estimate} interval={interval} scale={scale} verdict={verdict} y={y} />
    </>
  );
}
