import { stateOf } from '../model/cell.ts';
import { comparedDeals } from '../model/claim.ts';
import { fieldsOf, tablesOf } from '../model/filter.ts';
import { accountsOf } from './accounts-of.ts';
import { type Answers, coveredQuarters, type Span, sumOver, within } from './answers.ts';
import { bestSegment, share, topCategory } from './category-evidence.ts';
import { costPerWin } from './cost-evidence.ts';
import type { Evidence, Spell } from './evidence.ts';
import { groundOf, groupOf, isClosed } from './ground.ts';
import { language } from './language-evidence.ts';
import { campaignConversion } from './lead-evidence.ts';
import type { Asked, Questionnaire } from './questionnaire.ts';
import { conversion, coverage, twoWinRates, winRate } from './rate-evidence.ts';
import type { Course } from './units-of.ts';
import { dealSize, spellsOf, timeToClose, timeToWin, twoSamples } from './value-evidence.ts';

/** What only a later question can give: how long deals take to run their course, and the wins of those that have. */
export type Maturity = {
  fiscal_year_start: number;
  tauOf(spells: readonly Spell[]): { tau: number; reached: boolean } | null;
  /** Rows of the metric "mature durations" for this τ; null until they were asked for. */
  matureDurations(tau: number): Answers['durations'] | null;
};

/** The evidence for one assumption within a window; pure. Says what is missing where the data cannot answer. */
export function gather(
  answers: Answers,
  questions: Questionnaire,
  asked: Asked,
  span: Span,
  maturity: Maturity,
): Evidence {
  const evidence = evidenceOf(answers, questions, asked, span, maturity);
  if (evidence.kind === 'untestable' || evidence.kind === 'window-empty') return evidence;
  const accounts = accountsOf(answers, questions, asked, span, courseOf(answers, asked, maturity));
  return accounts === undefined ? evidence : { ...evidence, accounts };
}

/** What tells the units of a claim about deals that have run their course. */
export function courseOf(answers: Answers, asked: Asked, maturity: Maturity): Course {
  const { fiscal_year_start } = maturity;
  const { measure } = asked.assumption.claim;
  const needed = measure === 'time_to_win' || (measure === 'conversion' && answers.facts.has.created_date);
  return { fiscal_year_start, tau: needed ? tau(answers, asked, maturity).tau : null };
}

function evidenceOf(
  answers: Answers,
  questions: Questionnaire,
  asked: Asked,
  span: Span,
  maturity: Maturity,
): Evidence {
  const missing = missingFor(answers, questions, asked);
  const compared = comparedDeals(asked.assumption.claim) !== undefined;
  if (missing !== null) return { ...groundOf(answers, asked, span, compared), ...missing };
  if (emptyWindow(answers, span)) return { ...groundOf(answers, asked, span, false), kind: 'window-empty' };
  return countEvidence(answers, questions, asked, span, maturity);
}

/** The evidence itself, for a claim that the data are known to answer. */
export function countEvidence(
  answers: Answers,
  questions: Questionnaire,
  asked: Asked,
  span: Span,
  maturity: Maturity,
): Evidence {
  const { claim } = asked.assumption;
  switch (claim.measure) {
    case 'win_rate':
      return winRate(answers, asked, span);
    case 'conversion':
      return conversion(answers, asked, span, {
        tau: answers.facts.has.created_date ? tau(answers, asked, maturity).tau : null,
        fiscal_year_start: maturity.fiscal_year_start,
      });
    case 'win_rate_ratio':
    case 'win_rate_order':
      return twoWinRates(answers, asked, span);
    case 'top_category':
    case 'best_segment':
    case 'share': {
      const coded = answers.facts.coded.get(claim.field);
      if (coded === undefined) throw new Error(`The field ${claim.field} was not counted.`);
      if (claim.measure === 'share') return share(answers, asked, claim, coded, span);
      if (claim.measure === 'top_category') return topCategory(answers, asked, claim, coded, span);
      return bestSegment(answers, asked, claim, coded, span);
    }
    case 'time_to_close':
      return timeToClose(answers, asked, span);
    case 'time_to_win': {
      const { tau: days, reached } = tau(answers, asked, maturity);
      return timeToWin(answers, asked, span, {
        tau: days,
        reached,
        mature: days === null ? null : maturity.matureDurations(days),
      });
    }
    case 'deal_size':
      return dealSize(answers, asked, claim, span);
    case 'duration_order':
    case 'deal_size_order':
      return twoSamples(answers, asked, claim, span);
    case 'language':
      return language(answers, asked, span, maturity.fiscal_year_start);
    case 'campaign_conversion':
      return campaignConversion(answers, questions, asked, claim, span);
    case 'cost_per_win':
      return costPerWin(answers, asked, claim, span);
    case 'coverage':
      return coverage(answers, asked, questions.accounted, span);
    case 'belief':
      return { ...groundOf(answers, asked, span, false), kind: 'untestable', missing: [], because: 'belief' };
    default:
      return claim satisfies never;
  }
}

