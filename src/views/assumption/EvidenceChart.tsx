import type { Settings } from '../../model/settings.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { CategoryBars } from './CategoryBars.tsx';
import { ClosedByDay } from './ClosedByDay.tsx';
import { SegmentDots } from './SegmentDots.tsx';
import { TwoSides } from './TwoSides.tsx';

/** The picture of what was counted, where the claim is about more than one figure. */
export function EvidenceChart({ verdict, settings }: { verdict: Verdict; settings: Settings }) {
  const { evidence } = verdict;
  const { currency, method } = settings;
  switch (evidence.kind) {
    case 'two-rates':
    case 'two-samples':
      return <TwoSides confidence={method.confidence} currency={currency} evidence={evidence} verdict={verdict} />;
    case 'categories':
      return <CategoryBars evidence={evidence} verdict={verdict} />;
    case 'segments':
      return <SegmentDots evidence={evidence} method={method} verdict={verdict} />;
    case 'spells':
    case 'wins':
      return <ClosedByDay confidence={method.confidence} evidence={evidence} verdict={verdict} />;
    case 'rate':
    case 'amounts':
    case 'untestable':
    case 'window-empty':
      return null;
    default:
      return evidence satisfies never;
  }
}
