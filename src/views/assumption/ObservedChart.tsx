import { ChartFrame } from '../../ui/ChartFrame.tsx';
import { statedPart } from '../../verdicts/explain/stated-part.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { drawnSets } from '../verdict/drawn-sets.ts';
import { writeFigure } from '../verdict/figure-words.ts';
import { VerdictStrip } from '../verdict/VerdictStrip.tsx';
import { fileOf } from './chart-file.ts';
import { figureTable } from './figure-table.ts';

/** What was observed against what was stated, on one line. Nothing where no single interval decides. */
export function ObservedChart({ verdict, currency }: { verdict: Verdict; currency: string | undefined }) {
  const sets = drawnSets(verdict);
  if (sets === null || verdict.estimate === null) return null;
  const write = (value: number) => writeFigure(verdict, value, currency);
  const [low, high] = verdict.interval ?? [null, null];
  const framed = figureTable(
    [{ header: 'Figure' }, { header: 'From', write }, { header: 'To', write }],
    [
      ['Observed', verdict.estimate, verdict.estimate],
      ['Likely range', low, high],
      ['Stated', ...sets.claim],
      ['Too close to matter', ...sets.tolerated],
    ],
  );
  return (
    <ChartFrame
      {...framed}
      fileName={fileOf(verdict, 'observed')}
      note="Dot: observed. Line: likely range. Shaded: where the claim is true; paler: too close to matter."
      summary={verdict.sentence}
      title={titleOf(verdict, currency)}
    >
      <VerdictStrip currency={currency} verdict={verdict} />
    </ChartFrame>
  );
}

function titleOf(verdict: Verdict, currency: string | undefined): string {
  const { estimate, claim } = verdict;
  const seen =
    estimate === null || !Number.isFinite(estimate) ? 'not reached yet' : writeFigure(verdict, estimate, currency);
  const stated = statedPart(claim, currency);
  if (claim.measure === 'top_category') return `${claim.value} in ${seen} of its pairs, stated ${stated}`;
  switch (verdict.verdict) {
    case 'holds':
      return `Observed ${seen}, in line with ${stated}`;
    case 'contradicted':
      return `Observed ${seen}, clear of ${stated}`;
    case 'at-risk':
      return `Observed ${seen}, probably not ${stated}`;
    case 'not-enough-evidence':
      return `Observed ${seen}, which leaves ${stated} open`;
    case 'untestable':
      return 'Nothing was observed';
    default:
      return verdict.verdict satisfies never;
  }
}
