import type { Persona } from '../../model/persona.ts';
import type { Settings } from '../../model/settings.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { CategoryBars } from './CategoryBars.tsx';
import { ClosedByDay } from './ClosedByDay.tsx';
import { SegmentDots } from './SegmentDots.tsx';
import { TwoSides } from './TwoSides.tsx';

export function hasEvidenceChart({ evidence, sets }: Verdict): boolean {
  switch (evidence.kind) {
    case 'two-rates':
      return evidence.first.n > 0;
    case 'two-samples':
      return evidence.first.length > 0;
    case 'categories':
      return evidence.recorded > 0;
    case 'segments':
      return evidence.claimed.n > 0;
    case 'spells':
      return evidence.spells.length > 0 && sets !== null;
    case 'wins':
      return evidence.days.length > 0 && sets !== null;
    case 'rate':
    case 'amounts':
    case 'cost':
    case 'untestable':
    case 'window-empty':
      return false;
    default:
      return evidence satisfies never;
  }
}

/** The picture of what was counted, where the claim is about more than one figure. */
type Props = { verdict: Verdict; persona: Persona | null; settings: Settings };

export function EvidenceChart({ verdict, persona, settings }: Props) {
  const { evidence } = verdict;
  const { currency, method } = settings;
  switch (evidence.kind) {
    case 'two-rates':
    case 'two-samples':
      return (
        <TwoSides
          confidence={method.confidence}
          currency={currency}
          evidence={evidence}
          persona={persona}
          verdict={verdict}
        />
      );
    case 'categories':
      return <CategoryBars evidence={evidence} verdict={verdict} />;
    case 'segments':
      return <SegmentDots evidence={evidence} method={method} verdict={verdict} />;
    case 'spells':
    case 'wins':
      return <ClosedByDay confidence={method.confidence} evidence={evidence} verdict={verdict} />;
    case 'rate':
    case 'amounts':
    case 'cost':
    case 'untestable':
    case 'window-empty':
      return null;
    default:
      return evidence satisfies never;
  }
}
