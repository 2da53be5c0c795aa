import { atStake } from '../../state/verdicts/make-report.ts';
import type { ReportAnswer } from '../../state/verdicts/use-report.ts';
import type { Verdict } from '../../verdicts/verdict.ts';
import { askedOf } from '../verdict/asked-of.ts';

/** A verdict with the value of the open deals that rest on it; null where no open deal has an amount. */
export type Staked = { verdict: Verdict; at_stake: number | null };

/** Contradicted and at-risk assumptions, the most valuable first. */
export function contested({ report, answered, questions }: ReportAnswer): Staked[] {
  return report.verdicts
    .filter(({ verdict }) => verdict === 'contradicted' || verdict === 'at-risk')
    .map((verdict) => {
      const asked = askedOf(questions, verdict);
      const valued = asked !== undefined && report.open_amount !== null && report.open_amount > 0;
      return { verdict, at_stake: valued ? atStake(answered.answers, asked.group) : null };
    })
    .sort((a, b) => worth(b) - worth(a) || rank(a) - rank(b));
}

/** Without amounts the open deals themselves are counted. */
const worth = ({ verdict, at_stake }: Staked): number => at_stake ?? verdict.counts.open;
const rank = ({ verdict }: Staked): number => (verdict.verdict === 'contradicted' ? 0 : 1);
