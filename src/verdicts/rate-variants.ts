import type { Share } from '../assumptions/evidence.ts';
import type { ClosedValue, Course, Denominators } from '../assumptions/scrutiny.ts';
import type { MethodSettings } from '../model/settings.ts';
import { type AdjustedRate, adjustedDecides, adjustedRate } from './adjusted-rate.ts';
import { effectsOf } from './clustered.ts';
import { type Finding, shortageOf } from './finding.ts';
import type { GateCase } from './gated.ts';
import { judgeRate } from './judge-rate.ts';
import { rateUnits } from './units-to-clear.ts';
import type { Definition, Variant, VariantGap } from './variant.ts';
import type { ClaimSets } from './verdict.ts';

/** A win rate with the definition that decides and what the others say. */
export type RateReading = Pick<GateCase, 'finding' | 'decided_by' | 'variants'>;

/** Rules N1 to N4; a claim that has one definition only stays as it is. */
export function readRate({
  evidence,
  scrutiny,
  finding,
  method,
}: Pick<GateCase, 'evidence' | 'scrutiny' | 'finding' | 'method'>): RateReading {
  const denominators = scrutiny?.denominators ?? null;
  const { sets } = finding;
  if (evidence.kind !== 'rate' || denominators === null || sets === null || evidence.share.n === 0) {
    return { finding, decided_by: null, variants: [] };
  }
  const adjusted = adjustedRate(denominators.course, method);
  const closed = evidence.share;
  const decides =
    typeof adjusted === 'object' && shortageOf(finding) === undefined && adjustedDecides(adjusted, closed, sets);
  const effect = effectsOf(evidence).own;
  const judge = (share: Share) => judgeRate(share, sets, method, method.minimum.closed_deals, 'closed deals', effect);
  return {
    finding: decides ? decidedBy(adjusted, finding, sets, method, judge, effect) : finding,
    decided_by: decides ? 'adjusted' : 'closed-date',
    variants: variantsOf(closed, denominators, adjusted, method, judge),
  };
}

type Judge = (share: Share) => Finding;

/** Estimate and interval are the adjusted ones; the counts beside them stay those of the closed deals. */
function decidedBy(
  adjusted: AdjustedRate,
  closedDate: Finding,
  sets: ClaimSets,
  { confidence }: MethodSettings,
  judge: Judge,
  effect: number,
): Finding {
  const { rate, closed, open, reached } = adjusted;
  const { estimate, interval, position, p } = judge({ x: rate * closed.n, n: closed.n });
  return {
    ...closedDate,
    estimate,
    interval,
    position,
    p,
    units_needed: rateUnits(rate * closedDate.units, closedDate.units, sets, confidence, effect),
    adjusted: { closed: closed.n, open },
    notes: reached ? closedDate.notes : [...closedDate.notes, 'history_short'],
  };
}

function variantsOf(
  closed: Share,
  { no_decision, cohort, course, value }: Denominators,
  adjusted: AdjustedRate | VariantGap,
  method: MethodSettings,
  judge: Judge,
): Variant[] {
  const read = (definition: Definition, share: Share, more: Partial<Variant> = {}): Variant => {
    if (share.n <= 0) return unread(definition, 'not-mature');
    const finding = judge(share);
    const few = shortageOf(finding) !== undefined;
    const { estimate, interval, position } = finding;
    const found = { estimate, interval, verdict: few ? 'not-enough-evidence' : position.verdict } as const;
    return { definition, ...share, open: 0, amounts: null, ...found, gap: few ? 'few' : null, ...more };
  };
  return [
    read('closed-date', closed),
    no_decision === null ? unread('narrow', 'no-reasons') : read('narrow', { x: closed.x, n: closed.n - no_decision }),
    typeof adjusted === 'string'
      ? unread('adjusted', adjusted)
      : read(
          'adjusted',
          { x: adjusted.rate * adjusted.closed.n, n: adjusted.closed.n },
          { ...adjusted.closed, open: adjusted.open },
        ),
    staleAsLost(closed, course, read),
    cohort === null ? unread('created-cohort', 'no-dates') : read('created-cohort', cohort),
    byValue(value, method, read),
  ];
}

type Read = (definition: Definition, share: Share, more?: Partial<Variant>) => Variant;

function staleAsLost({ x, n }: Share, course: Course | null, read: Read): Variant {
  if (course === null) return unread('stale-as-lost', 'no-dates');
  if (!course.open_known) return unread('stale-as-lost', 'no-open');
  return read('stale-as-lost', { x, n: n + course.stale }, { open: course.stale });
}

/**
 * By amounts: Kish's effective number of deals stands for how few large ones decide. Where a tool sets the amount of lost
 * deals to nothing, all value would be won.
 */
function byValue(value: ClosedValue | null, { filled }: MethodSettings, read: Read): Variant {
  if (value === null) return unread('by-value', 'no-amounts');
  const { minor, valued } = value;
  const { won, lost } = valued;
  const recorded = won.x >= filled * won.n && lost.x >= filled * lost.n;
  if (!recorded || minor.squares === 0 || minor.won < 0 || minor.won > minor.closed) {
    return unread('by-value', 'no-amounts');
  }
  const deals = won.x + lost.x;
  const alike = Math.min(deals, minor.closed ** 2 / minor.squares);
  const share = { x: (minor.won / minor.closed) * alike, n: alike };
  return read('by-value', share, {
    x: null,
    n: deals,
    amounts: { won: minor.won / 100, closed: minor.closed / 100 },
  });
}

const unread = (definition: Definition, gap: VariantGap): Variant => ({
  definition,
  x: null,
  n: null,
  open: 0,
  amounts: null,
  estimate: null,
  interval: null,
  verdict: null,
  gap,
});
