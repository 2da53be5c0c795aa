import { lastCompleteQuarter, type Quarter, quarterName } from '../model/quarter.ts';
import type { Settings } from '../model/settings.ts';
import type { Answers, Span } from './answers.ts';
import { coveredQuarters } from './answers.ts';

/** The quarters that a screen counts, with its name in words. `period` is the last of them. */
export type WindowInForce = { span: Span; name: string; period: Quarter | null };

/**
 * The window of the settings, ending at `period` or at the newest complete quarter. Files without close dates are
 * one period, whatever the settings say.
 */
export function windowOf(settings: Settings, answers: Answers, period?: Quarter | null): WindowInForce {
  const { facts } = answers;
  if (facts.as_of === null || !facts.has.close_date)
    return { span: { first: null, last: null }, name: 'all deals', period: null };
  const newest = lastCompleteQuarter(facts.as_of, settings.fiscal_year_start);
  if (settings.window === 'all') {
    if (period === undefined || period === null || period >= newest) {
      return { span: { first: null, last: null }, name: 'all closed deals', period: newest };
    }
    return { span: { first: null, last: period }, name: `all deals closed by ${quarterName(period)}`, period };
  }
  const last = period ?? newest;
  const { quarters } = settings.window;
  const first = last - quarters + 1;
  const name = quarters === 1 ? quarterName(last) : `${quarterName(first)} to ${quarterName(last)}`;
  return { span: { first, last }, name, period: last };
}

/** Complete quarters that hold closed deals, newest first: the periods a person can choose. */
export function periodsOf(settings: Settings, answers: Answers): Quarter[] {
  const covered = coveredQuarters(answers);
  if (covered === null || answers.facts.as_of === null) return [];
  const newest = Math.min(covered[1], lastCompleteQuarter(answers.facts.as_of, settings.fiscal_year_start));
  return Array.from({ length: Math.max(0, newest - covered[0] + 1) }, (_, back) => newest - back);
}
