import type { Observation } from '../model/elsewhere.ts';
import type { Answers, Span } from './answers.ts';
import { matchOf } from './observation-match.ts';
import { isTimely } from './observation-sources.ts';
import type { Questionnaire } from './questionnaire.ts';
import { namesEverybody, namesPersona } from './same-words.ts';

/** Why rows of counts speak for no assumption. */
export type Silence = 'nobody' | 'nothing-stated' | 'other-time' | 'narrowed';

/** Counts that were brought along: how many rows there are, and those that speak for nothing, most rows first. */
export type ObservationUse = {
  rows: number;
  silent: readonly { segment: string; measure: string; rows: number; why: Silence }[];
};

/** What becomes of the counts that were brought along; null where no file holds any. */
export function observationUse(
  answers: Answers,
  { asked }: Questionnaire,
  span: Span,
  fiscalYearStart: number,
): ObservationUse | null {
  const { observations } = answers.facts.elsewhere;
  if (observations.length === 0) return null;
  const silent = new Map<string, ObservationUse['silent'][number]>();
  const why = (row: Observation): Silence | null => {
    if (!asked.some((one) => matchOf(row, one, asked) !== null)) {
      const names = asked.some(({ persona }) =>
        persona === null ? namesEverybody(row.segment) : namesPersona(row.segment ?? '', persona),
      );
      return names ? 'nothing-stated' : 'nobody';
    }
    if (!isTimely(row, answers, span, fiscalYearStart)) return 'other-time';
    return answers.facet_fields.length > 0 ? 'narrowed' : null;
  };
  for (const row of observations) {
    const reason = why(row);
    if (reason === null) continue;
    const [segment, measure] = [row.segment ?? '', measureOf(row)];
    const key = JSON.stringify([segment, measure, reason]);
    const known = silent.get(key) ?? { segment, measure, rows: 0, why: reason };
    silent.set(key, { ...known, rows: known.rows + row.rows });
  }
  return {
    rows: observations.reduce((sum, { rows }) => sum + rows, 0),
    silent: [...silent.values()].sort(
      (a, b) =>
        b.rows - a.rows || (a.segment < b.segment ? -1 : a.segment > b.segment ? 1 : a.measure < b.measure ? -1 : 1),
    ),
  };
}

/** The measure as a row states it, with the field and value where they have columns of their own. */
const measureOf = ({ measure, field, value }: Observation): string =>
  [measure ?? '', value === null ? '' : `${field === null ? '' : `${field}: `}${value}`]
    .filter((part) => part !== '')
    .join(' ');
