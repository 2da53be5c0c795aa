import type { Quarter } from '../model/quarter.ts';
import { type Answers, coveredQuarters, type Span } from './answers.ts';
import type { Evidence } from './evidence.ts';
import { gather, type Maturity } from './gather.ts';
import type { Asked, Questionnaire } from './questionnaire.ts';
import type { Periods } from './scrutiny.ts';
import { unitsIn } from './units-in.ts';

/** Quarters of the recent period. */
const RECENT = 2;

/**
 * The claim over the last two quarters of the window and over the rest of it. Where deals have to run their course
 * first, the last two are those that hold units. Null without dates, and where only one of the two holds units.
 */
export function periodsOf(
  answers: Answers,
  questions: Questionnaire,
  asked: Asked,
  span: Span,
  maturity: Maturity,
): Periods | null {
  if (!answers.facts.has.close_date) return null;
  const covered = coveredQuarters(answers);
  const newest = span.last ?? covered?.[1] ?? null;
  const oldest = span.first ?? covered?.[0] ?? null;
  if (newest === null || oldest === null) return null;
  const over = (first: Quarter | null, last: Quarter | null): Evidence =>
    gather(answers, questions, asked, { first, last }, maturity);
  const filled = (quarter: Quarter) => unitsIn(over(quarter, quarter)) > 0;
  let last = newest;
  if (runsItsCourse(asked)) while (last > oldest && !filled(last)) last -= 1;
  const split = last - RECENT + 1;
  const recent = over(split, span.last === null && last === newest ? null : last);
  const earlier = over(span.first, split - 1);
  if (split <= oldest || unitsIn(recent) === 0 || unitsIn(earlier) === 0) return null;
  return { recent, earlier };
}

/** Its units are deals old enough to have closed, so the newest quarters can be empty. */
const runsItsCourse = ({ assumption: { claim } }: Asked): boolean =>
  claim.measure === 'time_to_win' || claim.measure === 'conversion';
