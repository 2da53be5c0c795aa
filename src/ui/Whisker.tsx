import type { Scale } from './scale.ts';
import { VERDICT_LOOK, type VerdictWord } from './verdict-look.ts';

type Props = {
  verdict: VerdictWord;
  scale: Scale;
  /** Pixel ends of the scale, where an infinite limit gets its arrow. */
  ends: readonly [number, number];
  y: number;
  estimate: number | null;
  interval: readonly [number, number] | null;
  radius?: number;
  /** The figure rests on too little: told by shape, as colour alone tells nothing. */
  hollow?: boolean;
  /** A second figure on the same scale, as a diamond. */
  beside?: number | null;
};

/** A dot on its interval. An infinite limit runs to the end of the scale and ends in an arrow. */
export function Whisker({
  verdict,
  scale,
  ends,
  y,
  estimate,
  interval,
  radius = 5,
  hollow = false,
  beside = null,
}: Props) {
  const { stroke, fill } = VERDICT_LOOK[verdict];
  const [low, high] = interval ?? [null, null];
  return (
    <g>
      {low !== null && high !== null && (
        <g className={`fill-none ${stroke}`} strokeLinecap="round" strokeLinejoin="round" strokeWidth={3}>
          <line x1={scale(low)} x2={scale(high)} y1={y} y2={y} />
          {low === Number.NEGATIVE_INFINITY && <path data-open="low" d={`M${ends[0] + 5} ${y - 5}l-5 5 5 5`} />}
          {high === Number.POSITIVE_INFINITY && <path data-open="high" d={`M${ends[1] - 5} ${y - 5}l5 5-5 5`} />}
        </g>
      )}
      {estimate !== null && Number.isFinite(estimate) && (
        <circle
          className={hollow ? `fill-surface ${stroke}` : `${fill} stroke-surface`}
          cx={scale(estimate)}
          cy={y}
          data-dot={hollow ? 'hollow' : ''}
          paintOrder={hollow ? 'fill' : 'stroke'}
          r={hollow ? radius - 0.5 : radius}
          strokeWidth={hollow ? 2 : 3}
        />
      )}
      {beside !== null && Number.isFinite(beside) && (
        <path
          className="fill-accent stroke-surface"
          d={`M${scale(beside)} ${y - 5}l5 5-5 5-5-5z`}
          data-beside=""
          paintOrder="stroke"
          strokeWidth={2}
        />
      )}
    </g>
  );
}
