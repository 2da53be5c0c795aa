import { atStake } from '../../state/make-report.ts';
import type { ReportAnswer } from '../../state/use-report.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { askedOf } from '../verdict/asked-of.ts';

/** A verdict with the value of the open deals that rest on it; null where no deal has an amount. */
export type Staked = { verdict: Verdict; at_stake: number | null };

/** Contradicted and at-risk assumptions, the most valuable first. */
export function contested({ report, answered, questions }: ReportAnswer): Staked[] {
  return report.verdicts
    .filter(({ verdict }) => verdict === 'contradicted' || verdict === 'at-risk')
    .map((verdict) => {
      const asked = askedOf(questions, verdict);
      return { verdict, at_stake: asked === undefined ? null : atStake(answered.answers, asked.group) };
    })
    .sort((a, b) => worth(b) - worth(a) || rank(a) - rank(b));
}

/** Without amounts the open deals themselves are counted. */
const worth = ({ verdict, at_stake }: Staked): number => at_stake ?? verdict.counts.open;
const rank = ({ verdict }: Staked): number => (verdict.verdict === 'contradicted' ? 0 : 1);
