import { useMemo } from 'react';
import type { Evidence } from '../../assumptions/evidence.ts';
import { formatCount, formatDays, formatShare } from '../../model/format.ts';
import { closedByDay } from '../../state/verdicts/evidence-figures.ts';
import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { TimeToCloseCurve } from '../../ui/TimeToCloseCurve.tsx';
import { statedPart } from '../../verdicts/explain/stated-part.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { fileOf } from './chart-file.ts';
import { figureTable } from './figure-table.ts';

type Props = {
  verdict: Verdict;
  evidence: Extract<Evidence, { kind: 'spells' | 'wins' }>;
  confidence: number;
};

/** The share of deals closed by each day, with the stated day marked. */
export function ClosedByDay({ verdict, evidence, confidence }: Props) {
  const points = useMemo(() => closedByDay(evidence, confidence), [evidence, confidence]);
  const { estimate, sets, claim, n = 0 } = verdict;
  if (points.length === 0 || sets === null) return null;
  const day = Number.isFinite(sets.claim[1]) ? sets.claim[1] : sets.claim[0];
  const won = evidence.kind === 'wins';
  const write = (share: number) => formatShare(share, n);
  const framed = figureTable(
    [
      { header: 'Day', write: formatCount },
      { header: won ? 'Won by then' : 'Closed by then', write },
      { header: 'Likely from', write },
      { header: 'Likely to', write },
    ],
    points.map(({ day: at, share, range }) => [at, share, range?.[0] ?? null, range?.[1] ?? null]),
  );
  const reached = estimate !== null && Number.isFinite(estimate);
  const by = points.findLast(({ day: at }) => at <= day)?.share ?? 0;
  return (
    <ChartFrame
      {...framed}
      fileName={fileOf(verdict, won ? 'won-by-day' : 'closed-by-day')}
      note={
        won
          ? 'Share of won deals that were won by each day. Dotted: half of them.'
          : 'Share of deals closed by each day, open deals counted as long as they lasted. Dotted: half of them.'
      }
      summary={`By day ${formatCount(day)}, ${write(by)} of ${formatCount(n)} deals were ${won ? 'won' : 'closed'}; half of them ${
        reached ? `by day ${formatCount(estimate)}` : 'not within the time observed'
      }.`}
      title={
        reached
          ? `Half ${won ? 'were won' : 'closed'} within ${formatDays(estimate)}`
          : `Fewer than half ${won ? 'were won' : 'have closed'} so far`
      }
    >
      <TimeToCloseCurve points={points} stated={{ day, label: `stated: ${statedPart(claim)}` }} />
    </ChartFrame>
  );
}
