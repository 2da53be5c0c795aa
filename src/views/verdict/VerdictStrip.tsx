import { IntervalStrip } from '../../ui/IntervalStrip.tsx';
import type { Verdict } from '../../verdicts/verdict.ts';
import { drawnSets, statedLabel } from './drawn-sets.ts';

type Props = {
  verdict: Verdict;
  currency: string | undefined;
  axis?: boolean;
  /** Left out where the words beside it say the same. */
  label?: string;
};

/** What was observed against what was stated; nothing where one interval does not tell the story. */
export function VerdictStrip({ verdict, currency, axis = true, label }: Props) {
  const sets = drawnSets(verdict);
  if (sets === null) return null;
  return (
    <IntervalStrip
      axis={axis}
      currency={currency}
      estimate={verdict.estimate}
      interval={verdict.interval}
      scale={verdict.claim.measure === 'cost_per_win' ? 'log' : 'linear'}
      stated={statedLabel(verdict, currency)}
      unit={verdict.unit}
      verdict={verdict.verdict}
      {...sets}
      {...(label === undefined ? {} : { label })}
    />
  );
}
