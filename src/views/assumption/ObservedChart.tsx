import { ChartFrame } from '../../ui/ChartFrame.tsx';
import type { Verdict } from '../../verdicts/verdict.ts';
import { drawnSets } from '../verdict/drawn-sets.ts';
import { writeFigure } from '../verdict/figure-words.ts';
import { VerdictStrip } from '../verdict/VerdictStrip.tsx';
import { fileOf } from './chart-file.ts';
import { figureTable } from './figure-table.ts';
import { ADJUSTED, observedWords } from './observed-words.ts';

export const hasObservedChart = (verdict: Verdict): boolean => drawnSets(verdict) !== null && verdict.estimate !== null;

/** What was observed against what was stated, on one line. Nothing where no single interval decides. */
export function ObservedChart({ verdict, currency }: { verdict: Verdict; currency: string | undefined }) {
  const sets = drawnSets(verdict);
  if (sets === null || verdict.estimate === null) return null;
  const write = (value: number) => writeFigure(verdict, value, currency);
  const [low, high] = verdict.interval ?? [null, null];
  const framed = figureTable(
    [{ header: 'Figure' }, { header: 'From', write }, { header: 'To', write }],
    [
      [verdict.decided_by === 'adjusted' ? ADJUSTED : 'Observed', verdict.estimate, verdict.estimate],
      ['Likely range', low, high],
      ['Stated', ...sets.claim],
      ['Too close to matter', ...sets.tolerated],
    ],
  );
  return (
    <ChartFrame
      {...framed}
      fileName={fileOf(verdict, 'observed')}
      {...observedWords(verdict, currency)}
      summary={verdict.sentence}
    >
      <VerdictStrip currency={currency} verdict={verdict} />
    </ChartFrame>
  );
}
