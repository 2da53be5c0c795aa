import { type Cell, type Facts, stateOf } from '../model/cell.ts';
import type { Among, ClaimOf } from '../model/claim.ts';
import { closedDeals } from '../model/outcome.ts';
import { lastDay, type Quarter } from '../model/quarter.ts';
import { type Answers, inGroup, inWindow, type Span, sumOver, within } from './answers.ts';
import type { Evidence, Ground, Share } from './evidence.ts';
import { groundOf, groupOf, unrecorded } from './ground.ts';
import type { Asked } from './questionnaire.ts';

/** Won among won and lost. Deals of unknown membership give the worst cases. */
export function winRate(answers: Answers, asked: Asked, span: Span): Evidence {
  const ground = groundOf(answers, asked, span, false);
  const share = { x: ground.counts.won, n: closedDeals(ground.counts) };
  const unknown = unrecorded(answers, asked.group, span);
  return {
    ...ground,
    kind: 'rate',
    share,
    bounds: {
      low: { x: share.x, n: share.n + unknown.lost },
      high: { x: share.x + unknown.won, n: share.n + unknown.won },
    },
  };
}

/** Two win rates, side by side. */
export function twoWinRates(answers: Answers, asked: Asked, span: Span): Evidence {
  const ground = groundOf(answers, asked, span, true);
  const versus = ground.versus ?? { won: 0, lost: 0, open: 0 };
  const first: Share = { x: ground.counts.won, n: closedDeals(ground.counts) };
  const second: Share = { x: versus.won, n: closedDeals(versus) };
  const { won, lost } = unrecorded(answers, asked.group, span);
  const add = (share: Share, x: number, n: number): Share => ({ x: share.x + x, n: share.n + n });
  return {
    ...ground,
    kind: 'two-rates',
    first,
    second,
    bounds: {
      low: [add(first, 0, lost), add(second, won, won)],
      high: [add(first, won, won), add(second, 0, lost)],
    },
  };
}

/** Whether a deal's cohort counts for a conversion: every deal does where there are no dates. */
export function inMatureCohort(
  facts: Facts,
  span: Span,
  { tau, fiscal_year_start }: { tau: number | null; fiscal_year_start: number },
): (cell: Cell) => boolean {
  const { cut_off } = facts;
  if (tau === null || cut_off === null) return () => true;
  // Thousands of cells share a few quarters, and reading days out of text is dear.
  const ages = new Map<Quarter, number>();
  const age = (created: Quarter): number => {
    const days = ages.get(created) ?? daysBetween(lastDay(created, fiscal_year_start), cut_off);
    ages.set(created, days);
    return days;
  };
  return ({ created }) => created !== null && within(created, span) && age(created) >= tau;
}

/**
 * Won among all created, in cohorts whose last day lies at least τ days before the cut-off.
 * `tau` is null where the file has no dates: then every deal counts.
 */
export function conversion(
  answers: Answers,
  asked: Asked,
  span: Span,
  maturity: { tau: number | null; fiscal_year_start: number },
): Evidence {
  const ground = groundOf(answers, asked, span, false);
  const mature = inMatureCohort(answers.facts, span, maturity);
  const counted = (test: (cell: Cell) => boolean, group: (cell: Cell) => boolean) =>
    sumOver(answers.outcomes, answers.facts, (cell) => test(cell) && mature(cell) && group(cell));
  const inside = (cell: Cell) => inGroup(cell, groupOf(asked));
  const unknown = (cell: Cell) => stateOf(cell, asked.group) === 'unknown';
  const won = (cell: Cell) => cell.outcome === 'won';
  const created = (cell: Cell) => cell.outcome !== 'unmapped';
  const share = { x: counted(won, inside), n: counted(created, inside) };
  const missing = { won: counted(won, unknown), all: counted(created, unknown) };
  const eligible = counted(created, () => true);
  return {
    ...ground,
    eligible,
    recorded: eligible - missing.all,
    kind: 'rate',
    share,
    bounds: {
      low: { x: share.x, n: share.n + missing.all - missing.won },
      high: { x: share.x + missing.won, n: share.n + missing.won },
    },
  };
}

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** Closed deals that at least one persona accounts for. */
export function coverage(answers: Answers, asked: Asked, accounted: number, span: Span): Evidence {
  return closedShare(answers, { ...asked, group: accounted }, span);
}

function closedShare(answers: Answers, asked: Asked, span: Span): Evidence {
  const ground = groundOf(answers, asked, span, false);
  const x = closedDeals(ground.counts);
  const share = { x, n: ground.recorded };
  const missing = ground.eligible - ground.recorded;
  return {
    ...ground,
    kind: 'rate',
    share,
    bounds: { low: { x, n: share.n + missing }, high: { x: x + missing, n: share.n + missing } },
  };
}

export function isAmong(cell: Cell, among: Among): boolean {
  switch (among) {
    case 'won':
    case 'lost':
      return cell.outcome === among;
    case 'closed':
      return cell.outcome === 'won' || cell.outcome === 'lost';
    case 'all':
      return cell.outcome !== 'unmapped';
    default:
      return among satisfies never;
  }
}

/** The ground of a claim about a field: its units are the deals of the group that could hold it. */
export function fieldGround(
  answers: Answers,
  asked: Asked,
  claim: ClaimOf<'share'> | ClaimOf<'top_category'>,
  span: Span,
  filled: number,
): Ground {
  const eligible = sumOver(
    answers.outcomes,
    answers.facts,
    (cell) => isAmong(cell, claim.among) && inWindow(cell, span) && inGroup(cell, groupOf(asked)),
  );
  return { ...groundOf(answers, asked, span, false), eligible, recorded: filled };
}
