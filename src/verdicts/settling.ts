import type { Evidence, Ground } from '../assumptions/evidence.ts';
import { closedDeals } from '../model/outcome.ts';
import { type Finding, shortageOf } from './finding.ts';
import { surelyNeeded } from './units-to-clear.ts';
import type { ReasonCode, Settling, VerdictWord } from './verdict.ts';

// S2: beyond this multiple of what there is, or this many quarters, waiting is no plan.
const MOST_TIMES = 4;
const MOST_QUARTERS = 8;

// More units alone would not change these.
const IDLE = new Set<ReasonCode>([
  'drift',
  'indirect',
  'leakage',
  'missing_data',
  'one_off',
  'single_source',
  'sources_disagree',
  'within_tolerance',
]);

/** Rules S1 to S3 and S5. */
export function settling(
  finding: Finding,
  verdict: VerdictWord,
  reasons: readonly ReasonCode[],
  ground: Evidence,
  confidence: number,
): Settling {
  if (verdict !== 'at-risk' && verdict !== 'not-enough-evidence') return { kind: 'none' };
  const shortage = shortageOf(finding);
  const missing = shortage === undefined ? 0 : shortage.needed - shortage.have;
  const helps = shortage === undefined ? !reasons.some((reason) => IDLE.has(reason)) : shortage.own;
  const more = Math.max(missing, finding.units_needed - finding.units);
  if (!helps || more <= 0) return { kind: 'none' };
  const pace = paceOf(finding, ground);
  const quarters = pace === null ? null : more / pace;
  const tooFar = more > MOST_TIMES * finding.units || (quarters !== null && quarters > MOST_QUARTERS);
  return {
    kind: tooFar ? 'not-at-this-volume' : 'more',
    more: roundUp(more),
    quarters: quarters === null ? null : Math.ceil(quarters),
    surely: roundUp(Math.max(more, surelyNeeded(finding, ground, confidence) - finding.units)),
  };
}

/** Units per quarter lately: the pace of closed deals, as far as they are units. */
function paceOf({ units }: Finding, { pace, counts }: Ground): number | null {
  const closed = closedDeals(counts);
  return pace === null || closed === 0 || units === 0 ? pace : (pace * units) / closed;
}

/** S3: up to two significant digits. */
export function roundUp(count: number): number {
  if (!Number.isFinite(count)) return count;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return Math.ceil(count / step) * step;
}
