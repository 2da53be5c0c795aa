import { lastCompleteQuarter, lastDay, type Quarter } from '../model/quarter.ts';
import type { MethodSettings } from '../model/settings.ts';
import { type Answers, coveredQuarters, type Span } from './answers.ts';
import { answersWithin } from './answers-within.ts';
import type { Evidence } from './evidence.ts';
import { countEvidence, gather, type Maturity, tau } from './gather.ts';
import { mixOf } from './mix-of.ts';
import type { Asked, Questionnaire } from './questionnaire.ts';
import { daysBetween } from './rate-evidence.ts';
import type { History } from './scrutiny.ts';

/**
 * The claim in the last quarter of the window, in the quarters before it taken together and in each of the last ones by
 * itself, whatever the window. Null without dates, and where there is nothing to compare with.
 */
export function historyOf(
  answers: Answers,
  questions: Questionnaire,
  asked: Asked,
  span: Span,
  maturity: Maturity,
  { drift }: Pick<MethodSettings, 'drift'>,
): History | null {
  const covered = coveredQuarters(answers);
  const newest = newestQuarter(answers, asked, span, maturity);
  if (newest === null || covered === null || newest.quarter <= covered[0]) return null;
  const { quarter, cohort, course } = newest;
  const { kind } = gather(answers, questions, asked, { first: quarter, last: quarter }, maturity);
  if (kind === 'untestable' || kind === 'window-empty') return null;
  const settled: Maturity = { ...maturity, tauOf: () => course };
  const over = (first: Quarter, last: Quarter): Evidence => {
    const quarters = { first, last };
    return countEvidence(answersWithin(answers, quarters), questions, asked, quarters, settled);
  };
  const now = { quarter, evidence: over(quarter, quarter) };
  const first = Math.max(quarter - drift.pooled, covered[0]);
  const before = { first, last: quarter - 1, evidence: over(first, quarter - 1) };
  const oldest = Math.max(quarter - drift.most_quarters + 1, covered[0]);
  const earlier = Array.from({ length: quarter - oldest }, (_, index) => oldest + index);
  return {
    now,
    before,
    cohort,
    quarters: [...earlier.map((each) => ({ quarter: each, evidence: over(each, each) })), now],
    mix:
      asked.assumption.claim.measure === 'win_rate'
        ? mixOf(
            answers,
            asked,
            { now: { first: quarter, last: quarter }, before: { first, last: quarter - 1 } },
            questions.mixed,
          )
        : [],
  };
}

/** The newest complete quarter up to the end of the window; of claims whose deals must have run their course, the newest that has. */
function newestQuarter(
  answers: Answers,
  asked: Asked,
  span: Span,
  maturity: Maturity,
): { quarter: Quarter; cohort: boolean; course: ReturnType<Maturity['tauOf']> } | null {
  const { as_of, cut_off, has } = answers.facts;
  const { fiscal_year_start } = maturity;
  const { measure } = asked.assumption.claim;
  if (measure === 'belief' || as_of === null || !has.close_date) return null;
  const complete = lastCompleteQuarter(as_of, fiscal_year_start);
  const last = Math.min(span.last ?? complete, complete);
  if (measure !== 'conversion' && measure !== 'time_to_win') {
    return { quarter: last, cohort: measure === 'time_to_close' && has.created_date, course: null };
  }
  const { tau: days, reached } = tau(answers, asked, maturity);
  if (days === null || cut_off === null) return { quarter: last, cohort: false, course: null };
  let quarter = last;
  while (daysBetween(lastDay(quarter, fiscal_year_start), cut_off) < days) quarter -= 1;
  return { quarter, cohort: true, course: { tau: days, reached } };
}
