import type { Among, Claim, Measure } from '../model/claim.ts';
import type { IssueKind } from '../model/deal-issue.ts';
import { fieldsOf } from '../model/filter.ts';
import type { Outcome } from '../model/outcome.ts';
import type { Quarter } from '../model/quarter.ts';
import { type Span, within } from './answers.ts';
import type { Asked, Questionnaire } from './questionnaire.ts';

/** Deals that something is wrong with, as far as it decides whether a claim counts them. */
export type TroubledDeals = {
  outcome: Outcome;
  created: Quarter | null;
  closed: Quarter | null;
  /** Whether at least one of them meets a condition of the questionnaire, or is known not to. */
  has(condition: number, state: 'in' | 'out'): boolean;
};

const TIMED: readonly Measure[] = ['time_to_close', 'time_to_win', 'duration_order'];
const WAITING: readonly Measure[] = ['win_rate', 'conversion', 'time_to_close'];
const VALUED: readonly Measure[] = ['deal_size', 'deal_size_order'];

/**
 * Whether the evidence of an assumption reads what is wrong with some deals: the field or dates at fault, of at least one
 * deal that it counts within the window. `canonicalOf` tells what a field is, whatever it is called.
 */
export function isWeakened(
  kind: IssueKind,
  deals: readonly TroubledDeals[],
  asked: Asked,
  questions: Questionnaire,
  span: Span,
  canonicalOf: (field: string) => string,
): boolean {
  const { claim } = asked.assumption;
  if (claim.measure === 'belief' || !readsFault(kind, asked, questions, canonicalOf)) return false;
  return deals.some((cell) => isCounted(kind, cell, claim, span) && isOfGroup(cell, asked, questions));
}

function readsFault(
  kind: IssueKind,
  asked: Asked,
  questions: Questionnaire,
  canonicalOf: (field: string) => string,
): boolean {
  const { claim } = asked.assumption;
  const reads = (field: string) => fieldsRead(asked, questions).some((name) => canonicalOf(name) === field);
  switch (kind) {
    case 'closed-before-created':
    case 'closed-after-as-of':
    case 'possible-duplicates':
    case 'unmapped':
    case 'stage-disagrees':
      return true;
    case 'no-loss-reason':
    case 'one-reason':
      return reads('loss_reason');
    case 'won-without-amount':
      return VALUED.includes(claim.measure) || reads('amount');
    case 'stale-open':
      return WAITING.includes(claim.measure);
    case 'same-day':
    case 'bulk-close':
      return TIMED.includes(claim.measure);
    default:
      return kind satisfies never;
  }
}

/** Fields by which an assumption picks its deals, and the one that it counts. */
function fieldsRead({ assumption, group, versus }: Asked, questions: Questionnaire): string[] {
  const { claim } = assumption;
  const numbers = claim.measure === 'coverage' ? [questions.accounted] : [group, versus];
  const filters = numbers.flatMap((number) => (number === null ? [] : (questions.conditions[number] ?? [])));
  return [...filters.flatMap(fieldsOf), ...('field' in claim ? [claim.field] : [])];
}

function isCounted(kind: IssueKind, { outcome, created, closed }: TroubledDeals, claim: Claim, span: Span): boolean {
  const isClosed = outcome === 'won' || outcome === 'lost';
  switch (kind) {
    // Nobody knows what such a deal would be, or when it would count.
    case 'unmapped':
    case 'stage-disagrees':
    case 'closed-after-as-of':
    case 'stale-open':
      return true;
    case 'closed-before-created':
      return isAmong(outcome, amongOf(claim)) && (within(closed, span) || within(created, span));
    case 'same-day':
    case 'bulk-close':
      return (
        isAmong(outcome, amongOf(claim)) &&
        (claim.measure === 'duration_order' ? within(closed, span) : within(created, span))
      );
    case 'possible-duplicates':
    case 'no-loss-reason':
    case 'one-reason':
    case 'won-without-amount':
      return isAmong(outcome, amongOf(claim)) && (!isClosed || within(closed, span));
    default:
      return kind satisfies never;
  }
}

/** The other side of a comparison is read as well: the deals that `versus` names, or all that are known to be outside. */
function isOfGroup({ has }: TroubledDeals, asked: Asked, questions: Questionnaire): boolean {
  const { claim } = asked.assumption;
  if (claim.measure === 'coverage') return has(questions.accounted, 'in') || has(questions.accounted, 'out');
  if (has(asked.group, 'in')) return true;
  if (!COMPARING.includes(claim.measure)) return false;
  return asked.versus === null ? has(asked.group, 'out') : has(asked.versus, 'in');
}

const COMPARING: readonly Measure[] = ['win_rate_ratio', 'win_rate_order', 'duration_order', 'deal_size_order'];

function isAmong(outcome: Outcome, among: Among): boolean {
  if (among === 'all') return outcome !== 'unmapped';
  return among === 'closed' ? outcome === 'won' || outcome === 'lost' : outcome === among;
}

/** Which deals are the units of a claim. */
function amongOf(claim: Claim): Among {
  switch (claim.measure) {
    case 'win_rate':
    case 'win_rate_ratio':
    case 'win_rate_order':
    case 'best_segment':
    case 'coverage':
      return 'closed';
    case 'top_category':
    case 'share':
      return claim.among;
    case 'time_to_win':
    case 'deal_size_order':
    case 'cost_per_win':
      return 'won';
    case 'duration_order':
      return claim.of === 'time_to_close' ? 'closed' : 'won';
    case 'deal_size':
      return claim.among ?? 'won';
    case 'time_to_close':
    case 'conversion':
    case 'campaign_conversion':
    case 'language':
    case 'belief':
      return 'all';
    default:
      return claim satisfies never;
  }
}