/** τ of the deals an assumption speaks of, whatever the window; null where the file has no dates. */
export function tau(
  answers: Answers,
  asked: Asked,
  maturity: Pick<Maturity, 'tauOf'>,
): { tau: number | null; reached: boolean } {
  if (!answers.facts.has.created_date || answers.facts.has.cycle_days) return { tau: null, reached: false };
  return (
    maturity.tauOf(spellsOf(answers, groupOf(asked), { first: null, last: null })) ?? { tau: null, reached: false }
  );
}

type Missing = { kind: 'untestable'; missing: readonly string[]; because: string };

const missingFields = (...missing: string[]): Missing => ({
  kind: 'untestable',
  missing: [...new Set(missing)],
  because: 'missing',
});

function missingFor(answers: Answers, questions: Questionnaire, asked: Asked): Missing | null {
  const { facts } = answers;
  const { claim } = asked.assumption;
  if (claim.measure === 'belief') return null;
  const conditions = claim.measure === 'coverage' ? [questions.accounted] : [asked.group, asked.versus];
  for (const condition of conditions) {
    const field = condition === null ? undefined : facts.missing.get(condition);
    if (field !== undefined) return missingFields(field);
  }
  const empty = emptyFilter(answers, questions, claim.measure === 'coverage' ? questions.accounted : asked.group);
  if (empty.length > 0) return missingFields(...empty);
  if ('field' in claim) {
    const coded = facts.coded.get(claim.field);
    if (coded === undefined || coded.labels.length === 0) return missingFields(claim.field);
  }
  switch (claim.measure) {
    case 'win_rate':
    case 'win_rate_ratio':
    case 'win_rate_order':
    case 'best_segment':
      return oneSided(answers);
    case 'conversion':
      return total(answers, 'won') === 0 ? { kind: 'untestable', missing: ['outcome'], because: 'no-wins' } : null;
    case 'time_to_close':
    case 'time_to_win':
    case 'duration_order':
      return noDays(answers);
    case 'deal_size':
    case 'deal_size_order':
      return facts.has.amount && answers.amounts.length > 0 ? null : missingFields('amount');
    case 'top_category':
    case 'share':
    case 'coverage':
    case 'cost_per_win':
    case 'campaign_conversion':
    case 'language':
      return null;
    default:
      return claim satisfies never;
  }
}

const total = (answers: Answers, outcome: 'won' | 'lost'): number =>
  sumOver(answers.outcomes, answers.facts, (cell) => cell.outcome === outcome);

/** A file without losses shows every rate as 100%, one without wins as 0%: neither is a rate. */
function oneSided(answers: Answers): Missing | null {
  if (total(answers, 'won') === 0) return { kind: 'untestable', missing: ['outcome'], because: 'no-wins' };
  if (total(answers, 'lost') === 0) return { kind: 'untestable', missing: ['outcome'], because: 'no-losses' };
  return null;
}

function noDays({ facts, durations }: Answers): Missing | null {
  if (durations.length > 0) return null;
  if (facts.has.cycle_days) return missingFields('cycle_days');
  const absent = (['created_date', 'close_date'] as const).filter((field) => !facts.has[field]);
  return missingFields(...(absent.length > 0 ? absent : ['created_date', 'close_date']));
}

/** Fields of a filter that is neither true nor false for any deal: its columns are empty. */
function emptyFilter(answers: Answers, questions: Questionnaire, condition: number): string[] {
  const filter = questions.conditions[condition];
  if (filter === undefined || answers.outcomes.length === 0) return [];
  const fields = [...fieldsOf(filter), ...tablesOf(filter)];
  if (fields.length === 0) return [];
  const known = sumOver(answers.outcomes, answers.facts, (cell) => stateOf(cell, condition) !== 'unknown');
  return known === 0 ? fields : [];
}

/** Closed deals exist, but none in the window. */
function emptyWindow(answers: Answers, span: Span): boolean {
  if (span.first === null && span.last === null) return false;
  if (coveredQuarters(answers) === null) return false;
  return sumOver(answers.outcomes, answers.facts, (cell) => isClosed(cell) && within(cell.closed, span)) === 0;
}
