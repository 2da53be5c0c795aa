import type { Evidence } from '../../assumptions/evidence.ts';
import { rest } from '../../assumptions/state-claim.ts';
import { medianFigure, rateFigure } from '../../state/evidence-figures.ts';
import { type DotRow, DotsWithIntervals } from '../../ui/DotsWithIntervals.tsx';
import type { Verdict } from '../../verdicts/verdict.ts';
import { writeCounted } from './figure-words.ts';

type Sided = Extract<Evidence, { kind: 'two-samples' | 'two-rates' }>;

type Props = {
  verdict: Verdict;
  evidence: Sided;
  confidence: number;
  currency: string | undefined;
};

/** The two sides of a comparison, each with its own likely range. */
export function SideDots({ verdict, evidence, confidence, currency }: Props) {
  return (
    <DotsWithIntervals
      currency={currency}
      order="given"
      rows={sideRows(verdict, evidence, confidence)}
      unit={evidence.kind === 'two-rates' ? 'share' : verdict.unit}
    />
  );
}

/** The group the claim is about first, then the one it is compared with. */
export function sideRows(verdict: Verdict, evidence: Sided, confidence: number): DotRow[] {
  const { claim } = verdict;
  const other = rest('versus' in claim ? claim.versus : undefined);
  const figures =
    evidence.kind === 'two-rates'
      ? [rateFigure(evidence.first, confidence), rateFigure(evidence.second, confidence)]
      : [medianFigure(evidence.first, confidence), medianFigure(evidence.second, confidence)];
  const counted =
    evidence.kind === 'two-rates'
      ? [evidence.first, evidence.second].map(({ x, n }) => writeCounted('share', x, n))
      : figures.map(({ n }) => writeCounted(verdict.unit, null, n));
  return figures.map(({ estimate, interval }, index) => ({
    label: index === 0 ? 'This group' : other.charAt(0).toUpperCase() + other.slice(1),
    estimate,
    interval,
    counted: counted[index] ?? '',
    ...(index === 0 ? { verdict: verdict.verdict, stated: true } : {}),
  }));
}
