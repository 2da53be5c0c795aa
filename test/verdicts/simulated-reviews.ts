import type { Claim, Comparison } from '../../src/model/claim.ts';
import { METHOD, type MethodSettings } from '../../src/model/settings.ts';
import { claimSets } from '../../src/verdicts/claim-sets.ts';
import type { Finding } from '../../src/verdicts/finding.ts';
import { gateMultiplicity } from '../../src/verdicts/gate-multiplicity.ts';
import { judgeRate } from '../../src/verdicts/judge-rate.ts';
import type { PositionWord } from '../../src/verdicts/position.ts';
import type { ClaimSets } from '../../src/verdicts/verdict.ts';

/** A claim about a win rate whose true value is known, and the deals that were drawn from it. */
export type Drawn = { claim: Comparison; truth: number; x: number; n: number };
export type Judgement = { drawn: Drawn; alone: PositionWord; verdict: PositionWord };

export const winRate = (claim: Comparison): Claim => ({ measure: 'win_rate', ...claim });

// A simulation asks the same of the same few claims and counts over and over.
const readings = new WeakMap<Comparison, { sets: ClaimSets; findings: Map<string, Finding> }>();

function readingOf(claim: Comparison) {
  const known = readings.get(claim);
  if (known !== undefined) return known;
  const reading = claimSets(winRate(claim), METHOD);
  if (reading.kind !== 'sets') throw new Error('no sets for this claim');
  const fresh = { sets: reading.sets, findings: new Map<string, Finding>() };
  readings.set(claim, fresh);
  return fresh;
}

export const setsOf = (claim: Comparison): ClaimSets => readingOf(claim).sets;

/** The value at which a claim is missed by just so much that it does not matter yet. */
export function limitOf(claim: Comparison): number {
  const { tolerated } = setsOf(claim);
  return tolerated[0] > 0 ? tolerated[0] : tolerated[1];
}

export const matters = ({ claim, truth }: Drawn): boolean => {
  const [low, high] = setsOf(claim).tolerated;
  return truth < low || truth > high;
};

/** One review: K1 on every claim, then G1 over all of them. `alone` is the verdict before G1. */
export function judgeReview(review: readonly Drawn[], method: MethodSettings = METHOD): Judgement[] {
  const findings = review.map((drawn) => findingOf(drawn, method));
  const gated = gateMultiplicity(
    findings.map(({ position, p }) => ({ verdict: position.verdict, p, reasons: [], because: {} })),
    method,
  );
  return review.map((drawn, i) => ({ drawn, alone: findings[i]!.position.verdict, verdict: gated[i]!.verdict }));
}

function findingOf({ claim, x, n }: Drawn, method: MethodSettings): Finding {
  const { sets, findings } = readingOf(claim);
  const key = `${x} of ${n} at ${method.confidence}`;
  const found = findings.get(key) ?? judgeRate({ x, n }, sets, method, method.minimum.closed_deals, 'closed deals');
  findings.set(key, found);
  return found;
}

/** Deals won of `n`, each with chance `rate`. */
export function drawWins(next: () => number, n: number, rate: number): number {
  let wins = 0;
  for (let deal = 0; deal < n; deal += 1) if (next() < rate * 2 ** 32) wins += 1;
  return wins;
}

export const anyFalse = (judgements: readonly Judgement[], of: (judgement: Judgement) => PositionWord): boolean =>
  judgements.some((each) => of(each) === 'contradicted' && !matters(each.drawn));
