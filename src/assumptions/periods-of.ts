import { lastCompleteQuarter, type Quarter } from '../model/quarter.ts';
import { type Answers, coveredQuarters, type Span } from './answers.ts';
import type { Evidence } from './evidence.ts';
import { gather, type Maturity } from './gather.ts';
import type { Asked, Questionnaire } from './questionnaire.ts';
import type { Periods } from './scrutiny.ts';
import { unitsIn } from './units-in.ts';

/** Quarters of the recent period. */
const RECENT = 2;

/**
 * The claim over the last two complete quarters of the window and over the rest of it. Null without dates, and where only
 * one of the two holds units. Where deals have to run their course first, the last two are those that hold units; if
 * there are no more than these two, each is a period.
 */
export function periodsOf(
  answers: Answers,
  questions: Questionnaire,
  asked: Asked,
  span: Span,
  maturity: Maturity,
): Periods | null {
  const ends = endsOf(answers, span, maturity.fiscal_year_start);
  if (ends === null) return null;
  const over = (first: Quarter | null, last: Quarter | null): Evidence =>
    gather(answers, questions, asked, { first, last }, maturity);
  const split = (at: Quarter, until: Quarter | null): Periods | null => {
    if (at <= ends.first) return null;
    const [recent, earlier] = [over(at, until), over(span.first, at - 1)];
    return unitsIn(recent) > 0 && unitsIn(earlier) > 0 ? { recent, earlier } : null;
  };
  if (!runsItsCourse(asked)) return split(ends.last - RECENT + 1, span.last);
  let last = ends.last;
  while (last > ends.first && unitsIn(over(last, last)) === 0) last -= 1;
  return split(last - RECENT + 1, last) ?? split(last, last);
}

/** The oldest quarter of the window that the data reach, and its newest complete one. */
function endsOf(answers: Answers, span: Span, fiscalYearStart: number): { first: Quarter; last: Quarter } | null {
  const { facts } = answers;
  const covered = coveredQuarters(answers);
  if (!facts.has.close_date || facts.as_of === null || covered === null) return null;
  const complete = Math.min(covered[1], lastCompleteQuarter(facts.as_of, fiscalYearStart));
  return { first: Math.max(span.first ?? covered[0], covered[0]), last: span.last ?? complete };
}

/** Its units are deals or leads old enough to have run their course, so the newest quarters can be empty. */
const runsItsCourse = ({ assumption: { claim } }: Asked): boolean =>
  claim.measure === 'time_to_win' || claim.measure === 'conversion' || claim.measure === 'campaign_conversion';
