import { lazy, Suspense } from 'react';
import { Loading } from './Loading.tsx';
import { useWidth } from './use-width.ts';

export type CurvePoint = {
  day: number;
  /** Share of deals closed by that day, 0..1. */
  share: number;
  /** Its likely range, where there is one. */
  range?: readonly [number, number];
};

export type CurveProps = {
  points: readonly CurvePoint[];
  /** The stated day, and how it reads: "stated: within 60 days". */
  stated: { day: number; label: string };
  /** One sentence for screen readers; leave out inside a ChartFrame. */
  label?: string;
};

// Recharts weighs more than the rest of the page together, so it comes only with the first curve.
const Plot = lazy(() => import('./TimeToClosePlot.tsx').then((module) => ({ default: module.TimeToClosePlot })));

const HEIGHT = 220;

/** The share of deals closed by each day, as steps, with the stated day marked. */
export function TimeToCloseCurve({ label, ...curve }: CurveProps) {
  const [ref, width] = useWidth<HTMLDivElement>();
  const role = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <div {...role} className="w-full [contain:inline-size]" ref={ref} style={{ height: HEIGHT }}>
      <Suspense fallback={<Loading height={HEIGHT} what="chart" />}>
        {width > 0 && <Plot {...curve} height={HEIGHT} width={width} />}
      </Suspense>
    </div>
  );
}
