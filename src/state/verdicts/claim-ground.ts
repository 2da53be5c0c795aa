import type { Counts } from '../../model/outcome.ts';
import type { Settings } from '../../model/settings.ts';
import { nOneProportionArcsine } from '../../stats/n-one-proportion-arcsine.ts';
import { claimSets } from '../../verdicts/claim-sets.ts';
import type { Requirement } from '../../verdicts/finding.ts';
import { blankNoun } from '../../verdicts/grade.ts';
import { judgeEvidence } from '../../verdicts/judge-evidence.ts';
import { roundUp } from '../../verdicts/settling.ts';
import { unitNoun } from '../../verdicts/unit-noun.ts';
import type { Verdict } from '../../verdicts/verdict.ts';

/**
 * What a claim would stand on, and nothing of what it would be judged: whoever states a claim states it before looking.
 * So no number here depends on how many deals were won.
 */
export type ClaimGround =
  | { kind: 'unanswerable'; why: string; remedy: string }
  | {
      kind: 'answerable';
      counts: Counts;
      versus: Counts | null;
      /** Units at hand, "closed deals", and the smallest numbers on which a verdict is given. */
      units: number;
      noun: string;
      requirements: readonly Requirement[];
      /** Deals that could have answered, and those with the fields of the claim filled in. */
      eligible: number;
      recorded: number;
      /** What these are: deals, leads or campaigns. */
      blank: string;
      /** Units on which a rate that is truly as stated would show in four of five cases; null where that is not a rate. */
      firm: number | null;
      /** How many of these are still missing. */
      firm_more: number;
    };

const POWER = 0.8;

export function claimGround(verdict: Verdict, settings: Settings): ClaimGround {
  const { claim, evidence, sentence, next_step, counts, versus } = verdict;
  const reading = claimSets(claim, settings.method);
  if (reading.kind === 'refused') return { kind: 'unanswerable', why: reading.because, remedy: next_step };
  if (evidence.kind === 'untestable' || evidence.kind === 'window-empty') {
    return { kind: 'unanswerable', why: withoutVerdict(sentence, verdict), remedy: next_step };
  }
  const { requirements, units } = judgeEvidence(claim, reading, evidence, settings.method);
  const firm = reading.kind === 'sets' && evidence.kind === 'rate' ? firmUnits(reading.sets, settings) : null;
  return {
    kind: 'answerable',
    counts,
    versus: versus ?? null,
    units,
    noun: unitNoun(claim),
    requirements: requirements.filter(({ firmer }) => firmer),
    eligible: evidence.eligible,
    recorded: evidence.recorded,
    blank: blankNoun(claim),
    firm,
    firm_more: firm === null || firm <= units ? 0 : roundUp(firm - units),
  };
}

/** What follows the verdict's word: what is missing. */
function withoutVerdict(sentence: string, { label }: Verdict): string {
  const at = sentence.indexOf(`${label}. `);
  return at < 0 ? sentence : sentence.slice(at + label.length + 2);
}

/** Units to rule out a miss that would matter where the true rate is the stated one (the middle of a range). */
function firmUnits(
  { claim, tolerated }: { claim: readonly [number, number]; tolerated: readonly [number, number] },
  { method }: Settings,
): number | null {
  const alpha = (1 - method.confidence) / 2;
  const [low, high] = claim;
  const p1 = high >= 1 ? low : low <= 0 ? high : (low + high) / 2;
  const needed = [
    tolerated[0] > 0 ? nOneProportionArcsine({ p1, p0: tolerated[0], power: POWER, alpha, alternative: 'greater' }) : 0,
    tolerated[1] < 1 ? nOneProportionArcsine({ p1, p0: tolerated[1], power: POWER, alpha, alternative: 'less' }) : 0,
  ];
  const most = Math.max(...needed);
  return most > 0 && Number.isFinite(most) ? roundUp(most) : null;
}
