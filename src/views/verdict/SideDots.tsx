import type { Evidence } from '../../assumptions/evidence.ts';
import type { Persona } from '../../model/persona.ts';
import { medianFigure, rateFigure } from '../../state/verdicts/evidence-figures.ts';
import { type DotRow, DotsWithIntervals } from '../../ui/DotsWithIntervals.tsx';
import type { Verdict } from '../../verdicts/verdict.ts';
import { writeCounted } from './figure-words.ts';
import { sideNames } from './side-names.ts';

export type Sides = {
  verdict: Verdict;
  evidence: Extract<Evidence, { kind: 'two-samples' | 'two-rates' }>;
  persona: Persona | null;
  confidence: number;
};

type Props = Sides & {
  currency: string | undefined;
  /** One sentence for screen readers; left out where the words beside it say the same. */
  label?: string;
};

/** The two sides of a comparison, each with its own likely range. */
export function SideDots({ currency, label, ...sides }: Props) {
  return (
    <DotsWithIntervals
      currency={currency}
      order="given"
      rows={sideRows(sides)}
      unit={sides.evidence.kind === 'two-rates' ? 'share' : sides.verdict.unit}
      {...(label === undefined ? {} : { label })}
    />
  );
}

/** The group the claim is about first, then the one it is compared with. */
export function sideRows({ verdict, evidence, persona, confidence }: Sides): [DotRow, DotRow] {
  const [first, second] =
    evidence.kind === 'two-rates'
      ? [
          rateFigure(evidence.first, confidence, verdict.clustering?.design_effect),
          rateFigure(evidence.second, confidence, verdict.versus_clustering?.design_effect),
        ]
      : [medianFigure(evidence.first, confidence), medianFigure(evidence.second, confidence)];
  const [own, other] = sideNames(verdict.claim, persona);
  const counted = (side: 'first' | 'second', n: number) =>
    evidence.kind === 'two-rates' ? writeCounted('share', evidence[side].x, n) : writeCounted(verdict.unit, null, n);
  return [
    { ...first, label: own, counted: counted('first', first.n), verdict: verdict.verdict, stated: true },
    { ...second, label: other, counted: counted('second', second.n) },
  ];
}
