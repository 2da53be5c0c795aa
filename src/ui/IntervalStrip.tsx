import { axisFigures, type FigureUnit } from './axis-figures.ts';
import { Chart } from './Chart.tsx';
import { figureDomain } from './figure-domain.ts';
import { StripAxis } from './StripAxis.tsx';
import { type ScaleKind, scaleOver, ticksWithin } from './scale.ts';
import { fitText, textWidth } from './text-width.ts';
import type { VerdictWord } from './verdict-look.ts';
import { Whisker } from './Whisker.tsx';

type Props = {
  verdict: VerdictWord;
  unit: FigureUnit;
  /** ISO code, for amounts. */
  currency?: string | undefined;
  /** Null, or infinite, where nothing can be drawn; the stated band is shown all the same. */
  estimate: number | null;
  interval: readonly [number, number] | null;
  /** Values for which the claim is true; ends may be infinite. */
  claim: readonly [number, number];
  /** Those and the values too close to it to matter. */
  tolerated: readonly [number, number];
  /** Short, beside the band: "stated ≥ 25%". */
  stated: string;
  scale?: ScaleKind;
  /** A strip inside a card goes without its axis. */
  axis?: boolean;
  /** One sentence for screen readers; leave out inside a ChartFrame. */
  label?: string;
};

const PAD = 3;
const LABEL = 17;
const BAND = 22;
const AXIS = 26;

/** What was observed against what was stated, on one line. */
export function IntervalStrip(props: Props) {
  const { axis = true, label } = props;
  return (
    <Chart height={LABEL + BAND + (axis ? AXIS : 4)} label={label}>
      {(width) => <Strip {...props} axis={axis} width={width} />}
    </Chart>
  );
}

function Strip({ width, axis, unit, currency, scale: kind = 'linear', ...strip }: Props & { width: number }) {
  const { claim, tolerated, estimate, interval, verdict, stated } = strip;
  const domain = figureDomain([estimate, ...(interval ?? []), ...claim, ...tolerated], unit, kind);
  const ends = [PAD, width - PAD] as const;
  const scale = scaleOver(domain, ends[0], ends[1], kind);
  const middle = LABEL + BAND / 2;
  const edges = claim.filter((edge) => edge > domain[0] && edge < domain[1]);
  const band = ([low, high]: readonly [number, number]) => ({
    x: scale(low),
    width: Math.max(2, scale(high) - scale(low)),
  });
  return (
    <>
      <line className="stroke-line" strokeWidth={2} x1={ends[0]} x2={ends[1]} y1={middle} y2={middle} />
      <rect className="fill-tolerated" data-band="tolerated" height={BAND} y={LABEL} {...band(tolerated)} />
      <rect className="fill-claim" data-band="claim" height={BAND} y={LABEL} {...band(claim)} />
      {edges.map((edge) => (
        <line
          className="stroke-claim-edge"
          key={edge}
          strokeWidth={2}
          x1={scale(edge)}
          x2={scale(edge)}
          y1={LABEL - 2}
          y2={LABEL + BAND + 2}
        />
      ))}
      <StatedLabel band={[scale(claim[0]), scale(claim[1])]} ends={ends} text={stated} />
      <Whisker ends={ends} estimate={estimate} interval={interval} scale={scale} verdict={verdict} y={middle} />
      {axis === true && (
        <StripAxis
          ends={ends}
          figuresOf={(ticks) => axisFigures(ticks, unit, currency)}
          marks={edges}
          scale={scale}
          ticks={ticksWithin(domain, kind, Math.max(2, Math.floor(width / 90)))}
          y={LABEL + BAND + 4}
        />
      )}
    </>
  );
}

/** Above the band, from its left edge where there is room, else from its right one. */
function StatedLabel({
  band,
  ends,
  text,
}: {
  band: readonly [number, number];
  ends: readonly [number, number];
  text: string;
}) {
  const [left, right] = band;
  const shown = fitText(text, 11, ends[1] - ends[0]);
  const fits = left + textWidth(shown, 11) <= ends[1];
  const x = fits ? left : Math.max(right, ends[0] + textWidth(shown, 11));
  return (
    <text className="fill-claim-edge text-2xs" textAnchor={fits ? 'start' : 'end'} x={x} y={LABEL - 5}>
      {shown}
    </text>
  );
}
